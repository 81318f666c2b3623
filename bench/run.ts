import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchDecide, type DecideResult } from './decide-bench.ts';
import { benchFlood, type FloodResult } from './flood-bench.ts';
import { mariadbStores } from './mariadb-stores.ts';
import { sqliteStores } from './sqlite-stores.ts';
import { benchTurns, type TurnsResult } from './turns-bench.ts';

/** What is measured on each store: the title of its table, and how many customers at a time with how many bookings in all. */
const TABLES = {
  sqlite: {
    title: 'SQLite (WAL, synchronous=FULL)',
    stores: sqliteStores,
    cases: [
      { inFlight: 1, conversations: 200 },
      { inFlight: 200, conversations: 800 },
    ],
  },
  mariadb: {
    title: 'MariaDB on the same cores (flush at every commit)',
    stores: mariadbStores,
    cases: [
      { inFlight: 1, conversations: 40 },
      { inFlight: 8, conversations: 160 },
      { inFlight: 32, conversations: 240 },
    ],
  },
} as const;

/** Messages a minute of the one customer who floods the bot. */
const FLOODS = [0, 1000, 10_000] as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const names = (Object.keys(TABLES) as (keyof typeof TABLES)[]).filter((name) => only === undefined || name === only);
if (names.length === 0) throw new Error(`--only takes ${Object.keys(TABLES).join(' or ')}, not ${only}`);

const results: Record<string, TurnsResult[]> = {};
for (const name of names) {
  const { title, cases } = TABLES[name];
  const measured: TurnsResult[] = [];
  const stores = await TABLES[name].stores();
  for (const { inFlight, conversations } of cases) {
    process.stderr.write(`measuring ${conversations} bookings on ${name}, ${inFlight} at a time …\n`);
    measured.push(await benchTurns(stores, inFlight, conversations));
  }
  await stores.end();
  results[name] = measured;
  say('');
  say(`Booking of eight turns on ${title}, typed and pressed; per turn:`);
  say('');
  say(
    '| in flight | CPU µs | turns/s | p50 ms | p99 ms | bare statements: CPU µs | turns/s | store units | round trips | webhook ack p99 ms |',
  );
  say('|---|---|---|---|---|---|---|---|---|---|');
  for (const { inFlight, turns, bare, ackP99, unitsPerTurn, textsPerTurn } of measured) {
    say(
      `| ${inFlight} | ${turns.cpuUs} | ${turns.perSecond} | ${turns.p50} | ${turns.p99} | ${bare.cpuUs} | ${bare.perSecond} | ${unitsPerTurn} | ${textsPerTurn} | ${ackP99} |`,
    );
  }
}
const floods: FloodResult[] = [];
for (const perMinute of names.includes('sqlite') ? FLOODS : []) {
  process.stderr.write(`measuring others beside one who sends ${perMinute} messages a minute …\n`);
  floods.push(await benchFlood(perMinute));
}
if (floods.length > 0) {
  say('');
  say('Others who book while one customer floods the bot:');
  say('');
  say('| messages a minute of the one | others: p50 ms | p99 ms | taken of the one | in turns | replies |');
  say('|---|---|---|---|---|---|');
  for (const { perMinute, others, flood } of floods)
    say(`| ${perMinute} | ${others.p50} | ${others.p99} | ${flood.messages} | ${flood.turns} | ${flood.replies} |`);
}
const decisions: DecideResult[] = [];
for (const tasks of names.includes('sqlite') ? [1, 50] : []) decisions.push(await benchDecide(tasks));
if (decisions.length > 0) {
  say('');
  say('Applying what was said and deciding what comes next, everything known:');
  say('');
  say('| unfinished tasks | p50 ms | p99 ms |');
  say('|---|---|---|');
  for (const { tasks, p50, p99 } of decisions) say(`| ${tasks} | ${p50} | ${p99} |`);
}
say('');
say(
  `resident ${Math.round(process.memoryUsage.rss() / 1_048_576)} MiB, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
);

mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
const report = { at: new Date().toISOString(), node: process.version, cpus: cpus().map((cpu) => cpu.model), results, floods, decisions };
writeFileSync(new URL('./results/latest.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
