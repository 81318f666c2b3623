import { chanceFrom } from '../kernel/chance.ts';
import { toFault } from '../kernel/fault.ts';
import type { StoredEvent } from '../ports/store.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { draftTurn, type Outside } from './draft-turn.ts';
import { type Difference, firstDifference } from './first-difference.ts';
import { madeBy, parseJournal, type TurnJournal } from './journal.ts';
import { type DivergingCall, RecordedCalls } from './recorded-calls.ts';
import type { TurnParts } from './turn-parts.ts';

/** Where a replayed turn first went another way than the recorded one. */
export type Divergence =
  | DivergingCall
  /** All calls are the same, what was made of them is not. */
  | ({ readonly is: 'made'; readonly part: keyof TurnJournal['made'] } & Difference)
  | { readonly is: 'failed'; readonly code: string; readonly message: string }
  /** It was recorded under other versions, so the difference is no sign of a bug; `first` is what differs. */
  | { readonly is: 'different-version'; readonly recorded: string; readonly replayed: string; readonly first: Divergence }
  /** Its events were set aside; nothing was thought that could be thought again. */
  | { readonly is: 'set-aside' }
  /** The journal is of another version's shape. */
  | { readonly is: 'unreadable'; readonly what: string };

/** What a replay found. */
export type ReplayResult = { readonly identical: true } | { readonly identical: false; readonly divergence: Divergence };

/**
 * Makes a recorded turn again with the answers that were used then, and compares state, outbox, runs and timers byte for byte. Nothing outside is
 * asked, nothing is written.
 */
export async function replayTurn(journal: string, parts: TurnParts): Promise<ReplayResult> {
  const read = parseJournal(journal);
  if (read.is !== 'turn') return { identical: false, divergence: read };
  const { recorded } = read;
  const found = await compare(recorded, parts);
  if (!found) return { identical: true };
  const versions = { recorded: JSON.stringify(recorded.versions), replayed: JSON.stringify(parts.versions) };
  const same = versions.recorded === versions.replayed;
  return { identical: false, divergence: same ? found : { is: 'different-version', ...versions, first: found } };
}

async function compare(recorded: TurnJournal, parts: TurnParts): Promise<Divergence | undefined> {
  const calls = new RecordedCalls(recorded.calls);
  const measured = { durationMs: () => 0, calls: () => [], faults: () => [] };
  const context = {
    ...recorded,
    chance: chanceFrom(recorded.turnId),
    signal: new AbortController().signal,
    spokenAt: () => recorded.spokenAt,
  };
  try {
    const draft = await draftTurn(claimOf(recorded), context, outsideOf(recorded, calls, parts), measured, parts);
    return calls.divergence() ?? differenceIn(recorded.made, madeBy(draft));
  } catch (thrown) {
    const { code, message } = toFault(thrown, 'TURN.FAILED', { operation: 'replay' });
    return calls.divergence() ?? { is: 'failed', code, message };
  }
}

const claimOf = (recorded: TurnJournal): ClaimedTurn => ({
  is: 'claimed',
  conversationId: recorded.conversationId,
  lease: { id: recorded.conversationId, fence: 0 },
  version: 0,
  state: recorded.state,
  turnNo: recorded.turnNo,
  // As the store gave them then; nothing has touched them since.
  events: recorded.events as readonly StoredEvent[],
  poison: false,
});

const outsideOf = (recorded: TurnJournal, calls: RecordedCalls, parts: TurnParts): Outside => ({
  resolve: (queries) => parts.querier.replay(queries, { calls, givenUp: new Set(recorded.late) }),
  oldPrompt: (id) => Promise.resolve(recorded.prompts[id] ?? undefined),
  quoted: (messageId) => Promise.resolve(recorded.quoted[messageId] ?? undefined),
  fault: () => undefined,
});

const PARTS = ['state', 'outbox', 'runs', 'timers'] as const;

function differenceIn(recorded: TurnJournal['made'], replayed: TurnJournal['made']): Divergence | undefined {
  const part = PARTS.find((name) => recorded[name] !== replayed[name]);
  return part && { is: 'made', part, ...firstDifference(JSON.parse(recorded[part]), JSON.parse(replayed[part])) };
}
