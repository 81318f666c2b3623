import type { Router } from '@koa/router';
import type { ReplayResult } from '@samvad/framework/ports';
import { refuse } from '@samvad/host-koa';
import { notYet } from './later-routes.ts';

/** `/turns/:id/replay`: makes a turn again from its journal and says whether it comes out the same; nothing outside is asked, nothing is written. */
export function replayRoutes(router: Router, replay: ((turnId: string) => Promise<ReplayResult | undefined>) | undefined): void {
  router.post('/api/turns/:id/replay', async (ctx) => {
    if (!replay) return notYet(ctx, 'replaying a turn');
    const result = await replay(ctx.params['id'] ?? '');
    if (!result) return refuse(ctx, 404, 'INSPECTOR.NOT_FOUND', 'there is no turn of this id');
    ctx.body = result;
  });
}
