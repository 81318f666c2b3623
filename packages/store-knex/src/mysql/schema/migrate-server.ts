import type { Connection } from 'mysql2';
import { Fault, toFault } from '@samvad/framework';
import { ask } from '../ask.ts';
import { isMariadb } from '../expect-server.ts';
import { mysqlFault } from '../mysql-fault.ts';
import { onOneConnection } from '../one-connection.ts';
import type { ServerPlace } from '../server-url.ts';
import { firstSchema } from './first-schema.ts';

/** One step of the schema: fixed statements, never edited once released. Each may be done again, because a server commits each by itself. */
export interface ServerStep {
  readonly name: string;
  readonly statements: (tableOptions: string) => readonly string[];
}

/** All steps, oldest first; the schema's version is how many there are. */
export const serverSteps: readonly ServerStep[] = [
  {
    name: '0001-first-schema',
    statements: (options) => firstSchema.map((table) => `CREATE TABLE IF NOT EXISTS ${table} ${options}`),
  },
];

/** How long a process waits for another one that migrates, in seconds. */
const PATIENCE_S = 60;
const ASKED_S = 5;

/**
 * Brings a server's database to the schema of this version. Processes that start at once wait for each other by a lock of the server that is freed
 * when its holder dies, and the first one migrates; knex does the steps on a connection of its own.
 * @throws Fault `STORE.SCHEMA`, `STORE.CONNECTION`
 */
export async function migrateServer(place: ServerPlace, steps: readonly ServerStep[] = serverSteps): Promise<void> {
  try {
    await onOneConnection(place, async (guard) => {
      if ((await versionIn(guard, place.database, steps)) === steps.length) return;
      const name = `samvad.migrate.${place.database}`.slice(0, 64);
      await lock(guard, name);
      if ((await versionIn(guard, place.database, steps)) < steps.length) await runSteps(place, steps, await tableOptions(guard));
      await ask(guard, [{ sql: 'SELECT RELEASE_LOCK(?)', values: [name] }]);
    });
  } catch (error) {
    throw mysqlFault(error, 'store.migrate', undefined, 'STORE.SCHEMA');
  }
}

/** Takes the lock; asked for a few seconds at a time, because a server that is silent for longer is taken for gone. */
async function lock(guard: Connection, name: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_S; waited += ASKED_S) {
    const [rows] = await ask(guard, [{ sql: 'SELECT GET_LOCK(?, ?) AS mine', values: [name, ASKED_S] }]);
    if ((rows as readonly { mine: number }[])[0]?.mine === 1) return;
  }
  throw new Fault('STORE.SCHEMA', `another process has been migrating the database for ${PATIENCE_S} s`, { operation: 'store.migrate' });
}

/** The schema version of a database; 0 is an empty one. Steps that this code does not know are refused. */
export async function versionIn(connection: Connection, database: string, steps: readonly ServerStep[]): Promise<number> {
  const [found] = await ask(connection, [
    {
      sql: "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_name IN ('knex_migrations', 'conversations')",
      values: [database],
    },
  ]);
  const tables = (found as readonly { name: string }[]).map(({ name }) => name);
  if (!tables.includes('knex_migrations')) {
    if (tables.length === 0) return 0;
    throw new Fault('STORE.SCHEMA', `database ${database} has tables of another program; give Samvad one of its own`, {
      operation: 'store.open',
    });
  }
  const [rows] = await ask(connection, [{ sql: 'SELECT name FROM knex_migrations ORDER BY id', values: [] }]);
  const names = (rows as readonly { name: string }[]).map(({ name }) => name);
  const strange = names.find((name, index) => steps[index]?.name !== name);
  if (strange === undefined) return names.length;
  throw new Fault(
    'STORE.SCHEMA',
    `database ${database} has schema ${names.length} (${strange}), this version of Samvad reads and writes schema ${steps.length}`,
    { operation: 'store.open', facts: { found: names.length, expected: steps.length } },
  );
}

/** How tables are made: text is compared byte by byte, trailing spaces included, by the collation that the server calls so. */
async function tableOptions(connection: Connection): Promise<string> {
  const [rows] = await ask(connection, [{ sql: 'SELECT VERSION() AS version', values: [] }]);
  const collation = isMariadb((rows as readonly { version: string }[])[0]?.version ?? '') ? 'utf8mb4_nopad_bin' : 'utf8mb4_0900_bin';
  return `ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`;
}

async function runSteps(place: ServerPlace, steps: readonly ServerStep[], options: string): Promise<void> {
  const migrationSource = sourceOf(steps, options);
  const { default: knex } = await import('knex');
  const connection = knex({
    client: 'mysql2',
    connection: { ...place, charset: 'utf8mb4' },
    pool: { min: 1, max: 1 },
    log: { warn: () => undefined, debug: () => undefined },
  });
  try {
    await connection.migrate.forceFreeMigrationsLock({ migrationSource });
    await connection.migrate.latest({ migrationSource });
  } catch (cause) {
    throw toFault(cause, 'STORE.SCHEMA', { operation: 'store.migrate' });
  } finally {
    await connection.destroy();
  }
}

/** As much of knex as a migration uses. */
interface RawRunner {
  raw(sql: string): PromiseLike<unknown>;
}

const sourceOf = (steps: readonly ServerStep[], options: string) => ({
  getMigrations: async () => [...steps],
  getMigrationName: (step: ServerStep) => step.name,
  getMigration: async (step: ServerStep) => ({
    async up(connection: RawRunner): Promise<void> {
      for (const statement of step.statements(options)) await connection.raw(statement);
    },
    async down(): Promise<void> {
      throw new Fault('STORE.SCHEMA', `${step.name} cannot be undone; restore a backup`, { operation: 'store.migrate' });
    },
  }),
});
