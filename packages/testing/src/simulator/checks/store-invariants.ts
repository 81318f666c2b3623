import { createBot, plugin } from '@samvad/framework';
import { checkInvariants, type ReplayResult, type Violation } from '@samvad/framework/ports';
import { oddsOf } from '../faults/odds.ts';
import { simulatedChannel } from '../outside/simulated-channel.ts';
import type { Breach } from '../outside/witness.ts';
import type { EpisodeWorld } from './episode-world.ts';

/** So many of all turns are made again. */
const SAMPLE = 0.05;

/** I1 to I21 on the store, with what messenger and ERP saw as evidence; a seeded sample of turns is made again. */
export async function checkStoreInvariants(world: EpisodeWorld): Promise<readonly Breach[]> {
  const { store, company, messenger, now, seed } = world;
  const bot = replayer(world);
  const replay = async (turnId: string): Promise<ReplayResult | undefined> =>
    oddsOf(seed, `replay ${turnId}`) < SAMPLE ? bot.replay(turnId) : { identical: true };
  const violations = await checkInvariants(store.reads, {
    now,
    replay,
    outside: { acked: [...messenger.acknowledged], sent: messenger.sent, writes: company.writes },
  });
  return violations
    .filter((violation) => !isExcused(violation, world))
    .map(({ invariant, text, conversationId, turnId, evidence }) => {
      return { invariant, conversationId, text: `${text} ${turnId ?? ''} ${JSON.stringify(evidence)}` };
    });
}

/** What no bot can help, or need not: a message of a worker that stood still right before its call, and a fault that died with the worker who met it. */
function isExcused({ invariant, text, conversationId, evidence }: Violation, world: EpisodeWorld): boolean {
  const { stoodStill, wasKilled, messenger, witness, scenario } = world;
  if (invariant === 'I18') return wasKilled;
  // A customer who was saved on the way stays saved; the order is what must not be there.
  if (invariant === 'I12' && text.startsWith('What was stopped')) return evidence['step'] !== scenario.orderStep;
  if (!stoodStill || (invariant !== 'I7' && invariant !== 'I8')) return false;
  return [...messenger.overtaken].some((reference) => witness.byAttempt.get(reference)?.conversationId === conversationId);
}

/** A bot that makes turns again and does nothing else. */
function replayer({ scenario, company, store }: EpisodeWorld): ReturnType<typeof createBot> {
  const channel = simulatedChannel(() => Promise.reject(new Error('a replay sends nothing')));
  return createBot({
    plugins: [...scenario.plugins(), plugin('chat', { channels: [channel] })],
    bindings: scenario.bind(company.gateways),
    store,
    ...(scenario.understander && { understander: scenario.understander }),
  });
}
