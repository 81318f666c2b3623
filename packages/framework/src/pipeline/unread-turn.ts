import type { FaultRecord } from '../kernel/fault.ts';
import type { Emotion } from '../model/emotion.ts';
import type { Address } from '../model/content.ts';
import type { EventOf } from '../model/event.ts';
import type { CommitUnit, ConversationHead } from '../ports/turn-unit.ts';
import type { ClaimedTurn } from '../turn/claimed-turn.ts';
import { setAsideJournal } from '../turn/journal.ts';
import type { TurnParts } from '../turn/turn-parts.ts';

/** What a turn says that has not understood its events, and what becomes of them. */
export interface UnreadTurn {
  readonly claimed: ClaimedTurn;
  readonly turnId: string;
  readonly traceId: string;
  readonly now: number;
  readonly head: ConversationHead;
  readonly emotion: Emotion;
  readonly ownerEpoch: number;
  /** Where to write when no message is among the events; null where nobody waits for a word. */
  readonly address: Address | null;
  /** Key of what the customer is told; null where a person speaks. */
  readonly text: string | null;
  /** Why nothing is said, where nothing is. */
  readonly silence: string;
  readonly decision: 'setAside' | 'waitForVersion';
  readonly inputs: CommitUnit['turn']['inputs'];
  readonly dead: CommitUnit['dead'];
  readonly faults: readonly FaultRecord[];
}

/** The customer's newest message in a claim. */
export const newestMessage = (claimed: ClaimedTurn): EventOf<'message'> | undefined =>
  claimed.events.map(({ event }) => event).findLast((event): event is EventOf<'message'> => event.kind === 'message');

/** Writes down a turn that leaves the state as it is, byte for byte, and says so to whoever has written. */
export function unreadTurnUnit(turn: UnreadTurn, parts: Pick<TurnParts, 'chance' | 'words'>): CommitUnit {
  const { claimed, now, head } = turn;
  const message = newestMessage(claimed);
  const address = message?.address ?? turn.address;
  const outbox =
    !address || turn.text === null
      ? []
      : [
          {
            id: `o_${parts.chance.word(12)}`,
            address,
            content: { type: 'text' as const, text: parts.words.text(turn.text, head.language, {}) },
            answers: message?.messageId ?? null,
            sendAfter: now,
            remains: null,
            kind: 'outcome' as const,
            ownerEpoch: turn.ownerEpoch,
          },
        ];
  return {
    lease: claimed.lease,
    version: claimed.version,
    turnNo: claimed.turnNo,
    now,
    state: claimed.state,
    head,
    turn: {
      id: turn.turnId,
      startedAt: now,
      durationMs: 0,
      inputs: turn.inputs,
      understanding: { by: 'embedded', commands: [], rejected: [], emotion: turn.emotion },
      decisions: [{ move: turn.decision }],
      calls: [],
      outputs: outbox.map(({ id, content, kind }) => ({ id, kind, content })),
      llm: { calls: 0, promptTokens: 0, completionTokens: 0 },
      traceId: turn.traceId,
      noReply: outbox.length > 0 ? null : turn.silence,
    },
    journal: setAsideJournal(claimed, now),
    settled: [],
    dead: turn.dead,
    outbox,
    supersede: false,
    dropHolds: false,
    runs: [],
    timers: [],
    cancelTimers: [],
    prompts: [],
    slotChanges: [],
    archive: [],
    faults: turn.faults,
  };
}
