export { type StoreFailpoints, storeFailpoints } from './failpoints.ts';
export { openMysqlStore, type MysqlOptions } from './mysql/mysql-store.ts';
export { openReader } from './open-reader.ts';
export { openStore, sqliteFile, type StoreOptions } from './open-store.ts';
export { openSqliteReader } from './sqlite-reader.ts';
export { openSqliteStore, type SqliteOptions } from './sqlite-store.ts';
export type { StoreReader } from './store-reader.ts';
export { type FileSurvey, surveyFile } from './survey-file.ts';
