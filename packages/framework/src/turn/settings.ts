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
  /** A holding message goes out when a run takes longer. */
  readonly holdAfterMs: number;
  readonly leaseMs: number;
  readonly renewMs: number;
  /** How long an ambiguous send waits for a status. */
  readonly doubtMs: number;
  /** Where customers read what happens with their data. */
  readonly privacyLink: string;
  /** Conversations worked on at the same time by this process. */
  readonly concurrency: number;
}

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
  holdAfterMs: 1500,
  leaseMs: 15_000,
  renewMs: 5000,
  doubtMs: 30_000,
  privacyLink: '',
  concurrency: 128,
};
