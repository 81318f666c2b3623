import type { KeyOf } from './text-keys.ts';

/** Something a plugin would like to offer of its own accord. Whether it is said is the framework's: see `mayOffer`. */
export interface OfferOptions<T> {
  /** The moment: something the customer ordered has just been made. */
  readonly when: 'after-done';
  /** Flows after which it fits; all when absent. */
  readonly flows?: readonly string[];
  /** A text without parameters. */
  readonly text: KeyOf<T>;
}

/** An offer as the core sees it. Authors make it with `plugin(…).offer(…)`. */
export interface OfferDeclaration {
  readonly plugin: string;
  readonly when: 'after-done';
  /** Null: after any flow. */
  readonly flows: readonly string[] | null;
  /** Full text key. */
  readonly text: string;
}
