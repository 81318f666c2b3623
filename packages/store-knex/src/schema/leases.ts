import type { Database } from 'better-sqlite3';

/** Fences of one start of the store; the next start counts from above them. */
const FENCES_PER_START = 2 ** 32;

/**
 * Makes the tables of what dies with this connection, in memory: who holds a conversation, how often its waiting events were claimed, who sends
 * for it. Nothing of this has to survive, because the lock of the file proves that an owner from before is gone; and so no claim costs a write
 * to the disk. Being tables, they are rolled back with the units that changed them.
 */
export function makeLeases(db: Database): void {
  db.pragma('temp_store = MEMORY');
  db.exec(
    'CREATE TEMP TABLE leases (conversation TEXT NOT NULL PRIMARY KEY, fence INTEGER NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID',
  );
  db.exec(
    'CREATE TEMP TABLE claims (conversation TEXT NOT NULL, seq INTEGER NOT NULL, attempts INTEGER NOT NULL, PRIMARY KEY (conversation, seq)) WITHOUT ROWID',
  );
  db.exec(
    'CREATE TEMP TABLE send_leases (conversation TEXT NOT NULL PRIMARY KEY, attempt TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID',
  );
}

/** Gives fences that rise, over restarts too, so that a fence of an earlier start never fits again. */
export type Fences = () => number;

/**
 * Notes this start of the store and frees the runs whose runners are gone; they keep their leases in their rows, where the count of their attempts
 * and the time of the first lie as well.
 */
export function beginStart(db: Database, now: number): Fences {
  const begin = db.transaction(() => {
    db.exec("UPDATE runs SET lease_owner = NULL, lease_until = 0 WHERE status = 'open' AND lease_owner IS NOT NULL");
    return Number(db.prepare<[at: number]>('INSERT INTO starts (at) VALUES (?)').run(now).lastInsertRowid);
  });
  let fence = begin.immediate() * FENCES_PER_START;
  return () => {
    fence += 1;
    return fence;
  };
}
