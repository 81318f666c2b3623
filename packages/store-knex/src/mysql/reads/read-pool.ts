import { createPool, type Pool, type PoolConnection } from 'mysql2';
import { ask } from '../ask.ts';
import type { ServerPlace } from '../server-url.ts';
import type { Statement } from '../statement.ts';

const CONNECT_MS = 5_000;

/** Connections that only read, one statement at a time, so that lists for people never stand in the way of units. */
export class ReadPool {
  readonly #pool: Pool;

  constructor(place: ServerPlace, most: number) {
    this.#pool = createPool({ ...place, connectionLimit: most, charset: 'utf8mb4', timezone: 'Z', connectTimeout: CONNECT_MS });
    // Leases are compared with the database's clock, which units read in UTC.
    this.#pool.on('connection', (connection) => {
      connection.query("SET SESSION time_zone = '+00:00'");
    });
  }

  /** All rows of a statement. */
  async all<Row>(statement: Statement<Row>): Promise<Row[]> {
    return (await ask(this.#pool, [statement]))[0] as Row[];
  }

  /** The first row of a statement. */
  async first<Row>(statement: Statement<Row>): Promise<Row | undefined> {
    return (await this.all(statement))[0];
  }

  /** The rows of several statements as they were at one moment. */
  async atOneMoment(statements: readonly Statement[]): Promise<readonly unknown[][]> {
    const connection = await this.#connect();
    try {
      await ask(connection, [{ sql: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ', values: [] }]);
      await ask(connection, [{ sql: 'START TRANSACTION WITH CONSISTENT SNAPSHOT', values: [] }]);
      const found: unknown[][] = [];
      for (const statement of statements) found.push((await ask(connection, [statement]))[0] as unknown[]);
      await ask(connection, [{ sql: 'COMMIT', values: [] }]);
      connection.release();
      return found;
    } catch (error) {
      connection.destroy();
      throw error;
    }
  }

  #connect(): Promise<PoolConnection> {
    return new Promise((resolve, reject) => this.#pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection))));
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => this.#pool.end((error) => (error ? reject(error) : resolve())));
  }
}
