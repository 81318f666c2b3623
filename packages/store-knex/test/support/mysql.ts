import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { openMysqlStore, type MysqlOptions } from '@samvad/store-knex';
import type { Store } from '@samvad/framework/ports';

/**
 * The URL of the private server that `npm test` starts.
 * @throws Error that says what to do when there is none; nothing is skipped
 */
function serverUrl(): string {
  const url = process.env['TEST_MYSQL_URL'];
  if (url === undefined || url === '') {
    throw new Error(
      'these tests need a MariaDB or MySQL server: run `npm test`, which starts one, or set TEST_MYSQL_URL to one to fill and empty',
    );
  }
  return url;
}

/** A database of its own on that server. */
export interface OwnDatabase {
  readonly url: string;
  /** A connection beside the store. */
  readonly beside: Connection;
  /** Empties all tables and lets numbers start from one. */
  empty(): Promise<void>;
  /** How many rows each table has. */
  count(): Promise<Readonly<Record<string, number>>>;
  drop(): Promise<void>;
}

let made = 0;

/** Makes a database of its own. */
export async function ownDatabase(): Promise<OwnDatabase> {
  made += 1;
  const name = `samvad_${process.pid}_${made}`;
  const url = new URL(serverUrl());
  const beside = await createConnection({ uri: url.href, multipleStatements: true });
  await beside.query(`CREATE DATABASE ${name}; USE ${name}`);
  url.pathname = `/${name}`;
  const tables = async (which = ''): Promise<readonly string[]> => {
    const [rows] = await beside.query<RowDataPacket[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name NOT LIKE 'knex%' ${which}`,
    );
    return rows.map((row) => String(row['name']));
  };
  return {
    url: url.href,
    beside,
    async empty() {
      const emptied = (await tables()).map((table) => `DELETE FROM ${table}`);
      const counting = (await tables('AND auto_increment > 1')).map((table) => `ALTER TABLE ${table} AUTO_INCREMENT = 1`);
      await beside.query(['SET foreign_key_checks = 0', ...emptied, ...counting, 'SET foreign_key_checks = 1'].join(';'));
    },
    async count() {
      const counts: Record<string, number> = {};
      for (const table of await tables()) {
        const [rows] = await beside.query<RowDataPacket[]>(`SELECT COUNT(*) AS n FROM ${table}`);
        counts[table] = Number(rows[0]?.['n']);
      }
      return counts;
    },
    async drop() {
      await beside.query(`DROP DATABASE ${name}`);
      await beside.end();
    },
  };
}

/** A store on such a database with lease time of its own, as the contract asks for. */
export async function storeOn(database: OwnDatabase, options: Omit<MysqlOptions, 'url' | 'leaseClock'> = {}) {
  await database.empty();
  let leaseTime = 0;
  const open = (): Promise<Store> => openMysqlStore({ ...options, url: database.url, leaseClock: () => leaseTime });
  let store = await open();
  return {
    store,
    passLeaseTime(ms: number) {
      leaseTime += ms;
    },
    async reopen() {
      await store.close();
      store = await open();
      return store;
    },
    close: () => store.close(),
  };
}
