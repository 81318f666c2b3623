import { newId } from '../kernel/chance.ts';
import { Fault, recordFault } from '../kernel/fault.ts';
import { neutral } from '../model/emotion.ts';
import { readConversation } from '../model/migrations/read-conversation.ts';
import type { CommitUnit } from '../ports/turn-unit.ts';
import type { ClaimedTurn } from '../turn/claimed-turn.ts';
import { headOf } from '../turn/commit.ts';
import type { TurnParts } from '../turn/turn-parts.ts';
import { unreadTurnUnit } from './unread-turn.ts';

/** Sets the events of a claim aside that has failed too often, and says so to the customer once. The state is left as it is. */
export function deadLetterUnit(claimed: ClaimedTurn, now: number, cause: unknown, parts: TurnParts): CommitUnit {
  const turnId = newId('u', parts.chance);
  const traceId = claimed.events[0]?.traceId ?? parts.chance.word(16);
  const fault = new Fault('INBOX.POISON', 'an event failed again and again and was set aside', { operation: 'inbox.claim', cause });
  const record = recordFault(fault, { id: `f_${parts.chance.word(12)}`, at: now, turnId, conversationId: claimed.conversationId, traceId });
  // A state that cannot be read is no reason to lose the event.
  const read = readConversation(claimed.state);
  const state = read.is === 'read' ? read.conversation : null;
  const language = state?.language ?? parts.settings.locales[0] ?? 'en';
  return unreadTurnUnit(
    {
      claimed,
      turnId,
      traceId,
      now,
      head: { ...headOf(state), language },
      emotion: state?.emotion ?? neutral,
      ownerEpoch: state?.ownerEpoch ?? 0,
      text: state?.owner === 'human' ? null : 'samvad:poison',
      decision: 'setAside',
      inputs: claimed.events.map(({ seq, event }) => ({ seq, ...event })),
      dead: claimed.events.map(({ seq }) => ({ seq, faultId: record.id, reason: record.message })),
      faults: [record],
    },
    parts,
  );
}
