import { type Chance, newId } from '../kernel/chance.ts';
import { Fault } from '../kernel/fault.ts';
import type { Address } from '../model/content.ts';
import { newConversation } from '../model/conversation.ts';
import type { OperatorAct } from '../model/event.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Doorbell } from '../ports/doorbell.ts';
import type { AcceptUnit, Store } from '../ports/store.ts';

/** What taking an operator's acts works with. */
export interface OperatorParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly doorbell: Doorbell;
  /** BCP 47 of a conversation nobody has spoken in yet. */
  readonly language: string;
}

/** What somebody of the company wants to do with a conversation. */
export interface OperatorRequest {
  /** Who does it, as the company calls him. */
  readonly operator: string;
  /** Identity of the request: the same again is done once. Made anew when absent. */
  readonly id?: string;
  readonly act: OperatorAct;
}

/** What became of it: it is in the mailbox behind all that came before (or was there already), or there is no such conversation. */
export type OperatorAnswer =
  | { readonly is: 'accepted'; readonly conversationId: string; readonly seq: number }
  | { readonly is: 'duplicate'; readonly conversationId: string }
  | { readonly is: 'unknown' };

/**
 * Puts what an operator does into the mailbox of a conversation, named by its id or its address: it is done in order with all the rest.
 *
 * @throws Fault `INGEST.STORE` when it cannot be stored
 */
export async function receiveOperator(conversation: string, request: OperatorRequest, parts: OperatorParts): Promise<OperatorAnswer> {
  const row = await parts.store.reads.conversation(conversation);
  if (!row) return { is: 'unknown' };
  const id = request.id ?? parts.chance.word(20);
  return accept(request, { key: `operator:${row.id}:${id}`, to: { conversationId: row.id } }, parts);
}

/** Takes what a person has written on the channel's own app: he has the conversation from then on. */
export async function receiveEcho(
  echo: { readonly address: Address; readonly messageId: string; readonly text: string },
  parts: OperatorParts,
): Promise<void> {
  const { channel, account } = echo.address;
  const request: OperatorRequest = { operator: channel, act: { is: 'echo', text: echo.text } };
  await accept(request, { key: `echo:${channel}:${account}:${echo.messageId}`, to: { address: echo.address } }, parts);
}

async function accept(
  { operator, act }: OperatorRequest,
  where: Pick<AcceptUnit, 'key' | 'to'>,
  parts: OperatorParts,
): Promise<Exclude<OperatorAnswer, { is: 'unknown' }>> {
  try {
    const accepted = await parts.store.apply('accept', {
      ...where,
      event: { kind: 'operator', operator, act },
      fresh: {
        conversationId: newId('c', parts.chance),
        state: JSON.stringify(newConversation(newId('p', parts.chance), parts.language)),
      },
      now: parts.clock.now(),
      coalesceMs: 0,
      traceId: parts.chance.word(16),
    });
    if (accepted.is === 'accepted') parts.doorbell.ring(accepted.conversationId, accepted.dueAt);
    return accepted;
  } catch (thrown) {
    throw new Fault('INGEST.STORE', 'what an operator did could not be stored', { operation: 'operator.accept', cause: thrown });
  }
}
