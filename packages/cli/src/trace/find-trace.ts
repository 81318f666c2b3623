import type { FaultRecord } from '@samvad/framework';
import type { ConversationRow, OutboxRow, StoreReads, TurnRow } from '@samvad/framework/ports';

/** A turn with what became of its messages. */
export interface TracedTurn {
  readonly turn: TurnRow;
  readonly outbox: readonly OutboxRow[];
}

/** What was found under a name. */
export type Trace =
  | {
      readonly is: 'story';
      /** Absent for the faults of a turn that was never stored. */
      readonly conversation: ConversationRow | undefined;
      /** Oldest first. */
      readonly turns: readonly TracedTurn[];
      /** Faults that belong to none of these turns, because theirs was never stored. */
      readonly looseFaults: readonly FaultRecord[];
    }
  | { readonly is: 'several'; readonly conversations: readonly ConversationRow[] }
  | { readonly is: 'nothing'; readonly what: string };

const MOST_FAULTS = 1_000;
const MOST_NAMED = 20;

/** Finds the turn or the conversation that goes by this name, with its latest turns. */
export async function findTrace(reads: StoreReads, what: string, latest: number): Promise<Trace> {
  const turn = (await reads.turn(what)) ?? (await reads.turnOfMessage(what));
  if (turn) {
    const conversation = await reads.conversation(turn.conversationId);
    return { is: 'story', conversation, turns: [await traced(reads, turn)], looseFaults: [] };
  }
  const [conversation, ...others] = await conversationsNamed(reads, what);
  if (conversation && others.length > 0) return { is: 'several', conversations: [conversation, ...others] };
  if (conversation) return storyOf(reads, conversation, latest);
  const looseFaults = (await reads.faults({ limit: MOST_FAULTS })).filter((fault) => fault.turnId === what || fault.id === what);
  return looseFaults.length > 0 ? { is: 'story', conversation: undefined, turns: [], looseFaults } : { is: 'nothing', what };
}

async function storyOf(reads: StoreReads, conversation: ConversationRow, latest: number): Promise<Trace> {
  const { items } = await reads.turns(conversation.id, { limit: latest });
  const turns = await Promise.all(items.toReversed().map(async (turn) => traced(reads, turn)));
  const faults = await reads.faults({ since: turns[0]?.turn.startedAt ?? 0, limit: MOST_FAULTS });
  const told = new Set(items.map(({ id }) => id));
  const looseFaults = faults.filter(({ conversationId, turnId }) => conversationId === conversation.id && !told.has(turnId ?? ''));
  return { is: 'story', conversation, turns, looseFaults: looseFaults.toReversed() };
}

const traced = async (reads: StoreReads, turn: TurnRow): Promise<TracedTurn> => ({
  turn,
  outbox: await reads.outbox(turn.conversationId, turn.id),
});

/** By id or address; else by a phone number, however it is written. */
async function conversationsNamed(reads: StoreReads, what: string): Promise<readonly ConversationRow[]> {
  const exact = await reads.conversation(what);
  if (exact) return [exact];
  const digits = what.replace(/[\s().+-]/g, '');
  if (!/^\d{5,15}$/.test(digits)) return [];
  const { items } = await reads.conversations({ query: digits, limit: MOST_NAMED });
  const whole = items.filter(({ address }) => address.endsWith(`:${digits}`));
  return whole.length > 0 ? whole : items;
}
