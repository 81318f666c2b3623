import type { EpisodePlan } from './episode-plan.ts';
import type { EpisodeEnd } from './episode.ts';
import type { FaultName } from './faults/fault-kinds.ts';

/** Most episodes that shrinking plays. */
const MOST_TRIES = 300;

/**
 * Makes a failing episode smaller as long as it breaks the same invariant: fewer customers and wishes, fewer faults, an earlier end. Gives back the
 * one with the shortest event list that was found.
 */
export async function shrink(failed: EpisodeEnd, play: (plan: EpisodePlan) => Promise<EpisodeEnd>): Promise<EpisodeEnd> {
  const invariant = failed.breaches[0]?.invariant;
  let best = failed;
  let tries = 0;
  /** Plays a smaller plan; true when it still fails, and then it is the best. */
  const holds = async (plan: EpisodePlan): Promise<boolean> => {
    if (tries >= MOST_TRIES) return false;
    tries += 1;
    const end = await play(plan);
    if (!end.breaches.some((breach) => breach.invariant === invariant) || end.events.length > best.events.length) return false;
    best = end;
    return true;
  };
  await holds({ ...best.plan, only: new Set(best.strikes) });
  await shorterPrefix(() => best, holds);
  for (const no of failed.plan.customers)
    if (best.plan.customers.length > 1) await holds({ ...best.plan, customers: best.plan.customers.filter((other) => other !== no) });
  while (best.plan.wishes > 1 && (await holds({ ...best.plan, wishes: best.plan.wishes - 1 })));
  for (const kind of Object.keys(failed.plan.strengths) as FaultName[]) {
    const { [kind]: _left, ...strengths } = best.plan.strengths;
    await holds({ ...best.plan, strengths });
  }
  await fewerStrikes(() => best, holds);
  while (best.plan.stormMs > 1000 && (await holds({ ...best.plan, stormMs: Math.floor(best.plan.stormMs / 2) })));
  return best;
}

/** Leaves out what struck last: nothing before it changes by that. */
async function shorterPrefix(best: () => EpisodeEnd, holds: (plan: EpisodePlan) => Promise<boolean>): Promise<void> {
  for (let size = Math.ceil(best().strikes.length / 2); size >= 1; size = Math.floor(size / 2)) {
    while (best().strikes.length >= size && (await holds({ ...best().plan, only: new Set(best().strikes.slice(0, -size)) })));
  }
}

/** Leaves strikes out, many at once first, then fewer; the last ones first, because they change least. */
async function fewerStrikes(best: () => EpisodeEnd, holds: (plan: EpisodePlan) => Promise<boolean>): Promise<void> {
  for (let size = Math.ceil(best().strikes.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let end = best().strikes.length; end > 0; end -= size) {
      const kept = [...best().strikes.slice(0, Math.max(0, end - size)), ...best().strikes.slice(end)];
      await holds({ ...best().plan, only: new Set(kept) });
      end = Math.min(end, best().strikes.length + size);
    }
  }
}
