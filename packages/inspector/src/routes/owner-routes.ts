import { setTimeout } from 'node:timers/promises';
import type { Router, RouterContext } from '@koa/router';
import { z } from 'zod';
import type { OperatorAct } from '@samvad/framework';
import type { OperatorAnswer, OperatorRequest, StoreReads } from '@samvad/framework/ports';
import { refuse } from '@samvad/host-koa';
import { readJson } from '../bad-requests.ts';
import { storedState } from '../views/stored-state.ts';
import { notYet } from './later-routes.ts';

/** Does what an operator wants with a conversation, by its id or address. */
export type Operate = (conversation: string, request: OperatorRequest) => Promise<OperatorAnswer>;

/** How long an answer waits for the turn that does it; later it only says that it is accepted. */
const PATIENCE_MS = 2_000;
const LOOK_EVERY_MS = 15;
const LONGEST_TEXT = 4_096;

const Operator = z.string().trim().min(1).max(100).default('operator');
const Id = z.string().min(1).max(200).optional();
const Takeover = z.object({ operator: Operator, id: Id });
const Message = z.object({ operator: Operator, id: Id, text: z.string().trim().min(1).max(LONGEST_TEXT) });
const Release = z.object({
  operator: Operator,
  id: Id,
  values: z.record(z.string(), z.unknown()).default({}),
  note: z.string().trim().min(1).max(LONGEST_TEXT).nullable().default(null),
  flow: z.string().nullable().default(null),
});

/**
 * `/conversations/:id/takeover`, `/messages` and `/release`. The same request again (by `id`, or the header `Idempotency-Key`) is done once. Answers
 * when it is done, with the owner from then on; where that takes longer, `handled` is false and it is done in its turn.
 */
export function ownerRoutes(router: Router, reads: StoreReads, operate: Operate | undefined): void {
  router.post('/api/conversations/:id/takeover', async (ctx) => {
    if (!operate) return notYet(ctx, 'taking a conversation over');
    const { operator, id } = await readJson(ctx, Takeover);
    await answer(ctx, reads, operate, { operator, id, act: { is: 'takeover' } });
  });
  router.post('/api/conversations/:id/messages', async (ctx) => {
    if (!operate) return notYet(ctx, 'writing as an operator');
    const { operator, id, text } = await readJson(ctx, Message);
    await answer(ctx, reads, operate, { operator, id, act: { is: 'message', text } });
  });
  router.post('/api/conversations/:id/release', async (ctx) => {
    if (!operate) return notYet(ctx, 'giving a conversation back');
    const { operator, id, ...given } = await readJson(ctx, Release);
    await answer(ctx, reads, operate, { operator, id, act: { is: 'release', ...given } });
  });
}

interface Asked {
  readonly operator: string;
  readonly id: string | undefined;
  readonly act: OperatorAct;
}

async function answer(ctx: RouterContext, reads: StoreReads, operate: Operate, { operator, id, act }: Asked): Promise<void> {
  const key = id ?? (ctx.get('Idempotency-Key') || undefined);
  const done = await operate(ctx.params['id'] ?? '', { operator, act, ...(key !== undefined && { id: key }) });
  if (done.is === 'unknown') return refuse(ctx, 404, 'INSPECTOR.NOT_FOUND', 'there is no conversation of this id or address');
  const handled = done.is === 'duplicate' || (await isHandled(done, reads));
  const row = await reads.conversation(done.conversationId);
  const owner = row ? storedState(row).owner : null;
  ctx.body = { conversationId: done.conversationId, duplicate: done.is === 'duplicate', handled, owner };
}

/** True when the turn that took the event is committed. */
async function isHandled({ conversationId, seq }: { readonly conversationId: string; readonly seq: number }, reads: StoreReads) {
  for (let waited = 0; waited <= PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const { items } = await reads.turns(conversationId, { limit: 1 });
    if (items[0]?.inputs.some((input) => Number((input as { readonly seq?: unknown }).seq) >= seq)) return true;
    await setTimeout(LOOK_EVERY_MS);
  }
  return false;
}
