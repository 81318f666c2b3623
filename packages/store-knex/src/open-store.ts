import { Fault } from '@samvad/framework';
import type { Store } from '@samvad/framework/ports';
import { openSqliteStore, type SqliteOptions } from './sqlite-store.ts';

const SCHEME = 'sqlite:';

/**
 * The path in a `sqlite:` URL.
 * @throws Fault `CONFIG.ENV` for every other URL; the URL itself, which may hold a password, is not repeated
 * @example sqliteFile('sqlite:./data/samvad.db') // './data/samvad.db'
 */
export function sqliteFile(databaseUrl: string): string {
  const file = databaseUrl.startsWith(SCHEME) ? databaseUrl.slice(SCHEME.length).replace(/^\/\/(?=\/|\.)/, '') : '';
  if (file !== '') return file;
  const why = /^(mysql|mariadb):/.test(databaseUrl)
    ? 'DATABASE_URL names a MySQL or MariaDB server; this version stores on SQLite only, MySQL comes with a later version'
    : 'DATABASE_URL is not of the form sqlite:./data/samvad.db';
  throw new Fault('CONFIG.ENV', why, { operation: 'store.open', facts: { variable: 'DATABASE_URL' } });
}

/**
 * Opens the store that `DATABASE_URL` names.
 * @throws Fault `CONFIG.ENV`, `STORE.LOCKED`, `STORE.SCHEMA`, `STORE.CONNECTION`
 */
export async function openStore(databaseUrl: string, options: Omit<SqliteOptions, 'file'> = {}): Promise<Store> {
  return openSqliteStore({ ...options, file: sqliteFile(databaseUrl) });
}
