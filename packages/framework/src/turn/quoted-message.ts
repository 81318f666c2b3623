import { z } from 'zod';
import type { StoreReads, TurnRow } from '../ports/store-reads.ts';

/** What a message that the customer quotes was about. */
export const QuotedMessage = z.object({ task: z.string().nullable() });
export type QuotedMessage = z.infer<typeof QuotedMessage>;

/** Finds what one of our messages, or one of the customer's own, was about; undefined when it is not known. */
export async function quotedMessage(reads: Pick<StoreReads, 'turnOfMessage'>, messageId: string): Promise<QuotedMessage | undefined> {
  const turn = await reads.turnOfMessage(messageId);
  return turn && { task: askedAbout(turn) ?? told(turn) ?? null };
}

const Named = z.object({ task: z.string() });

/** The task of the question that the turn put, or of what it told. */
const askedAbout = (turn: TurnRow): string | undefined => turn.decisions.flatMap((move) => Named.safeParse(move).data?.task ?? []).at(-1);

/** The task that the turn was told about by its inputs, or that took what was said. */
const told = (turn: TurnRow): string | undefined =>
  turn.inputs.flatMap((input) => Named.safeParse(input).data?.task ?? []).at(-1) ??
  turn.slotChanges.flatMap(({ task }) => task ?? []).at(-1);
