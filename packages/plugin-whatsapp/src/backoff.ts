import type { Chance } from '@samvad/framework';
import type { Pace } from './graph-errors.ts';

/** Customers whose waits are remembered; the one remembered longest is forgotten first, and starts with short waits again. */
const MOST_KEYS = 10_000;

/**
 * Counts, per customer, the sends that were put off one after the other. A customer's messages leave strictly in order, so these are the tries of
 * one message.
 */
export class Backoff {
  readonly #tries = new Map<string, number>();
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** How often in a row this customer's sends were put off. */
  tries(key: string): number {
    return this.#tries.get(key) ?? 0;
  }

  /** The next wait in milliseconds, up to a quarter longer by chance. */
  next(key: string, pace: Pace): number {
    const tries = this.tries(key);
    this.#tries.delete(key);
    this.#tries.set(key, tries + 1);
    const [oldest] = this.#tries.keys();
    if (this.#tries.size > MOST_KEYS && oldest !== undefined) this.#tries.delete(oldest);
    const { firstMs, factor, mostMs } = pace;
    return Math.round(Math.min(firstMs * factor ** tries, mostMs) * (1 + this.#chance.number() / 4));
  }

  /** Starts anew: a message got through, or was given up. */
  clear(key: string): void {
    this.#tries.delete(key);
  }
}
