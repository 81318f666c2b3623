/** How much one customer may write before it is a flood. */
export interface FloodSettings {
  /** Messages in a row that are answered one by one. */
  readonly burst: number;
  /** Messages a second that may follow for ever. */
  readonly perSecond: number;
}

/** How a message stands to the flood it may belong to; `over`: messages above what may follow one by one. */
export interface Gauged {
  readonly over: number;
  /** True for the message that a flood begins with. */
  readonly begins: boolean;
}

interface Bucket {
  tokens: number;
  at: number;
  over: number;
}

/** Customers that are remembered; the one remembered longest is forgotten first, and starts with a full bucket again. */
const MOST_KEYS = 10_000;

/**
 * A token bucket per customer, on the time it is given (docs/decisions/0008). A flood begins when the bucket is empty and ends when it is full again, so that a
 * customer who writes on is told once.
 */
export class FloodGauge {
  readonly #settings: FloodSettings;
  readonly #buckets = new Map<string, Bucket>();

  constructor(settings: FloodSettings) {
    this.#settings = settings;
  }

  /** Counts one message of a customer; `at` in milliseconds of business time. */
  take(key: string, at: number): Gauged {
    const { burst, perSecond } = this.#settings;
    const known = this.#buckets.get(key);
    const filled = known ? known.tokens + (Math.max(0, at - known.at) / 1000) * perSecond : burst;
    const bucket: Bucket = { tokens: Math.min(burst, filled), at, over: known && filled < burst ? known.over : 0 };
    this.#remember(key, bucket);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return { over: bucket.over, begins: false };
    }
    bucket.over += 1;
    return { over: bucket.over, begins: bucket.over === 1 };
  }

  #remember(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    const oldest = this.#buckets.size > MOST_KEYS ? this.#buckets.keys().next().value : undefined;
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
