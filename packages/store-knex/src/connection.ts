import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { Fault } from '@samvad/framework';

/** First version whose WAL reset is safe while readers look on. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Pages in the write-ahead log, 16 MB, before they are moved into the file: four times the default, so that pages written often move once. */
const CHECKPOINT_PAGES = 4000;

/**
 * Opens the writing connection: durable at every commit, foreign keys on, freed pages overwritten.
 * @throws Fault `STORE.SCHEMA` on a SQLite that is too old, `STORE.CONNECTION` when the file cannot be opened
 */
export function openWriter(file: string): Database {
  const db = opened(file, () => new Sqlite(file));
  try {
    expectSqlite(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('busy_timeout = 5000');
    db.pragma('foreign_keys = ON');
    // What is erased or written over is gone from the file, too.
    db.pragma('secure_delete = ON');
    db.pragma('cache_size = -64000');
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens a connection that only reads, beside a running process or after it.
 * @throws Fault `STORE.CONNECTION` when there is no such file
 */
export function openReader(file: string): Database {
  const db = opened(file, () => new Sqlite(file, { readonly: true, fileMustExist: true }));
  db.pragma('busy_timeout = 5000');
  return db;
}

/** Makes the folder of a database file and gives the file's one true path, so that two ways to it meet at one lock. */
export function placeOf(file: string): string {
  return opened(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    return existsSync(file) ? realpathSync(file) : join(realpathSync(dirname(file)), basename(file));
  });
}

function opened<T>(file: string, open: () => T): T {
  try {
    return open();
  } catch (cause) {
    throw new Fault('STORE.CONNECTION', `the database ${file} cannot be opened; check DATABASE_URL and the permissions of its folder`, {
      operation: 'store.open',
      cause,
      facts: { file },
    });
  }
}

/**
 * Refuses a SQLite that is too old.
 * @throws Fault `STORE.SCHEMA`
 */
export function expectSqlite(db: Database): void {
  const found = String(db.prepare('SELECT sqlite_version()').pluck().get());
  const parts = found.split('.').map(Number);
  const differing = OLDEST_SQLITE.findIndex((part, index) => parts[index] !== part);
  if (differing === -1 || (parts[differing] ?? 0) > (OLDEST_SQLITE[differing] ?? 0)) return;
  throw new Fault('STORE.SCHEMA', `SQLite ${found} is too old, ${OLDEST_SQLITE.join('.')} or later is needed`, {
    operation: 'store.open',
    facts: { found },
  });
}
