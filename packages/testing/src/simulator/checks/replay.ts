import { createBot, plugin } from '@samvad/framework';
import type { EpisodeWorld } from '../episode.ts';
import { oddsOf } from '../faults/odds.ts';
import { simulatedChannel } from '../outside/simulated-channel.ts';
import type { Breach } from '../outside/witness.ts';
import type { Told } from './check-episode.ts';

/** So many of all turns are made again. */
const SAMPLE = 0.05;

/** I21: a turn made again from its journal comes out the same, byte for byte. A seeded sample of all turns. */
export async function checkReplay({ scenario, company, store, seed }: EpisodeWorld, told: readonly Told[]): Promise<readonly Breach[]> {
  const sample = told.flatMap(({ turns }) => turns.filter(({ id }) => oddsOf(seed, `replay ${id}`) < SAMPLE));
  if (!sample.length) return [];
  const channel = simulatedChannel(() => Promise.reject(new Error('a replay sends nothing')));
  const bot = createBot({
    plugins: [...scenario.plugins(), plugin('chat', { channels: [channel] })],
    bindings: scenario.bind(company.gateways),
    store,
    ...(scenario.understander && { understander: scenario.understander }),
  });
  const breaches: Breach[] = [];
  for (const { id, conversationId } of sample) {
    const result = await bot.replay(id);
    if (!result?.identical)
      breaches.push({ invariant: 'I21', text: `turn ${id} comes out differently: ${JSON.stringify(result)}`, conversationId });
  }
  return breaches;
}
