import { createPool, type Pool, type PoolConnection } from 'mysql2';
import { ask } from './ask.ts';
import { expectServer } from './expect-server.ts';
import type { ServerPlace } from './server-url.ts';
import type { Statement } from './statement.ts';

/** How long making a connection may take. */
const CONNECT_MS = 5_000;

/** What each connection is set to before it is used: the clock of leases is UTC, a unit does not wait long for another one. */
export const SETTINGS: readonly Statement[] = [
  { sql: 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', values: [] },
  { sql: "SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 5, autocommit = 1", values: [] },
];

/** Connections that units are run on: several statements in one text, rows counted that were changed and not those that were found. */
export class Connections {
  readonly #pool: Pool;
  readonly #ready = new WeakSet<PoolConnection>();

  constructor(place: ServerPlace, most: number) {
    this.#pool = createPool({
      ...place,
      connectionLimit: most,
      multipleStatements: true,
      flags: ['-FOUND_ROWS'],
      charset: 'utf8mb4',
      connectTimeout: CONNECT_MS,
      stringifyObjects: true,
    });
  }

  /** Gives a connection that was set and looked at, for one unit. */
  async take(): Promise<PoolConnection> {
    const connection = await this.#connect();
    if (this.#ready.has(connection)) return connection;
    try {
      await ask(connection, SETTINGS);
      await expectServer(connection);
    } catch (error) {
      connection.destroy();
      throw error;
    }
    this.#ready.add(connection);
    return connection;
  }

  /** Ends all of them; those in use end with their unit. */
  close(): Promise<void> {
    return new Promise((resolve, reject) => this.#pool.end((error) => (error ? reject(error) : resolve())));
  }

  #connect(): Promise<PoolConnection> {
    return new Promise((resolve, reject) => this.#pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection))));
  }
}
