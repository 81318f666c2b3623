import type { Known, Query } from '../dialogue/query.ts';
import { type Chance, newId } from '../kernel/chance.ts';
import { isoTime } from '../kernel/clock.ts';
import type { Fault, FaultRecord } from '../kernel/fault.ts';
import type { EventOf } from '../model/event.ts';
import type { Prompt } from '../model/prompt.ts';
import type { CallRecord, CommitUnit } from '../ports/turn-unit.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { commitUnit } from './commit.ts';
import { inWords } from './in-words.ts';
import type { QuotedMessage } from './quoted-message.ts';
import { readState } from './read-state.ts';
import { thinkOwned } from './think-owned.ts';
import type { TurnParts } from './turn-parts.ts';
import { withinWindow } from './within-window.ts';

/** What a draft is made from besides the claimed events and state. */
export interface DraftContext {
  readonly turnId: string;
  readonly traceId: string;
  readonly now: number;
  /** Seeded by the turn's id: the same turn draws the same. */
  readonly chance: Chance;
  readonly signal: AbortSignal;
  /** Business time at which the turn has something to say: what was accepted before answers no question of it. */
  readonly spokenAt: () => number;
}

/** The outside of a turn: the real one, or a recorded one. */
export interface Outside {
  resolve(queries: readonly Query[]): Promise<Known>;
  oldPrompt(id: string): Promise<Prompt | undefined>;
  /** What a message was about that the customer quotes. */
  quoted(messageId: string): Promise<QuotedMessage | undefined>;
  fault(fault: Fault): void;
}

/** Everything a turn will write but for how long it took, its calls, faults and journal. */
export type TurnDraft = Omit<CommitUnit, 'journal'>;

/** What is known of the turn only when it is written. */
export interface Measured {
  readonly durationMs: () => number;
  readonly calls: () => readonly CallRecord[];
  readonly faults: () => readonly FaultRecord[];
}

/** Thinks and puts into words, and writes nothing: the same claim, outside and chance give the same draft, byte for byte. */
export async function draftTurn(
  claimed: ClaimedTurn,
  context: DraftContext,
  outside: Outside,
  measured: Measured,
  parts: TurnParts,
): Promise<TurnDraft> {
  const { turnId, traceId, now, chance } = context;
  const { stored, conversation: before, acts: news, moves, faults } = readState(claimed, now, parts.catalogue);
  for (const fault of faults) outside.fault(fault);
  parts.failpoints.hit('turn.read');
  const events = claimed.events.map(({ event }) => event);
  const thought = await thinkOwned(
    {
      before,
      news,
      events,
      now,
      heardAt: heardAt(claimed),
      newTaskId: () => newId('t', chance),
      signal: context.signal,
      ...bound(outside),
    },
    parts,
  );
  const written = events.some(({ kind }) => kind === 'message');
  const conclusion = withinWindow({ ...thought, moves: [...moves, ...thought.moves] }, written, now, parts.settings);
  const newest = events.findLast((event): event is EventOf<'message'> => event.kind === 'message');
  const address = newest?.address ?? before.address;
  parts.failpoints.hit('turn.decided');
  const composed = inWords(conclusion, address, { now, spokenAt: context.spokenAt() }, chance, parts);
  return commitUnit(
    {
      claimed,
      turnId,
      traceId,
      now,
      chance,
      durationMs: measured.durationMs(),
      before: stored,
      conclusion: { ...conclusion, conversation: { ...conclusion.conversation, address, said: [...composed.said] } },
      messages: composed.messages,
      prompt: composed.prompt ?? conclusion.conversation.prompt,
      greeted: conclusion.conversation.greeted || composed.messages.length > 0,
      calls: measured.calls(),
      faults: measured.faults(),
      address,
      answers: newest?.messageId ?? null,
    },
    parts,
  );
}

/** When the oldest message of the turn was accepted (ISO 8601); null when nobody has written. */
function heardAt({ events }: ClaimedTurn): string | null {
  const accepted = events.flatMap(({ event, acceptedAt }) => (event.kind === 'message' ? [acceptedAt] : []));
  return accepted.length > 0 ? isoTime(Math.min(...accepted)) : null;
}

const bound = (outside: Outside): Outside => ({
  resolve: (queries) => outside.resolve(queries),
  oldPrompt: (id) => outside.oldPrompt(id),
  quoted: (messageId) => outside.quoted(messageId),
  fault: (fault) => outside.fault(fault),
});
