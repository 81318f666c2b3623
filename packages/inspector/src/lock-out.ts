import type { Clock } from '@samvad/framework';

const MOST_FAILURES = 10;
const LOCKED_MS = 5 * 60_000;
const MOST_ADDRESSES = 1_000;

/** Counts wrong tokens per address: ten within five minutes of each other lock it for five minutes. Remembers a thousand addresses at most. */
export class LockOut {
  readonly #clock: Clock;
  /** Oldest failure first. */
  readonly #failures = new Map<string, { readonly count: number; readonly until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How long an address is locked yet; 0 when it is not. */
  remainingMs(address: string): number {
    const { count, until } = this.#failures.get(address) ?? { count: 0, until: 0 };
    return count < MOST_FAILURES ? 0 : Math.max(0, until - this.#clock.now());
  }

  noteFailure(address: string): void {
    const now = this.#clock.now();
    const before = this.#failures.get(address);
    const count = before && before.until > now ? before.count + 1 : 1;
    this.#failures.delete(address);
    this.#failures.set(address, { count, until: now + LOCKED_MS });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > MOST_ADDRESSES && oldest !== undefined) this.#failures.delete(oldest);
  }

  forgive(address: string): void {
    this.#failures.delete(address);
  }
}
