import type { Database } from 'better-sqlite3';

/** Waits, in milliseconds, before the log is looked at again while somebody reads from it. */
const WAITS = [50, 250, 1000, 5000, 30_000] as const;

/**
 * Empties the write-ahead log into the file, so that what was erased is not in the log any more; pages of the file are overwritten by
 * `secure_delete` when they are freed. While another connection reads, the log cannot be emptied: it is tried again, and at last when the store is
 * closed or the log comes round.
 */
export function scrubLog(db: Database, tries = 0): void {
  if (!db.open || isEmptied(db)) return;
  const wait = WAITS[tries];
  if (wait !== undefined) setTimeout(() => scrubLog(db, tries + 1), wait).unref();
}

function isEmptied(db: Database): boolean {
  const [{ busy } = { busy: 1 }] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { busy: number }[];
  return busy === 0;
}
