import { openMysqlStore } from '@samvad/store-knex';
import { createConnection } from 'mysql2/promise';
import { lendServers } from '../tools/servers/lend-servers.ts';
import type { BenchStores } from './turns-bench.ts';

/** Stores on a private MariaDB that is started for the bench (durable at every commit, on the same cores), each in a database of its own. */
export async function mariadbStores(): Promise<BenchStores> {
  const loan = await lendServers(['mariadb']);
  const url = new URL(loan.environment['TEST_MYSQL_URL'] ?? process.env['TEST_MYSQL_URL'] ?? '');
  const beside = await createConnection(url.href);
  const made: string[] = [];
  let points = 0;
  const failpoints = {
    hit(): void {
      points += 1;
    },
  };
  return {
    async open(name) {
      const database = `samvad_bench_${process.pid}_${name}`;
      made.push(database);
      await beside.query(`CREATE DATABASE ${database}`);
      url.pathname = `/${database}`;
      return openMysqlStore({ url: url.href, connections: 16, failpoints });
    },
    // A point before each text, and one after.
    texts: () => points / 2,
    async end() {
      for (const database of made.splice(0)) await beside.query(`DROP DATABASE ${database}`);
      await beside.end();
      await loan.stop();
    },
  };
}
