import type { Router } from '@koa/router';
import { type Refusable, refuse } from '@samvad/host-koa';

/** Routes of the contract that this version knows but does not serve. */
export function laterRoutes(router: Router): void {
  router.get('/api/funnel', (ctx) => notYet(ctx, 'the funnel'));
}

/** Says that something comes with a later version. */
export const notYet = (ctx: Refusable, what: string): void => refuse(ctx, 501, 'INSPECTOR.NOT_YET', `${what} comes with a later version`);
