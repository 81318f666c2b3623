import type { Connection } from 'mysql2';
import { Fault } from '@samvad/framework';
import { ask } from './ask.ts';

/** Oldest servers that pass over locked rows (SKIP LOCKED), the first number of whose version is enough to tell which of the two it is. */
const OLDEST = { mariadb: [10, 6, 0], mysql: [8, 0, 1] } as const;

/** What is asked of a connection before units run on it. */
export interface ServerTraits {
  readonly version: string;
  readonly sqlMode: string;
  readonly isolation: string;
  /** What an UPDATE counts that leaves a row as it was: 0 as it must be, 1 where found rows are counted. */
  readonly foundRows: number;
}

/** Asks a connection for all that `faultsOf` judges. */
export async function traitsOf(connection: Connection): Promise<ServerTraits> {
  const [variables, , , touched] = await ask(connection, [
    {
      sql: "SHOW SESSION VARIABLES WHERE Variable_name IN ('version', 'sql_mode', 'tx_isolation', 'transaction_isolation')",
      values: [],
    },
    { sql: 'CREATE TEMPORARY TABLE IF NOT EXISTS samvad_probe (one INT NOT NULL) ENGINE = InnoDB', values: [] },
    { sql: 'REPLACE INTO samvad_probe (one) VALUES (1)', values: [] },
    { sql: 'UPDATE samvad_probe SET one = 1', values: [] },
    { sql: 'DROP TEMPORARY TABLE samvad_probe', values: [] },
  ]);
  const values = new Map((variables as readonly { Variable_name: string; Value: string }[]).map((row) => [row.Variable_name, row.Value]));
  return {
    version: values.get('version') ?? '',
    sqlMode: values.get('sql_mode') ?? '',
    isolation: values.get('transaction_isolation') ?? values.get('tx_isolation') ?? '',
    foundRows: (touched as { affectedRows: number }).affectedRows,
  };
}

/** Why units must not run on such a server, one sentence each; none where all is well. */
export function objectionsTo(traits: ServerTraits): readonly string[] {
  const modes = traits.sqlMode.split(',');
  const oldest = OLDEST[isMariadb(traits.version) ? 'mariadb' : 'mysql'];
  return [
    isOlder(traits.version, oldest) && `its version is ${traits.version}; MariaDB 10.6 or MySQL 8 is needed, for SKIP LOCKED`,
    modes.includes('NO_BACKSLASH_ESCAPES') &&
      'its sql_mode has NO_BACKSLASH_ESCAPES, which makes the escaping of values wrong; take it out',
    modes.includes('ANSI_QUOTES') && 'its sql_mode has ANSI_QUOTES, which makes names of quoted values; take it out',
    !modes.some((mode) => mode === 'STRICT_TRANS_TABLES' || mode === 'STRICT_ALL_TABLES') &&
      'its sql_mode is not strict, so that it would cut what is too long; add STRICT_TRANS_TABLES',
    traits.isolation !== 'READ-COMMITTED' && `its isolation stays ${traits.isolation}; READ COMMITTED is needed`,
    traits.foundRows !== 0 && 'it counts found rows as changed (CLIENT_FOUND_ROWS); a proxy between may set that',
  ].filter((objection) => objection !== false);
}

/**
 * Refuses a server on which units could go wrong unseen.
 * @throws Fault `STORE.SCHEMA` that says what to change
 */
export async function expectServer(connection: Connection): Promise<void> {
  const traits = await traitsOf(connection);
  const [objection] = objectionsTo(traits);
  if (objection === undefined) return;
  throw new Fault('STORE.SCHEMA', `the database server cannot be used: ${objection}`, { operation: 'store.open', facts: { ...traits } });
}

/** True for MariaDB, false for MySQL. */
export const isMariadb = (version: string): boolean => /mariadb/i.test(version);

function isOlder(version: string, oldest: readonly number[]): boolean {
  // Some MariaDB servers call themselves 5.5.5-10.11.6-MariaDB for the sake of old clients.
  const parts = version
    .replace(/^5\.5\.5-/, '')
    .split(/[.-]/)
    .map(Number);
  const differing = oldest.findIndex((part, index) => parts[index] !== part);
  return differing !== -1 && !((parts[differing] ?? 0) > (oldest[differing] ?? 0));
}
