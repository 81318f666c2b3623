import type { Database } from 'better-sqlite3';
import { captureSite, Fault } from '@samvad/framework';
import type { Store, StoreReads, UnitName, Units } from '@samvad/framework/ports';
import { openReader, openWriter, placeOf } from './connection.ts';
import type { StoreFailpoints } from './failpoints.ts';
import { type FileLock, lockFile } from './file-lock.ts';
import { machineLeaseClock } from './lease-clock.ts';
import { sqliteReads } from './reads/sqlite-reads.ts';
import { expectVersion, makeSchema, migrateFile, versionOf } from './schema/migrate.ts';
import { beginStart, makeLeases } from './schema/leases.ts';
import { schemaVersion } from './schema/migrations.ts';
import { scrubLog } from './scrub.ts';
import { sqliteFault } from './sqlite-fault.ts';
import { prepareStatements, type Statements } from './statements/statements.ts';
import { type UnitTable, units } from './units/units.ts';
import { watchedUnits } from './units/watched-units.ts';
import { WriteQueue } from './write-queue.ts';

/** How a SQLite store is opened. */
export interface SqliteOptions {
  /** Path of the database, or `:memory:`. Its folder is made when it is missing. */
  readonly file: string;
  /** Lease time in milliseconds, the stand-in for a database's own clock; the machine's, which is never set back, when absent. */
  readonly leaseClock?: () => number;
  /** Places between the statements of units where a test kills or stops the process, or throws: `sqlite.<unit>.<n>`. */
  readonly failpoints?: StoreFailpoints;
}

/**
 * Opens a store on SQLite: locks the file for this process, brings its schema up to date, and voids the leases of owners that are gone.
 * @throws Fault `STORE.LOCKED` when another process has it, `STORE.SCHEMA`, `STORE.CONNECTION`
 * @example const store = await openSqliteStore({ file: './data/samvad.db' });
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const { leaseClock = machineLeaseClock, failpoints } = options;
  const table = failpoints ? watchedUnits(failpoints) : units;
  if (options.file === ':memory:') return memoryDatabase(leaseClock, table);
  const file = placeOf(options.file);
  const lock = lockFile(file);
  try {
    return await openFile(file, leaseClock, lock, table);
  } catch (error) {
    lock.release();
    throw sqliteFault(error, 'store.open', undefined, 'STORE.SCHEMA');
  }
}

function memoryDatabase(leaseClock: () => number, table: UnitTable): Store {
  const db = openWriter(':memory:');
  makeSchema(db);
  return new SqliteStore(db, db, { leaseClock, units: table }, () => db.close());
}

async function openFile(file: string, leaseClock: () => number, lock: FileLock, table: UnitTable): Promise<Store> {
  const found = probeVersion(file);
  if (found < schemaVersion) await migrateFile(file);
  const open: Database[] = [];
  const end = (): void => {
    for (const db of open) db.close();
  };
  try {
    const writer = openWriter(file);
    open.unshift(writer);
    expectVersion(writer, file);
    const reader = openReader(file);
    open.unshift(reader);
    return new SqliteStore(writer, reader, { leaseClock, units: table }, () => {
      end();
      lock.release();
    });
  } catch (error) {
    end();
    throw error;
  }
}

function probeVersion(file: string): number {
  const db = openWriter(file);
  try {
    return versionOf(db);
  } finally {
    db.close();
  }
}

const isErasure = (unit: UnitName, input: object): boolean => unit === 'commit' && 'erase' in input && input.erase === true;

class SqliteStore implements Store {
  readonly reads: StoreReads;
  readonly #statements: Statements;
  readonly #units: UnitTable;
  readonly #queue: WriteQueue;
  readonly #end: () => void;
  readonly #writer: Database;
  #open = true;

  constructor(
    writer: Database,
    reader: Database,
    { leaseClock, units: table }: { readonly leaseClock: () => number; readonly units: UnitTable },
    end: () => void,
  ) {
    this.#units = table;
    makeLeases(writer);
    this.#writer = writer;
    this.reads = sqliteReads(reader, writer, leaseClock);
    this.#statements = prepareStatements(writer, leaseClock, beginStart(writer, leaseClock()));
    this.#queue = new WriteQueue(writer);
    this.#end = end;
  }

  async apply<N extends UnitName>(unit: N, input: Units[N]['in']): Promise<Units[N]['out']> {
    const site = captureSite(this.apply);
    if (!this.#open) throw new Fault('STORE.CONNECTION', 'the store is closed', { operation: unit, site });
    try {
      const result = await this.#queue.push(() => this.#units[unit](this.#statements, input));
      if (isErasure(unit, input)) scrubLog(this.#writer);
      return result;
    } catch (cause) {
      throw sqliteFault(cause, unit, site);
    }
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    this.#queue.drain();
    this.#end();
  }
}
