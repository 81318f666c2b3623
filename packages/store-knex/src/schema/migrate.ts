import type { Database } from 'better-sqlite3';
import { Fault, toFault } from '@samvad/framework';
import { type SchemaStep, schemaSteps, schemaVersion } from './migrations.ts';

/** Reads the schema version of an open database; 0 is an empty one. */
export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/**
 * Refuses a schema that this version does not know.
 * @throws Fault `STORE.SCHEMA`
 */
export function expectVersion(db: Database, file: string): void {
  const found = versionOf(db);
  if (found === schemaVersion) return;
  throw new Fault('STORE.SCHEMA', `${file} has schema ${found}, this version of Samvad reads and writes schema ${schemaVersion}`, {
    operation: 'store.open',
    facts: { found, expected: schemaVersion },
  });
}

/** Makes the schema in a database that lives in memory, where a second connection cannot reach it. */
export function makeSchema(db: Database): void {
  for (const statement of schemaSteps.flatMap((step) => step.statements)) db.exec(statement);
  db.pragma(`user_version = ${schemaVersion}`);
}

/**
 * Brings a database file to the schema of this version, by knex on a connection of its own that is gone when this resolves. The caller holds
 * the lock of the data folder, so a migration lock that is found was left by a process that died.
 * @throws Fault `STORE.SCHEMA` when a step fails; the file then stays as the step before left it
 */
export async function migrateFile(file: string, steps: readonly SchemaStep[] = schemaSteps): Promise<void> {
  const migrationSource = sourceOf(steps);
  const { default: knex } = await import('knex');
  const connection = knex({
    client: 'better-sqlite3',
    connection: { filename: file },
    pool: { min: 1, max: 1 },
    useNullAsDefault: true,
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

const sourceOf = (steps: readonly SchemaStep[]) => ({
  getMigrations: async () => [...steps],
  getMigrationName: (step: SchemaStep) => step.name,
  getMigration: async (step: SchemaStep) => ({
    async up(connection: RawRunner): Promise<void> {
      for (const statement of step.statements) await connection.raw(statement);
      await connection.raw(`PRAGMA user_version = ${steps.indexOf(step) + 1}`);
    },
    async down(): Promise<void> {
      throw new Fault('STORE.SCHEMA', `${step.name} cannot be undone; restore a backup`, { operation: 'store.migrate' });
    },
  }),
});
