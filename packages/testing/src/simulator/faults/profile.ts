import { type FaultName, faultNames } from './fault-kinds.ts';
import { oddsOf } from './odds.ts';

/** Which faults an episode has, and how strongly; 1 is the usual. */
export type Strengths = Readonly<Partial<Record<FaultName, number>>>;

const FAMILIES = [...new Set(faultNames.map((name) => name.split('.')[0] ?? name))];

/** What can be asked for: `swarm` (each seed its own half of all faults), `all`, `calm`, or families such as `erp` or `host,send`. */
export const profileNames: readonly string[] = ['swarm', 'all', 'calm', ...FAMILIES];

/**
 * The faults of an episode. In a swarm each seed leaves about half of them out: what never happens together with everything else is seen too.
 * @throws RangeError when there is no such profile
 */
export function strengthsOf(profile: string, seed: number): Strengths {
  if (profile === 'calm') return {};
  if (profile === 'all') return strengthsFor(faultNames, () => 1);
  if (profile === 'swarm') {
    const enabled = faultNames.filter((name) => oddsOf(seed, `enabled ${name}`) < 0.5);
    return strengthsFor(enabled, (name) => 0.5 + 2 * oddsOf(seed, `strength ${name}`));
  }
  const families = profile.split(',');
  const unknown = families.find((family) => !FAMILIES.includes(family));
  if (unknown !== undefined) throw new RangeError(`there is no profile ${unknown}; there are ${profileNames.join(', ')}`);
  return strengthsFor(
    faultNames.filter((name) => families.includes(name.split('.')[0] ?? name)),
    () => 1,
  );
}

const strengthsFor = (names: readonly FaultName[], strength: (name: FaultName) => number): Strengths =>
  Object.fromEntries(names.map((name) => [name, strength(name)]));
