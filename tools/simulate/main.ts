import { parseArgs } from 'node:util';
import { memoryStore } from '@samvad/framework/testing';
import { openSqliteStore } from '@samvad/store-knex';
import {
  type CampaignOptions,
  type EpisodeEnd,
  type OpenStore,
  playAgain,
  planOf,
  profileNames,
  type Scenario,
  shrink,
  simulate,
  washScenario,
} from '@samvad/testing/simulator';
import { bookingScenario } from './booking-scenario.ts';

const USAGE = `npm run simulate -- [--seed S] [--turns N] [--seeds N] [--profile P] [--flow wash|booking] [--store memory|sqlite]

Without --turns and --seeds one episode is played and its event list printed. The same seed gives the same list, byte for byte.
Profiles: ${profileNames.join(', ')}; several families: erp,host`;

const stores: Readonly<Record<string, OpenStore>> = {
  memory: (leaseClock) => memoryStore({ leaseClock }),
  sqlite: (leaseClock) => openSqliteStore({ file: ':memory:', leaseClock }),
};

const scenarios: Readonly<Record<string, Scenario>> = { wash: washScenario, booking: bookingScenario };

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      turns: { type: 'string' },
      seeds: { type: 'string' },
      profile: { type: 'string', default: 'swarm' },
      flow: { type: 'string', default: 'wash' },
      store: { type: 'string', default: 'memory' },
      help: { type: 'boolean', default: false },
    },
  });
  const [openStore, scenario] = [stores[values.store], scenarios[values.flow]];
  if (values.help || !openStore || !scenario) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const common = { profile: values.profile, scenarioOf: () => scenario, openStore };
  const repeat = (seed: number): string =>
    `npm run simulate -- --seed ${seed} --profile ${values.profile} --flow ${values.flow} --store ${values.store}`;
  if (values.turns === undefined && values.seeds === undefined) {
    const end = await playAgain(planOf(Number(values.seed), values.profile), common);
    console.log(end.events.join('\n'));
    console.log(summary(end));
    return end.breaches.length > 0 ? 1 : 0;
  }
  return campaign(
    {
      ...common,
      seed: Number(values.seed),
      ...(values.turns !== undefined && { turns: Number(values.turns) }),
      ...(values.seeds !== undefined && { seeds: Number(values.seeds) }),
    },
    repeat,
  );
}

async function campaign(options: CampaignOptions, repeat: (seed: number) => string): Promise<number> {
  const started = performance.now();
  const { seeds, turns, strikes, virtualMs, failed } = await simulate(options);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${seeds} seeds, ${turns} turns, ${strikes} faults, ${(virtualMs / 3_600_000).toFixed(1)} hours of virtual time in ${seconds} s`,
  );
  if (!failed) return 0;
  console.log(`seed ${failed.plan.seed} broke an invariant; the whole episode again: ${repeat(failed.plan.seed)}`);
  console.log(summary(failed));
  const shortest = await shrink(failed, (plan) => playAgain(plan, options));
  console.log(`the shortest event list found that breaks it:\n\n${shortest.events.join('\n')}\n`);
  console.log(summary(shortest));
  return 1;
}

function summary(end: EpisodeEnd): string {
  const breaches = end.breaches.map(({ invariant, text }) => `✗ ${invariant} ${text}`);
  const count = `${end.turns} turns, ${end.strikes.length} faults, ${(end.virtualMs / 60_000).toFixed(1)} virtual minutes`;
  return [`seed ${end.plan.seed}: ${count}, event list ${end.digest}`, ...breaches].join('\n');
}
