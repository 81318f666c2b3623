export { openStore, sqliteFile } from './open-store.ts';
export { openSqliteReader, type SqliteReader } from './sqlite-reader.ts';
export { openSqliteStore, type SqliteOptions } from './sqlite-store.ts';
