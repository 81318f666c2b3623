import type { Router, RouterContext } from '@koa/router';
import { z } from 'zod';
import type { Clock } from '@samvad/framework';
import type { ConversationRow, StoreReads } from '@samvad/framework/ports';
import { refuse } from '@samvad/host-koa';
import { readQuery } from '../bad-requests.ts';
import { openCursor, sealCursor } from '../cursors.ts';
import { conversationItem, STUCK_AFTER_MS } from '../views/conversation-item.ts';
import { conversationView } from '../views/conversation-view.ts';
import { handOffView } from '../views/hand-off-view.ts';
import { turnView } from '../views/turn-view.ts';

const LARGEST_PAGE = 100;
const Limit = z.coerce
  .number()
  .int()
  .min(1)
  .default(50)
  .transform((limit) => Math.min(limit, LARGEST_PAGE));

const ListQuery = z.object({
  query: z.string().optional(),
  stuck: z.stringbool().default(false),
  fault: z.string().optional(),
  limit: Limit,
  cursor: z.string().optional(),
});
const TurnsQuery = z.object({ limit: Limit, cursor: z.string().optional() });

/** `/conversations`, one of them by id or address, and its turns. */
export function conversationRoutes(router: Router, reads: StoreReads, clock: Clock): void {
  router.get('/api/conversations', async (ctx) => {
    const { query, stuck, fault, limit, cursor } = readQuery(ctx, ListQuery);
    const now = clock.now();
    const page = await reads.conversations({
      limit,
      ...(query !== undefined && { query }),
      ...(stuck && { stuckBefore: now - STUCK_AFTER_MS }),
      ...(fault !== undefined && { fault }),
      ...(cursor !== undefined && { cursor: openCursor('conversations', cursor) }),
    });
    ctx.body = {
      items: page.items.map((row) => conversationItem(row, now)),
      nextCursor: sealCursor('conversations', page.nextCursor),
    };
  });

  router.get('/api/conversations/:id', async (ctx) => {
    const row = await named(ctx, reads);
    // The state first: a task that leaves it meanwhile is found in both places, never in none.
    if (!row) return;
    const view = conversationView(row, await reads.archivedTasks(row.id));
    ctx.body = { ...view, handOff: await handOffView(row, reads) };
  });

  router.get('/api/conversations/:id/turns', async (ctx) => {
    const { limit, cursor } = readQuery(ctx, TurnsQuery);
    const row = await named(ctx, reads);
    if (!row) return;
    const page = await reads.turns(row.id, { limit, ...(cursor !== undefined && { cursor: openCursor('turns', cursor) }) });
    ctx.body = { items: page.items.map(turnView), nextCursor: sealCursor('turns', page.nextCursor) };
  });
}

/** The conversation that `:id` names, by internal id or by address; answers 404 when there is none. */
async function named(ctx: RouterContext, reads: StoreReads): Promise<(ConversationRow & { readonly state: string }) | undefined> {
  const row = await reads.conversation(ctx.params['id'] ?? '');
  if (!row) refuse(ctx, 404, 'INSPECTOR.NOT_FOUND', 'there is no conversation of this id or address');
  return row;
}
