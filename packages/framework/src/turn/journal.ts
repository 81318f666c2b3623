import { z } from 'zod';
import { Prompt } from '../model/prompt.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import type { DraftContext, TurnDraft } from './draft-turn.ts';
import { JournalledCall } from './journalled-call.ts';
import { QuotedMessage } from './quoted-message.ts';
import { TurnVersions } from './versions.ts';

/**
 * Everything a turn was made from, and what it made: enough to make it again, byte for byte. Inputs and state are as the store gave them; of the
 * outside there is what the turn used, an answer that came too late not among it.
 */
export const TurnJournal = z.object({
  v: z.literal(2),
  turnId: z.string(),
  conversationId: z.string(),
  traceId: z.string(),
  turnNo: z.number().int(),
  now: z.number(),
  versions: TurnVersions,
  events: z.array(z.unknown()),
  state: z.string(),
  /** In the order they were begun. */
  calls: z.array(JournalledCall),
  /** Keys of reads that were given up when the turn's time was over. */
  late: z.array(z.string()),
  /** Old prompts that were looked up, by id. */
  prompts: z.record(z.string(), Prompt.nullable()),
  /** Business time at which the turn had something to say. */
  spokenAt: z.number(),
  /** What quoted messages were about, by id. */
  quoted: z.record(z.string(), QuotedMessage.nullable()).default({}),
  made: z.object({ state: z.string(), outbox: z.string(), runs: z.string(), timers: z.string() }),
});
export type TurnJournal = z.infer<typeof TurnJournal>;

/** What a turn used of the outside. */
export type Used = { readonly [K in 'calls' | 'late' | 'prompts' | 'quoted' | 'spokenAt']: Readonly<TurnJournal[K]> };

/** Writes a turn's journal. */
export function journalOf(
  claimed: ClaimedTurn,
  { turnId, traceId, now }: Omit<DraftContext, 'chance' | 'signal' | 'spokenAt'>,
  draft: TurnDraft,
  used: Used,
  versions: TurnVersions,
): string {
  const { conversationId, turnNo, events, state } = claimed;
  return JSON.stringify({ v: 2, turnId, conversationId, traceId, turnNo, now, versions, events, state, ...used, made: madeBy(draft) });
}

/** The journal of a claim whose events were set aside unread: there is nothing to make again. */
export const setAsideJournal = ({ events, state }: ClaimedTurn, now: number): string =>
  JSON.stringify({ v: 2, setAside: true, events, state, now });

/** What a turn made, as replay compares it. */
export const madeBy = (draft: TurnDraft): TurnJournal['made'] => ({
  state: draft.state,
  outbox: JSON.stringify(draft.outbox),
  runs: JSON.stringify(draft.runs),
  timers: JSON.stringify(draft.timers),
});

/** Reads a journal; `unreadable` says in a clause where it does not fit. */
export function parseJournal(
  journal: string,
):
  | { readonly is: 'turn'; readonly recorded: TurnJournal }
  | { readonly is: 'set-aside' }
  | { readonly is: 'unreadable'; readonly what: string } {
  const value: unknown = JSON.parse(journal);
  if (typeof value === 'object' && value !== null && 'setAside' in value) return { is: 'set-aside' };
  const read = TurnJournal.safeParse(value);
  if (read.success) return { is: 'turn', recorded: read.data };
  return { is: 'unreadable', what: `the journal does not fit this version at ${read.error.issues[0]?.path.join('.') || 'its top'}` };
}
