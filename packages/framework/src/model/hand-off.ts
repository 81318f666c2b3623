import { z } from 'zod';
import { Emotion } from './emotion.ts';
import { MessageEvent } from './event.ts';
import { TextRef } from './outcome.ts';

/** Why a person is needed: asked for, by the policy, or because somebody of the company came by himself (`takeover`). */
export const HandOffReason = z.enum(['asked', 'complaint', 'anger', 'stuck', 'failed', 'takeover']);
export type HandOffReason = z.infer<typeof HandOffReason>;

/** Whether somebody of the company is there, and when an answer can be expected; times are ISO 8601. */
export const DeskHours = z.discriminatedUnion('is', [
  z.object({ is: z.literal('open'), replyBy: z.string() }),
  /** `opensAt` is null where nobody knows. */
  z.object({ is: z.literal('closed'), opensAt: z.string().nullable() }),
]);
export type DeskHours = z.infer<typeof DeskHours>;

/** Something the customer wrote while a person had the conversation. */
export const Meanwhile = z.object({
  message: MessageEvent,
  /** The person has written since: only values are taken from it, its wishes were answered by him. */
  answered: z.boolean(),
});
export type Meanwhile = z.infer<typeof Meanwhile>;

/** A conversation that waits for a person, or is held by one. */
export const HandOff = z.object({
  /** The task of the hand-off flow; null where the app has none. */
  task: z.string().nullable(),
  since: z.string(),
  reason: HandOffReason,
  /** The customer's words that asked for it; empty when the policy did. */
  quote: z.string(),
  /** Times the customer has asked. */
  asks: z.number().int(),
  /** When the customer was told to get an answer; null where no time could be told. */
  promised: z.string().nullable(),
  /** Who has the conversation; null while nobody has. */
  operator: z.string().nullable(),
  /** Since when the customer waits for a person's word; null: he does not. The timers of the wait run from then on. */
  awaitedSince: z.string().nullable(),
  /** How often the company's desk was told. */
  told: z.number().int(),
  /** Oldest first; only while a person has the conversation. */
  meanwhile: z.array(Meanwhile),
  /** What became of runs meanwhile: said at release. */
  owed: z.array(TextRef),
});
export type HandOff = z.infer<typeof HandOff>;

/** How the customer sounded, and since when. */
export const Feeling = Emotion.extend({ at: z.string() });
export type Feeling = z.infer<typeof Feeling>;
