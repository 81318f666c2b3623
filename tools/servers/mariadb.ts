import { writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { runCommand } from '../processes/run-command.ts';
import { answersOnPort } from './answers-on-port.ts';
import { findOrInstall } from './install-program.ts';
import { freePort, serverFolder, startServer } from './private-server.ts';
import type { Lent, ServerKind } from './server-kind.ts';

const DATABASE = 'samvad_test';
const PACKAGES = ['mariadb-server-core', 'mariadb-client-core'];

/** A MariaDB of its own: an empty data folder, a free port, one database with one user. */
export const mariadb: ServerKind = {
  name: 'mariadb',
  variable: 'TEST_MYSQL_URL',
  image: {
    name: 'mariadb:11',
    port: 3306,
    url: (port) => `mysql://root:samvad@127.0.0.1:${port}/${DATABASE}`,
    environment: { MARIADB_ROOT_PASSWORD: 'samvad', MARIADB_DATABASE: DATABASE },
    greeting: /mariadb|mysql/i,
    greet: '',
  },
  async start() {
    const server = await findOrInstall({ names: ['mariadbd', 'mysqld'], packages: PACKAGES });
    const setup = await findOrInstall({ names: ['mariadb-install-db', 'mysql_install_db'], packages: PACKAGES });
    if (server.is === 'missing') return server;
    if (setup.is === 'missing') return setup;
    return { is: 'lent', lent: await startMariadb(server.path, setup.path) };
  },
};

async function startMariadb(server: string, setup: string): Promise<Lent> {
  const folder = serverFolder('mariadb');
  const rows = join(folder, 'rows');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const made = await runCommand(
    [setup, '--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db', `--datadir=${rows}`, ...user],
    { output: 'keep', limitMs: 120_000 },
  );
  if (made.is !== 'done' || made.code !== 0) throw new Error(`MariaDB could not lay out its data folder:\n${made.text}`);
  const [port, password] = [await freePort(), randomBytes(12).toString('hex')];
  const opening = join(folder, 'opening.sql');
  writeFileSync(
    opening,
    `CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4;\nCREATE USER samvad@'127.0.0.1' IDENTIFIED BY '${password}';\nGRANT ALL ON *.* TO samvad@'127.0.0.1';\n`,
  );
  const running = await startServer(
    {
      name: 'MariaDB',
      program: server,
      args: [
        '--no-defaults',
        ...user,
        `--datadir=${rows}`,
        `--socket=${join(folder, 'socket')}`,
        `--port=${port}`,
        '--bind-address=127.0.0.1',
        '--skip-name-resolve',
        '--skip-log-bin',
        '--innodb-buffer-pool-size=256M',
        `--init-file=${opening}`,
      ],
      ready: async () => answersOnPort(port, /mariadb|mysql_native_password/i),
      readyWithinMs: 60_000,
    },
    folder,
  );
  return { url: `mysql://samvad:${password}@127.0.0.1:${port}/${DATABASE}`, stop: async () => running.stop() };
}
