import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { lendServers } from '../../servers/lend-servers.ts';

/** An empty database for one episode. */
export interface LentDatabase {
  readonly url: string;
  /** Removes it; or leaves it for a closer look, where that can be had. */
  end(closerLook: boolean): Promise<void>;
}

/** Lends empty databases of one kind, until it is ended. */
export interface Databases {
  lend(): Promise<LentDatabase>;
  end(): Promise<void>;
}

/** Opens a source of databases: files in folders of their own, or databases on the server for tests, which is started where none is named. */
export async function databasesOf(db: 'sqlite' | 'mysql', server: string | undefined, print: (line: string) => void): Promise<Databases> {
  const named = server ?? process.env['TEST_MYSQL_URL'];
  if (db === 'sqlite') return { lend: async () => file(print), end: async () => undefined };
  if (named !== undefined && named !== '') return { lend: () => database(named, print), end: async () => undefined };
  const loan = await lendServers(['mariadb']);
  return { lend: () => database(loan.environment['TEST_MYSQL_URL'] ?? '', () => undefined), end: () => loan.stop() };
}

function file(print: (line: string) => void): LentDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'samvad-proof-'));
  return {
    url: `sqlite:${join(folder, 'samvad.db')}`,
    async end(closerLook) {
      if (closerLook) print(`  its database: ${folder}`);
      else rmSync(folder, { recursive: true });
    },
  };
}

let made = 0;

async function database(server: string, print: (line: string) => void): Promise<LentDatabase> {
  made += 1;
  const name = `samvad_proof_${process.pid}_${made}`;
  const connection = await createConnection(server);
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async end(closerLook) {
      if (closerLook) print(`  its database: ${name}`);
      else await connection.query(`DROP DATABASE ${name}`);
      await connection.end();
    },
  };
}
