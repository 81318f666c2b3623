import type { Database } from 'better-sqlite3';

/** A prepared statement that gives rows; `In` are its parameters in order. */
export interface Query<In extends unknown[], Row> {
  get(...values: In): Row | undefined;
  all(...values: In): Row[];
}

/** A prepared statement that writes and gives no rows. */
export interface Write<In extends unknown[]> {
  run(...values: In): { readonly changes: number; readonly lastInsertRowid: number | bigint };
}

/** Prepares a statement that gives rows. */
export const query = <In extends unknown[], Row>(db: Database, sql: string): Query<In, Row> => db.prepare<unknown[], Row>(sql);

/** Prepares a statement that writes. */
export const write = <In extends unknown[]>(db: Database, sql: string): Write<In> => db.prepare(sql);
