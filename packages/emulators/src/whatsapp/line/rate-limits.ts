import { GraphError } from '../graph-error.ts';

interface Bucket {
  tokens: number;
  at: number;
}

const NUMBER = { size: 80, perMs: 80 / 1000 };
const PAIR = { size: 45, perMs: 1 / 6000 };

/** Meta's throughput limits: 80 messages a second for the number (130429), bursts of 45 and one in 6 s for a customer (131056). */
export class RateLimits {
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes one message for this customer out of both buckets, or throws. */
  take(waId: string): void {
    if (!this.#drain('number', NUMBER)) throw new GraphError(130429, 'Cloud API message throughput has been reached.');
    if (!this.#drain(`pair:${waId}`, PAIR))
      throw new GraphError(131056, 'Too many messages sent from this phone number to the same recipient in a short period.');
  }

  #drain(key: string, limit: { readonly size: number; readonly perMs: number }): boolean {
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { tokens: limit.size, at: now };
    const tokens = Math.min(limit.size, bucket.tokens + Math.max(0, now - bucket.at) * limit.perMs);
    const taken = tokens >= 1;
    this.#buckets.set(key, { tokens: taken ? tokens - 1 : tokens, at: now });
    return taken;
  }
}
