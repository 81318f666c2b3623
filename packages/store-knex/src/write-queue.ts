import type { Database, Statement } from 'better-sqlite3';
import { isBusy } from './sqlite-fault.ts';

/** Units of one transaction; more would block the event loop for too long. */
const BATCH = 64;
/** Waits, in milliseconds, before another try while somebody else writes; after the last one what is queued is refused. */
const WAITS = [20, 50, 100, 200, 500, 1000, 1000, 1000, 1000] as const;
/** How long one try may block the event loop. */
const BLOCKING_MS = 25;
/** How long the end waits for somebody else who writes. */
const PATIENCE_MS = 5000;

interface Queued {
  /** Runs the unit inside the open transaction; what it returns delivers the result after the commit. */
  run(): () => void;
  reject(error: unknown): void;
}

/**
 * The one way to write: units that come in the same turn of the event loop share one transaction. A promise resolves only after its unit is
 * committed. When a unit throws, the transaction is rolled back and each unit is done again alone, so units must be synchronous and
 * re-runnable, and must return what is expected (duplicate, fenced) as values.
 */
export class WriteQueue {
  readonly #db: Database;
  readonly #begin: Statement<[]>;
  readonly #commit: Statement<[]>;
  readonly #queued: Queued[] = [];
  #scheduled = false;
  #waited = 0;

  constructor(db: Database) {
    this.#db = db;
    db.pragma(`busy_timeout = ${BLOCKING_MS}`);
    this.#begin = db.prepare('BEGIN IMMEDIATE');
    this.#commit = db.prepare('COMMIT');
  }

  /** Queues a unit. */
  push<T>(unit: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queued.push({
        run: () => {
          const result = unit();
          return () => resolve(result);
        },
        reject,
      });
      this.#schedule();
    });
  }

  /** Commits all that is queued, at once; for the end, when blocking does no harm any more. */
  drain(): void {
    this.#db.pragma(`busy_timeout = ${PATIENCE_MS}`);
    while (this.#queued.length > 0) {
      const refusal = this.#flush();
      if (refusal) this.#refuse(refusal.error);
    }
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#turn());
  }

  #turn(): void {
    this.#scheduled = false;
    if (this.#queued.length === 0) return;
    const refusal = this.#flush();
    if (!refusal) this.#waited = 0;
    else if (!this.#wait()) this.#refuse(refusal.error);
    if (this.#queued.length > 0) this.#schedule();
  }

  /** Keeps what is queued for another try; false when there were enough. */
  #wait(): boolean {
    const wait = WAITS[this.#waited];
    if (wait === undefined) return false;
    this.#waited += 1;
    this.#scheduled = true;
    setTimeout(() => this.#turn(), wait);
    return true;
  }

  #refuse(error: unknown): void {
    this.#waited = 0;
    for (const queued of this.#queued.splice(0)) queued.reject(error);
  }

  /** Commits the oldest units; the refusal, when no transaction could be begun because somebody else writes. */
  #flush(): { readonly error: unknown } | undefined {
    try {
      this.#begin.run();
    } catch (error) {
      if (isBusy(error)) return { error };
      this.#refuse(error);
      return undefined;
    }
    const batch = this.#queued.splice(0, BATCH);
    try {
      this.#finish(batch);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const queued of batch) this.#alone(queued);
    }
    return undefined;
  }

  #alone(queued: Queued): void {
    try {
      this.#begin.run();
      this.#finish([queued]);
    } catch (error) {
      queued.reject(error);
    }
  }

  /** Runs units in the transaction that is open, commits it, and only then tells their results. */
  #finish(batch: readonly Queued[]): void {
    let deliveries: (() => void)[];
    try {
      deliveries = batch.map((queued) => queued.run());
      this.#commit.run();
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
    for (const deliver of deliveries) deliver();
  }
}
