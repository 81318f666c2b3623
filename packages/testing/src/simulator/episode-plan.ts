import { countOf } from './faults/odds.ts';
import { type Strengths, strengthsOf } from './faults/profile.ts';

/** What an episode is played from: the same plan gives the same events. A plan can be made smaller: fewer customers, fewer faults. */
export interface EpisodePlan {
  readonly seed: number;
  readonly strengths: Strengths;
  /** Numbers of the customers who take part. */
  readonly customers: readonly number[];
  /** Most wishes a customer has. */
  readonly wishes: number;
  /** The only strikes there may be, by id; null: whatever the odds say. */
  readonly only: ReadonlySet<string> | null;
  /** After so many milliseconds nothing strikes any more. */
  readonly stormMs: number;
}

/** The plan of a seed under a profile of faults. */
export const planOf = (seed: number, profile: string): EpisodePlan => ({
  seed,
  strengths: strengthsOf(profile, seed),
  customers: Array.from({ length: countOf(seed, 'customers', 2, 8) }, (_each, index) => index + 1),
  wishes: countOf(seed, 'wishes', 1, 3),
  only: null,
  stormMs: countOf(seed, 'storm', 2, 12) * 60_000,
});
