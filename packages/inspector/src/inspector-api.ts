import { Router } from '@koa/router';
import type { Middleware } from 'koa';
import { type Clock, Fault, type MovableClock } from '@samvad/framework';
import type { ReplayResult, StoreReads } from '@samvad/framework/ports';
import { refuse } from '@samvad/host-koa';
import { answerBadRequests } from './bad-requests.ts';
import { bearerOnly } from './bearer-only.ts';
import { showPage } from './page.ts';
import { clockRoutes } from './routes/clock-routes.ts';
import { conversationRoutes } from './routes/conversation-routes.ts';
import { deadLetterRoutes } from './routes/dead-letter-routes.ts';
import { faultRoutes } from './routes/fault-routes.ts';
import { laterRoutes } from './routes/later-routes.ts';
import { type Operate, ownerRoutes } from './routes/owner-routes.ts';
import { replayRoutes } from './routes/replay-routes.ts';

/** What an operator may do beside looking; each is there only when the app gives it. */
export interface InspectorControls {
  /** The app's clock, where it may be moved: only under `CLOCK_CONTROL=1`. */
  readonly clock?: MovableClock;
  /** Puts a dead letter back to work; false when nothing of this id was set aside. */
  readonly redrive?: (deadLetterId: string) => Promise<boolean>;
  /** Takes a conversation over, writes in it, gives it back. */
  readonly operate?: Operate;
  /** Makes a turn again from its journal; undefined when there is none of this id. */
  readonly replay?: (turnId: string) => Promise<ReplayResult | undefined>;
}

/** What the inspector's API is made of. */
export interface InspectorOptions {
  /** Committed rows of the bot. */
  readonly reads: StoreReads;
  /** Business time: decides since when a conversation counts as stuck. */
  readonly clock: Clock;
  /** The bearer token that opens the API. */
  readonly adminToken: string;
  readonly controls?: InspectorControls;
}

/**
 * Makes the operator's and developer's API under `/inspector/api`, and the page at `/inspector`, as Koa middleware that lets every other path pass.
 *
 * @throws Fault `CONFIG.ENV` when the token is empty
 * @example createHost({ bot, logger, mounts: [inspectorApi({ reads: bot.reads, clock: bot.clock, adminToken })] });
 */
export function inspectorApi({ reads, clock, adminToken, controls = {} }: InspectorOptions): Middleware {
  if (adminToken === '') throw new Fault('CONFIG.ENV', 'ADMIN_TOKEN is empty; the inspector needs one', { operation: 'inspector.open' });
  const router = new Router({ prefix: '/inspector' });
  router.get('/', showPage);
  router.use('/api', bearerOnly(adminToken, clock), answerBadRequests);
  conversationRoutes(router, reads, clock);
  faultRoutes(router, reads);
  ownerRoutes(router, reads, controls.operate);
  deadLetterRoutes(router, reads, controls.redrive);
  replayRoutes(router, controls.replay);
  clockRoutes(router, controls.clock);
  laterRoutes(router);
  router.all('/api{/*rest}', (ctx) => refuse(ctx, 404, 'INSPECTOR.NOT_FOUND', 'there is no such route'));
  return router.routes() as Middleware;
}
