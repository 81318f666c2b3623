import { captureSite, type Chance, Fault, processTimers, systemChance, type Timers } from '@samvad/framework';
import type { Store, StoreReads, UnitName, Units } from '@samvad/framework/ports';
import type { StoreFailpoints } from '../failpoints.ts';
import { Connections } from './connections.ts';
import { HeldLeases } from './held-leases.ts';
import { isLost, mysqlFault } from './mysql-fault.ts';
import { mysqlReads } from './reads/mysql-reads.ts';
import { ReadPool } from './reads/read-pool.ts';
import { migrateServer } from './schema/migrate-server.ts';
import { type ServerPlace, serverPlace } from './server-url.ts';
import { UnitRunner } from './unit-runner.ts';
import type { UnitCall } from './units/unit-call.ts';
import { units } from './units/units.ts';

/** How a store on MySQL or MariaDB is opened. */
export interface MysqlOptions {
  /** `mysql://user:password@host:3306/database`; `mariadb://` is the same. */
  readonly url: string;
  /** Connections for units; as many are run at a time. 10 when absent. */
  readonly connections?: number;
  /** Lease time in milliseconds instead of the database's own clock; for tests. */
  readonly leaseClock?: () => number;
  /** Where the names of claims and the jitter of repeats come from. */
  readonly chance?: Chance;
  /** How repeats are waited for. */
  readonly timers?: Timers;
  /** Places between the statements of units where a test kills or stops the process, or throws: `mysql.<unit>.<n>`. */
  readonly failpoints?: StoreFailpoints;
}

const CONNECTIONS = 10;
const READ_CONNECTIONS = 4;

/**
 * Opens a store on MySQL 8 or MariaDB 10.6 and later, which several processes may share: brings its schema up to date and makes sure that the
 * server keeps what units rely on.
 * @throws Fault `CONFIG.ENV` for a URL that is none, `STORE.SCHEMA` for a server or a schema that cannot be used, `STORE.CONNECTION`
 * @example const store = await openMysqlStore({ url: 'mysql://samvad:secret@127.0.0.1:3306/samvad' });
 */
export async function openMysqlStore(options: MysqlOptions): Promise<Store> {
  const place = serverPlace(options.url);
  await migrateServer(place);
  const connections = new Connections(place, options.connections ?? CONNECTIONS);
  try {
    (await connections.take()).release();
    return new MysqlStore(place, connections, options);
  } catch (error) {
    await connections.close();
    throw mysqlFault(error, 'store.open', undefined, 'STORE.CONNECTION');
  }
}

class MysqlStore implements Store {
  readonly reads: StoreReads;
  readonly #connections: Connections;
  readonly #runner: UnitRunner;
  readonly #readPool: ReadPool;
  readonly #held = new HeldLeases();
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #name: string;
  #calls = 0;
  #open = true;

  constructor(place: ServerPlace, connections: Connections, options: MysqlOptions) {
    const { chance = systemChance, timers = processTimers, leaseClock, failpoints } = options;
    const leaseNow = (): number | null => leaseClock?.() ?? null;
    this.#connections = connections;
    this.#name = chance.word(12);
    this.#runner = new UnitRunner({ connections, leaseNow, chance, timers, failpoints });
    this.#readPool = new ReadPool(place, READ_CONNECTIONS);
    this.reads = mysqlReads(this.#readPool, leaseNow, () => this.#open);
  }

  async apply<N extends UnitName>(unit: N, input: Units[N]['in']): Promise<Units[N]['out']> {
    const site = captureSite(this.apply);
    if (!this.#open) throw new Fault('STORE.CONNECTION', 'the store is closed', { operation: unit, site });
    const work = this.#run(unit, input);
    this.#underWay.add(work);
    try {
      return await work;
    } catch (cause) {
      throw mysqlFault(cause, unit, site);
    } finally {
      this.#underWay.delete(work);
    }
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await Promise.allSettled(this.#underWay);
    try {
      await this.#giveBack();
    } catch (error) {
      // Leases end by themselves where the server is gone.
      if (!isLost(error)) throw mysqlFault(error, 'store.close');
    } finally {
      await Promise.all([this.#connections.close(), this.#readPool.close()]);
    }
  }

  async #run<N extends UnitName>(unit: N, input: Units[N]['in']): Promise<Units[N]['out']> {
    this.#calls += 1;
    const call: UnitCall = { token: `${this.#name}.${this.#calls}`, timers: [] };
    const output = await this.#runner.run(unit, (tx) => units[unit](tx, input, call));
    this.#held.note(unit, input, output);
    return output;
  }

  /** Leases of a process that ends would keep others waiting until they end by themselves. */
  async #giveBack(): Promise<void> {
    const statements = this.#held.givingBack();
    if (statements.length === 0) return;
    await this.#runner.run('close', async (tx) => {
      for (const statement of statements) tx.write(statement);
      await tx.commit();
    });
  }
}
