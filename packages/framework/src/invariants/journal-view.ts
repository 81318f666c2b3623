import { z } from 'zod';
import type { Conversation } from '../model/conversation.ts';
import { readConversation } from '../model/migrations/read-conversation.ts';

/** What the invariants read of a journal, whatever its version: the state a turn began with and what it made. */
const StoredJournal = z.object({
  setAside: z.literal(true).optional(),
  erased: z.literal(true).optional(),
  state: z.string(),
  late: z.array(z.string()).optional(),
  made: z.object({ state: z.string(), outbox: z.string(), runs: z.string().optional(), timers: z.string().optional() }).optional(),
});

/** A journal as far as the invariants need it. */
export interface JournalView {
  /** Only a tombstone is left of it: it tells that there was a turn, and nothing else. */
  readonly erased: boolean;
  /** The state as the turn read it, byte for byte, and parsed. */
  readonly stateRead: string;
  readonly before: Conversation | null;
  /** The state as the turn wrote it: the same as read where its events were set aside. */
  readonly stateMade: string | null;
  /** Ids of the messages it decided on; null where it was set aside. */
  readonly outbox: readonly string[] | null;
  /** True when a read had not ended by the time the turn had to; what became of it is not written down. */
  readonly gaveUp: boolean;
  /** Ids of the runs it began and of the timers it set. */
  readonly runs: readonly string[];
  readonly timers: readonly string[];
}

/** Reads a journal; undefined when it is none. */
export function viewJournal(journal: string): JournalView | undefined {
  const read = StoredJournal.safeParse(parsedJson(journal));
  if (!read.success) return undefined;
  const { setAside, erased, state, late, made } = read.data;
  return {
    erased: erased === true,
    stateRead: state,
    before: readState(state),
    stateMade: setAside ? state : (made?.state ?? null),
    outbox: made ? idsIn(made.outbox) : null,
    gaveUp: (late?.length ?? 0) > 0,
    runs: idsIn(made?.runs ?? '[]') ?? [],
    timers: idsIn(made?.timers ?? '[]') ?? [],
  };
}

/** A conversation's state; null when it does not fit. */
export function readState(state: string): Conversation | null {
  const read = readConversation(state);
  return read.is === 'read' ? read.conversation : null;
}

const Ids = z.array(z.object({ id: z.string() }));
const idsIn = (outbox: string): readonly string[] | null => Ids.safeParse(parsedJson(outbox)).data?.map(({ id }) => id) ?? null;

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
