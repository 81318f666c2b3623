import { memoryStore } from '@samvad/framework/testing';
import { openSqliteStore } from '@samvad/store-knex';
import { type OpenStore, simulate, washScenario } from '@samvad/testing/simulator';

/** Runs inside a patched copy: simulates until something breaks or there were enough turns, and prints the end as one line of JSON. */
const [store = 'memory', profile = 'swarm', turns = '20000', seed = '1'] = process.argv.slice(2);
const stores: Readonly<Record<string, OpenStore>> = {
  memory: (leaseClock) => memoryStore({ leaseClock }),
  sqlite: (leaseClock) => openSqliteStore({ file: ':memory:', leaseClock }),
};
const openStore = stores[store];
if (!openStore) throw new RangeError(`there is no store ${store}`);
const end = await simulate({ seed: Number(seed), turns: Number(turns), profile, scenarioOf: () => washScenario, openStore });
const breach = end.failed?.breaches[0] ?? null;
console.log(JSON.stringify({ turns: end.turns, seed: end.failed?.plan.seed ?? null, breach }));
// What was planted may hold the event loop for ever.
process.exit(0);
