import { existsSync, realpathSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { openReader } from './connection.ts';
import { versionOf } from './schema/migrate.ts';
import { schemaVersion } from './schema/migrations.ts';

/** What a database file is like, seen from beside. */
export interface FileSurvey {
  /** Version of the library that reads it. */
  readonly sqlite: string;
  /** Schema version found; 0 is an empty file. */
  readonly schema: number;
  /** Schema version this code reads and writes. */
  readonly expectedSchema: number;
  /** True while a process holds it as its store. */
  readonly inUse: boolean;
}

/**
 * Looks at a database file without owning or changing it, for the doctor.
 * @throws Fault `STORE.CONNECTION` when there is no such file or it cannot be read
 */
export function surveyFile(file: string): FileSurvey {
  const db = openReader(file);
  try {
    const sqlite = String(db.prepare('SELECT sqlite_version()').pluck().get());
    return { sqlite, schema: versionOf(db), expectedSchema: schemaVersion, inUse: isHeld(`${realpathSync(file)}.lock`) };
  } finally {
    db.close();
  }
}

/** The owner's lock is a transaction that never ends, so that reading its file is refused while the owner lives. */
function isHeld(lock: string): boolean {
  if (!existsSync(lock)) return false;
  const db = new Sqlite(lock, { readonly: true, timeout: 0 });
  try {
    db.prepare('SELECT COUNT(*) FROM sqlite_schema').get();
    return false;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true;
    throw error;
  } finally {
    db.close();
  }
}
