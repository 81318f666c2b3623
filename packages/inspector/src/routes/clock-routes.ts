import type { Router } from '@koa/router';
import { z } from 'zod';
import type { Clock, MovableClock } from '@samvad/framework';
import { refuse } from '@samvad/host-koa';
import { badRequest, readJson } from '../bad-requests.ts';
import { readTimeSpan } from '../time-span.ts';

const Advance = z.object({ advance: z.string() });

/** `/clock`: reads the app's clock and moves it forward, for tests; there only where the app gives a clock that may be moved. */
export function clockRoutes(router: Router, clock: MovableClock | undefined): void {
  if (!clock) {
    router.all('/api/clock', (ctx) => refuse(ctx, 404, 'INSPECTOR.NOT_FOUND', 'the clock can be moved under CLOCK_CONTROL=1 only'));
    return;
  }
  router.get('/api/clock', (ctx) => {
    ctx.body = timeOf(clock);
  });
  router.post('/api/clock', async (ctx) => {
    const { advance } = await readJson(ctx, Advance);
    const span = readTimeSpan(advance);
    if (span === undefined) throw badRequest('advance: not a time span like 90s, 15m, 25h or 2d');
    clock.advance(span);
    ctx.body = timeOf(clock);
  });
}

const timeOf = (clock: Clock): { now: string } => ({ now: new Date(clock.now()).toISOString() });
