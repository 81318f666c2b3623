import Sqlite, { type Database } from 'better-sqlite3';
import { Fault } from '@samvad/framework';

/** Says that this process alone owns a database file. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the kernel's lock on `<file>.lock`, held by a transaction that never ends. A kill frees it, so it is never left behind.
 * @throws Fault `STORE.LOCKED` at once when another process holds it
 */
export function lockFile(file: string): FileLock {
  const path = `${file}.lock`;
  let db: Database | undefined;
  try {
    db = new Sqlite(path, { timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    db?.close();
    if (!(cause instanceof Sqlite.SqliteError) || !cause.code.startsWith('SQLITE_BUSY')) throw unusable(path, cause);
    throw new Fault(
      'STORE.LOCKED',
      `${file} is in use by another process (it holds ${path}); stop that process or set another DATABASE_URL`,
      {
        operation: 'store.open',
        cause,
        facts: { file, lock: path },
      },
    );
  }
  const held = db;
  return { release: () => void held.close() };
}

const unusable = (path: string, cause: unknown): Fault =>
  new Fault('STORE.CONNECTION', `the lock file ${path} cannot be opened; check the folder of DATABASE_URL and its permissions`, {
    operation: 'store.open',
    cause,
  });
