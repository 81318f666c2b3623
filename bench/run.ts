import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchTurns, type TurnsResult } from './turns-bench.ts';

const CASES = [
  { inFlight: 1, conversations: 200 },
  { inFlight: 200, conversations: 800 },
] as const;

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
say('');
say(
  `resident ${Math.round(process.memoryUsage.rss() / 1_048_576)} MiB, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
);

mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
const report = { at: new Date().toISOString(), node: process.version, cpus: cpus().map((cpu) => cpu.model), results };
writeFileSync(new URL('./results/latest.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
