import type { Connection, Pool, ResultSetHeader } from 'mysql2';
import type { Statement } from './statement.ts';

/** What a statement that was sent came to: rows, or what it changed. */
export type Answer = readonly unknown[] | ResultSetHeader;

/** A server that is silent for longer is taken for gone; well below the length of a lease. */
const SILENCE_MS = 10_000;

/** Sends statements in one text; gives the answer of each. The error it throws carries no values. */
export const ask = (connection: Connection | Pool, statements: readonly Statement[]): Promise<readonly Answer[]> =>
  new Promise((resolve, reject) => {
    const sql = statements.map((statement) => statement.sql).join(';\n');
    const values = statements.flatMap((statement) => statement.values);
    connection.query({ sql, values, timeout: SILENCE_MS }, (error: Error | null, answers: unknown) => {
      if (!error) return resolve((statements.length === 1 ? [answers] : answers) as readonly Answer[]);
      Reflect.deleteProperty(error, 'sql');
      reject(error);
    });
  });
