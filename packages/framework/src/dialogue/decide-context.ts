import type { Conversation } from '../model/conversation.ts';
import type { FlowCatalogue } from './catalogue.ts';
import type { HandBack } from './hand-back.ts';
import type { Act, AskMove, Move } from './move.ts';

/** What deciding works with; the clock is one number. */
export interface DecideContext {
  readonly catalogue: FlowCatalogue;
  readonly now: number;
  readonly timeZone: string;
  readonly currency: string;
  /** The conversation before this message, to see whether anything has moved. */
  readonly before: Conversation;
  readonly acts: readonly Act[];
  /** The task whose summary got its yes in this message. */
  readonly commit: string | null;
  /** True when the customer said something (not a timer or a run). */
  readonly spoken: boolean;
  /** True when something was understood. */
  readonly understood: boolean;
  /** What came out of the talk with a person that gives the conversation back in this turn. */
  readonly handBack?: HandBack;
  /** A question that comes instead of the next one: a reminder, a welcome. */
  readonly instead?: AskMove | null;
  /** True when nothing has happened but news of others: an open question stays as it is. */
  readonly newsOnly?: boolean;
}

/** What is put to the customer, and the conversation after it. */
export interface Asked {
  readonly conversation: Conversation;
  readonly moves: readonly Move[];
}
