import type { Emotion } from '../model/emotion.ts';
import type { DeskHours, Feeling, HandOffReason } from '../model/hand-off.ts';

/** Why the company's desk is told: somebody is wanted, nobody has answered yet, or nobody has for far too long. */
export type DeskNews = 'asked' | 'reminded' | 'late';

/** One line of a conversation, as a person reads it. */
export interface TalkLine {
  readonly by: 'customer' | 'bot' | 'operator';
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What a person needs to know to take a conversation over without asking anything again. Personal data: never for logs. */
export interface HandOffPacket {
  readonly conversation: string;
  readonly news: DeskNews;
  readonly reason: HandOffReason;
  /** The customer's words that asked for a person; empty when the policy did. */
  readonly quote: string;
  /** ISO 8601. */
  readonly since: string;
  readonly who: { readonly name: string | null; readonly phone: string | null; readonly address: string | null };
  readonly language: string;
  readonly emotion: Emotion;
  /** The course of it, oldest first. */
  readonly feelings: readonly Feeling[];
  /** What is not finished, with the values that are known. */
  readonly tasks: readonly {
    readonly id: string;
    readonly flow: string;
    readonly status: string;
    readonly values: Readonly<Record<string, unknown>>;
  }[];
  /** The question that is open. */
  readonly asking: { readonly slot: string; readonly text: string } | null;
  /** The last of what was said, oldest first. */
  readonly messages: readonly TalkLine[];
}

/** The part of a flow that hands a conversation to a person. Authors make it with `plugin(…).handOff(name, …)`. */
export interface HandsOff {
  /** Whether somebody is there at `now` (ISO 8601), and when an answer can be expected. */
  available(context: { readonly needs: Readonly<Record<string, unknown>>; readonly now: string }): Promise<DeskHours>;
}
