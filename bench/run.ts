import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchFlood, type FloodResult } from './flood-bench.ts';
import { benchTurns, type TurnsResult } from './turns-bench.ts';

const CASES = [
  { inFlight: 1, conversations: 200 },
  { inFlight: 200, conversations: 800 },
] as const;

/** Messages a minute of the one customer who floods the bot. */
const FLOODS = [0, 1000, 10_000] as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const results: TurnsResult[] = [];
for (const { inFlight, conversations } of CASES) {
  process.stderr.write(`measuring ${conversations} bookings, ${inFlight} at a time …\n`);
  results.push(await benchTurns(inFlight, conversations));
}

say('Booking of eight turns on SQLite (WAL, synchronous=FULL), typed and pressed; per turn:');
say('');
say('| in flight | CPU µs | turns/s | p50 ms | p99 ms | bare statements: CPU µs | turns/s | store units | webhook ack p99 ms |');
say('|---|---|---|---|---|---|---|---|---|');
for (const { inFlight, turns, bare, ackP99, unitsPerTurn } of results) {
  say(
    `| ${inFlight} | ${turns.cpuUs} | ${turns.perSecond} | ${turns.p50} | ${turns.p99} | ${bare.cpuUs} | ${bare.perSecond} | ${unitsPerTurn} | ${ackP99} |`,
  );
}
const floods: FloodResult[] = [];
for (const perMinute of FLOODS) {
  process.stderr.write(`measuring others beside one who sends ${perMinute} messages a minute …\n`);
  floods.push(await benchFlood(perMinute));
}
say('');
say('Others who book while one customer floods the bot:');
say('');
say('| messages a minute of the one | others: p50 ms | p99 ms | taken of the one | in turns | replies |');
say('|---|---|---|---|---|---|');
for (const { perMinute, others, flood } of floods)
  say(`| ${perMinute} | ${others.p50} | ${others.p99} | ${flood.messages} | ${flood.turns} | ${flood.replies} |`);
say('');
say(
  `resident ${Math.round(process.memoryUsage.rss() / 1_048_576)} MiB, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
);

mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
const report = { at: new Date().toISOString(), node: process.version, cpus: cpus().map((cpu) => cpu.model), results, floods };
writeFileSync(new URL('./results/latest.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
