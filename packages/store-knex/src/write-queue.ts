import type { Database, Statement } from 'better-sqlite3';

/** Units of one transaction; more would block the event loop for too long. */
const BATCH = 64;

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

  constructor(db: Database) {
    this.#db = db;
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

  /** Commits all that is queued, at once. */
  drain(): void {
    while (this.#queued.length > 0) this.#flush();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#flush();
      if (this.#queued.length > 0) this.#schedule();
    });
  }

  #flush(): void {
    const batch = this.#queued.splice(0, BATCH);
    if (batch.length === 0) return;
    try {
      this.#together(batch);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const queued of batch) this.#alone(queued);
    }
  }

  #alone(queued: Queued): void {
    try {
      this.#together([queued]);
    } catch (error) {
      queued.reject(error);
    }
  }

  #together(batch: readonly Queued[]): void {
    this.#begin.run();
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
