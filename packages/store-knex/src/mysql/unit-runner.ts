import type { PoolConnection } from 'mysql2';
import type { Chance, Timers } from '@samvad/framework';
import type { UnitName } from '@samvad/framework/ports';
import type { StoreFailpoints } from '../failpoints.ts';
import type { Connections } from './connections.ts';
import { isConflict, isLost } from './mysql-fault.ts';
import { Transaction } from './transaction.ts';

/** Tries of one unit, the first one counted. */
const TRIES = 5;
/** Waits before the second try and the next, in milliseconds; each between half of it and one and a half. */
const WAITS = { conflict: [5, 15, 40, 100], lost: [50, 150, 500, 1200] } as const;

/** What a runner works with. */
export interface RunnerParts {
  readonly connections: Connections;
  readonly leaseNow: () => number | null;
  readonly chance: Chance;
  readonly timers: Timers;
  readonly failpoints: StoreFailpoints | undefined;
}

/**
 * Runs units as transactions. A unit that was in another one's way is rolled back and done again as a whole; so is one whose connection was lost,
 * but it then asks first whether it was committed, by the ids it would have written, so that nothing is done twice.
 */
export class UnitRunner {
  readonly #parts: RunnerParts;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
  }

  /** Runs a unit to its end. */
  async run<T>(name: UnitName | 'close', unit: (tx: Transaction) => Promise<T>): Promise<T> {
    const story = { unsure: false };
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#once(name, unit, story);
      } catch (error) {
        const why = isLost(error) ? 'lost' : isConflict(error) ? 'conflict' : undefined;
        if (why === undefined || tries === TRIES) throw error;
        await this.#pause(WAITS[why][tries - 1] ?? 0);
      }
    }
  }

  async #once<T>(name: UnitName | 'close', unit: (tx: Transaction) => Promise<T>, story: { unsure: boolean }): Promise<T> {
    const { connections, leaseNow, failpoints } = this.#parts;
    const connection = await connections.take();
    let point = 0;
    const passing = failpoints && (() => failpoints.hit(`mysql.${name}.${point++}`));
    const tx = new Transaction(connection, leaseNow(), story.unsure, passing);
    try {
      return await unit(tx);
    } catch (error) {
      if (isLost(error)) {
        story.unsure ||= tx.isOpen;
        connection.destroy();
      }
      throw error;
    } finally {
      end(connection, tx);
    }
  }

  #pause(ms: number): Promise<void> {
    const { chance, timers } = this.#parts;
    return new Promise((resolve) => void timers.after(ms * (0.5 + chance.number()), resolve));
  }
}

/** Gives a connection back; a transaction that is still open on it is taken back first, while its unit's caller goes on. */
function end(connection: PoolConnection, tx: Transaction): void {
  if (!tx.isOpen) return connection.release();
  tx.rollback().then(
    () => connection.release(),
    () => connection.destroy(),
  );
}
