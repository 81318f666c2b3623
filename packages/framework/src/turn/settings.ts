import type { PersonWaits } from '../dialogue/owner-wait.ts';

/** Settings of a bot's work; all durations in milliseconds. */
export interface BotSettings {
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
  /** BCP 47; the first is spoken until the customer shows another. */
  readonly locales: readonly string[];
  /** Quiet time that joins a burst of texts into one turn. */
  readonly coalesceMs: number;
  /** Hard deadline of one attempt at a business system. */
  readonly gatewayTimeoutMs: number;
  /** Hard deadline of one send. */
  readonly channelTimeoutMs: number;
  /** From the end of the quiet time to the commit. */
  readonly answerBudgetMs: number;
  /** Longest wait for a read inside a turn; a slower one goes on outside. */
  readonly readBudgetMs: number;
  /** How long what was made can be taken back by a word. */
  readonly undoWindowMs: number;
  /** A holding message goes out when a run takes longer. */
  readonly holdAfterMs: number;
  readonly leaseMs: number;
  readonly renewMs: number;
  /** How long an ambiguous send waits for a status. */
  readonly doubtMs: number;
  /** How long a channel takes any message after the customer's last one. */
  readonly windowMs: number;
  /** Hours of the day in which nobody is written to unasked: from, and until. */
  readonly quietFrom: number;
  readonly quietUntil: number;
  /** Silence after which an unfinished task is brought to mind, once. */
  readonly remindAfterMs: number;
  /** How long a task that was put aside is kept from its last change on. */
  readonly parkedKeptMs: number;
  /** Silence after which times, prices and options are looked up again. */
  readonly returnAfterMs: number;
  /** A conversation hears one offer in this time. */
  readonly offerEveryMs: number;
  /** How long a customer waits for a person until the desk is reminded, the alarm is raised, and he is asked whether the bot may go on. */
  readonly personWaits: PersonWaits;
  /** Where customers read what happens with their data. */
  readonly privacyLink: string;
  /** Conversations worked on at the same time by this process. */
  readonly concurrency: number;
}

const HOUR = 3_600_000;

/** The settings of the outside contract. */
export const defaultSettings: BotSettings = {
  timeZone: 'Asia/Kolkata',
  currency: 'INR',
  locales: ['en', 'hi'],
  coalesceMs: 700,
  gatewayTimeoutMs: 5000,
  channelTimeoutMs: 5000,
  answerBudgetMs: 1800,
  readBudgetMs: 1200,
  undoWindowMs: 15 * 60_000,
  holdAfterMs: 1500,
  leaseMs: 15_000,
  renewMs: 5000,
  doubtMs: 30_000,
  windowMs: 24 * HOUR,
  quietFrom: 21,
  quietUntil: 8,
  remindAfterMs: 2 * HOUR,
  parkedKeptMs: 30 * 24 * HOUR,
  returnAfterMs: 4 * HOUR,
  offerEveryMs: 7 * 24 * HOUR,
  personWaits: { remindMs: HOUR / 4, lateMs: HOUR, askMs: 8 * HOUR },
  privacyLink: '',
  concurrency: 128,
};
