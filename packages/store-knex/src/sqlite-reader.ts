import { openReader } from './connection.ts';
import { machineLeaseClock } from './lease-clock.ts';
import { sqliteReads } from './reads/sqlite-reads.ts';
import { makeLeases } from './schema/leases.ts';
import { sqliteFault } from './sqlite-fault.ts';
import { expectVersion } from './schema/migrate.ts';
import type { StoreReader } from './store-reader.ts';

/**
 * Opens a database read-only, beside the process that owns it or after it: for traces, replay and the doctor.
 * @throws Fault `STORE.CONNECTION` when there is no such file, `STORE.SCHEMA` when another version made it
 */
export async function openSqliteReader(file: string): Promise<StoreReader> {
  const db = openReader(file);
  try {
    expectVersion(db, file);
    makeLeases(db);
    return {
      reads: sqliteReads(db, db, machineLeaseClock),
      async close() {
        db.close();
      },
    };
  } catch (error) {
    db.close();
    throw sqliteFault(error, 'store.open', undefined, 'STORE.SCHEMA');
  }
}
