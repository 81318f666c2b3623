import { Fault } from '@samvad/framework';
import type { StoreReader } from '../store-reader.ts';
import { mysqlFault } from './mysql-fault.ts';
import { onOneConnection } from './one-connection.ts';
import { mysqlReads } from './reads/mysql-reads.ts';
import { ReadPool } from './reads/read-pool.ts';
import { serverSteps, versionIn } from './schema/migrate-server.ts';
import { type ServerPlace, serverPlace } from './server-url.ts';

const CONNECTIONS = 2;

/**
 * Opens a database on a server for reading only, beside the processes that share it: nothing is migrated, no lease is taken.
 * @throws Fault `CONFIG.ENV`, `STORE.CONNECTION`, or `STORE.SCHEMA` when another version made it or none has
 */
export async function openMysqlReader(url: string): Promise<StoreReader> {
  const place = serverPlace(url);
  await expectSchema(place);
  const pool = new ReadPool(place, CONNECTIONS);
  let open = true;
  return {
    reads: mysqlReads(
      pool,
      () => null,
      () => open,
    ),
    async close() {
      if (!open) return;
      open = false;
      await pool.close();
    },
  };
}

async function expectSchema(place: ServerPlace): Promise<void> {
  try {
    const found = await onOneConnection(place, (connection) => versionIn(connection, place.database, serverSteps));
    if (found === serverSteps.length) return;
    throw new Fault(
      'STORE.SCHEMA',
      `database ${place.database} has schema ${found}, this version reads ${serverSteps.length}: start the app, it migrates`,
      { operation: 'store.open', facts: { found, expected: serverSteps.length } },
    );
  } catch (error) {
    throw mysqlFault(error, 'store.open', undefined, 'STORE.CONNECTION');
  }
}
