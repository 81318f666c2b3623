import { openMysqlReader } from './mysql/mysql-reader.ts';
import { namesServer } from './mysql/server-url.ts';
import { sqliteFile } from './open-store.ts';
import { openSqliteReader } from './sqlite-reader.ts';
import type { StoreReader } from './store-reader.ts';

/**
 * Opens what `DATABASE_URL` names for reading only, beside the processes that write it or after them: for traces, replay and the doctor.
 * @throws Fault `CONFIG.ENV`, `STORE.CONNECTION` when there is no such database, `STORE.SCHEMA` when another version made it
 */
export const openReader = async (databaseUrl: string): Promise<StoreReader> =>
  namesServer(databaseUrl) ? openMysqlReader(databaseUrl) : openSqliteReader(sqliteFile(databaseUrl));
