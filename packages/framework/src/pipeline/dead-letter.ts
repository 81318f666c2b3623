import { newId } from '../kernel/chance.ts';
import { type CauseRecord, Fault, type FaultRecord, recordFault } from '../kernel/fault.ts';
import { neutral } from '../model/emotion.ts';
import type { MailboxEvent } from '../model/event.ts';
import { readConversation } from '../model/migrations/read-conversation.ts';
import type { CommitUnit } from '../ports/turn-unit.ts';
import type { ClaimedTurn } from '../turn/claimed-turn.ts';
import { headOf } from '../turn/commit.ts';
import type { TurnParts } from '../turn/turn-parts.ts';
import { unreadTurnUnit } from './unread-turn.ts';

/** The claim at which an event is set aside of which no error was seen: its claims may have ended with processes that died for other reasons. */
const SILENT_CLAIM = 8;

/** What is known of why events are set aside. */
export interface SetAside {
  /** What stopped the turn the last time; null when no error was seen, as when each attempt ended the process. */
  readonly cause: FaultRecord | null;
  /** True when the turn before was set aside too: the customer knows. */
  readonly known: boolean;
}

/**
 * True when trying again is no use. A lease that ran out leaves no trace of why: kills, deployments and a machine that was too slow are more likely
 * than an event that ends the process, so such claims count for less than those that failed in sight.
 */
export const isHopeless = ({ events }: ClaimedTurn, { cause }: SetAside): boolean =>
  cause !== null || (events[0]?.attempts ?? 0) >= SILENT_CLAIM;

/**
 * Sets the events of a claim aside that has failed too often, and says so to the customer once. The state is left as it is; where an order waits for
 * the end of its run, the conversation is shown as stuck.
 */
export function deadLetterUnit(claimed: ClaimedTurn, now: number, { cause, known }: SetAside, parts: TurnParts): CommitUnit {
  const turnId = newId('u', parts.chance);
  const traceId = claimed.events[0]?.traceId ?? parts.chance.word(16);
  const why = cause ? `${cause.code}: ${cause.message}` : 'no error was seen, as when each attempt ends the process';
  const fault = new Fault('INBOX.POISON', `an event failed again and again and was set aside; the last time by ${why}`, {
    operation: 'inbox.claim',
  });
  const place = { id: `f_${parts.chance.word(12)}`, at: now, turnId, conversationId: claimed.conversationId, traceId };
  const record: FaultRecord = { ...recordFault(fault, place), causes: cause ? [asCause(cause), ...cause.causes] : [] };
  // A state that cannot be read is no reason to lose the event.
  const read = readConversation(claimed.state);
  const state = read.is === 'read' ? read.conversation : null;
  const language = state?.language ?? parts.settings.locales[0] ?? 'en';
  const awaited = claimed.events.some(({ event }) => AWAITED.has(event.kind));
  const isStuck = claimed.events.some(({ event }) => event.kind === 'run.ended');
  return unreadTurnUnit(
    {
      claimed,
      turnId,
      traceId,
      now,
      head: { ...headOf(state), language, ...(isStuck && { stuck: true }) },
      emotion: state?.emotion ?? neutral,
      ownerEpoch: state?.ownerEpoch ?? 0,
      address: awaited ? (state?.address ?? null) : null,
      text: known || state?.owner === 'human' ? null : 'samvad:poison',
      silence: `the event was set aside${known ? ', like the one before it, of which the customer was told' : ''}`,
      decision: 'setAside',
      inputs: claimed.events.map(({ seq, event }) => ({ seq, ...event })),
      dead: claimed.events.map(({ seq }) => ({ seq, faultId: record.id, reason: record.message })),
      faults: [record],
    },
    parts,
  );
}

/** Kinds of events beside messages that customers wait for: what becomes of an order, what was looked up, what was put off. */
const AWAITED: ReadonlySet<MailboxEvent['kind']> = new Set(['run.ended', 'read.ended', 'timer']);

const asCause = ({ code, message, file, line }: FaultRecord): CauseRecord => ({ name: code, message, file, line });
