import { type EpisodePlan, planOf } from './episode-plan.ts';
import { type EpisodeEnd, type OpenStore, playEpisode } from './episode.ts';
import type { Scenario } from './scenario.ts';

/** What is simulated: seeds one after the other, until there were enough turns or seeds. */
export interface CampaignOptions {
  readonly seed: number;
  /** Ends after the episode with which there were so many turns; at once after one episode when neither this nor `seeds` is given. */
  readonly turns?: number;
  readonly seeds?: number;
  readonly profile: string;
  /** The scenario of a seed. */
  readonly scenarioOf: (seed: number) => Scenario;
  readonly openStore: OpenStore;
  /** Called after each episode. */
  readonly ended?: (end: EpisodeEnd) => void;
}

/** What a campaign came to. */
export interface CampaignEnd {
  readonly seeds: number;
  readonly turns: number;
  readonly strikes: number;
  readonly virtualMs: number;
  /** The first episode that broke an invariant; nothing was played after it. */
  readonly failed: EpisodeEnd | null;
}

/** Plays episodes of consecutive seeds until there were enough, or until one breaks an invariant. */
export async function simulate(options: CampaignOptions): Promise<CampaignEnd> {
  let [seeds, turns, strikes, virtualMs] = [0, 0, 0, 0];
  const enough = (): boolean => {
    if (options.turns !== undefined && turns < options.turns) return false;
    return seeds >= (options.seeds ?? 1);
  };
  while (!enough()) {
    const end = await playAgain(planOf(options.seed + seeds, options.profile), options);
    seeds += 1;
    turns += end.turns;
    strikes += end.strikes.length;
    virtualMs += end.virtualMs;
    options.ended?.(end);
    if (end.breaches.length > 0) return { seeds, turns, strikes, virtualMs, failed: end };
  }
  return { seeds, turns, strikes, virtualMs, failed: null };
}

/** Plays one plan as the campaign would. */
export const playAgain = (plan: EpisodePlan, options: Pick<CampaignOptions, 'scenarioOf' | 'openStore'>): Promise<EpisodeEnd> =>
  playEpisode(plan, options.scenarioOf(plan.seed), options.openStore);
