import type { StoreReads } from '@samvad/framework/ports';
import { openSqliteReader, openStore, sqliteFile } from '@samvad/store-knex';

/**
 * Does something with what is stored, beside the running app or after it.
 *
 * @throws Fault `CONFIG.ENV`, `STORE.CONNECTION`, `STORE.SCHEMA`
 */
export async function withReads<T>(databaseUrl: string, work: (reads: StoreReads) => Promise<T>): Promise<T> {
  // A server is shared by its nature; a file has one owner, so that it is only looked at.
  const opened = databaseUrl.startsWith('sqlite:') ? await openSqliteReader(sqliteFile(databaseUrl)) : await openStore(databaseUrl);
  try {
    return await work(opened.reads);
  } finally {
    await opened.close();
  }
}
