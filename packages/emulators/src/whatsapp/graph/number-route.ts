import type { Router, RouterContext } from '@koa/router';
import type { Line } from '../line/line.ts';
import { checkNumber } from './path-object.ts';
import { strikeBefore } from './strike.ts';

/** The number itself: what a readiness probe asks for. */
export function addNumberRoute(router: Router, line: Line): void {
  router.get('/:version/:object', async (ctx: RouterContext) => {
    if (!(await strikeBefore(ctx, line.faults.take('number', ctx.path), line.agenda))) return;
    checkNumber(ctx, line);
    const { name, displayNumber } = line.business;
    ctx.body = { verified_name: name, display_phone_number: displayNumber, quality_rating: 'GREEN', id: line.number.phoneNumberId };
  });
}
