import { Fault } from '@samvad/framework';
import type { Store } from '@samvad/framework/ports';
import type { StoreFailpoints } from './failpoints.ts';
import { openMysqlStore } from './mysql/mysql-store.ts';
import { namesServer } from './mysql/server-url.ts';
import { openSqliteStore } from './sqlite-store.ts';

const SCHEME = 'sqlite:';

/** What can be said about either store. */
export interface StoreOptions {
  /** Lease time in milliseconds instead of the machine's or the database's own clock; for tests. */
  readonly leaseClock?: () => number;
  /** Places between the statements of units where a test kills or stops the process, or throws. */
  readonly failpoints?: StoreFailpoints;
}

/**
 * The path in a `sqlite:` URL.
 * @throws Fault `CONFIG.ENV` for every other URL; the URL itself, which may hold a password, is not repeated
 * @example sqliteFile('sqlite:./data/samvad.db') // './data/samvad.db'
 */
export function sqliteFile(databaseUrl: string): string {
  const file = databaseUrl.startsWith(SCHEME) ? databaseUrl.slice(SCHEME.length).replace(/^\/\/(?=\/|\.)/, '') : '';
  if (file !== '') return file;
  throw new Fault('CONFIG.ENV', 'DATABASE_URL is not of the form sqlite:./data/samvad.db or mysql://user:password@host:3306/database', {
    operation: 'store.open',
    facts: { variable: 'DATABASE_URL' },
  });
}

/**
 * Opens the store that `DATABASE_URL` names: a file, or a MySQL or MariaDB server (`mysql://`, `mariadb://`).
 * @throws Fault `CONFIG.ENV`, `STORE.LOCKED`, `STORE.SCHEMA`, `STORE.CONNECTION`
 */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  if (namesServer(databaseUrl)) return openMysqlStore({ ...options, url: databaseUrl });
  return openSqliteStore({ ...options, file: sqliteFile(databaseUrl) });
}
