export { type CampaignEnd, type CampaignOptions, playAgain, simulate } from './simulator/campaign.ts';
export { type EpisodePlan, planOf } from './simulator/episode-plan.ts';
export { type EpisodeEnd, type OpenStore, playEpisode } from './simulator/episode.ts';
export { type FaultName, faultKinds } from './simulator/faults/fault-kinds.ts';
export { profileNames, type Strengths } from './simulator/faults/profile.ts';
export type { Breach } from './simulator/outside/witness.ts';
export type { Company, Conflict, Draw, MadeRecord, Reaction, Scenario, Wish } from './simulator/scenario.ts';
export { shrink } from './simulator/shrink.ts';
export { washScenario } from './simulator/wash/wash-scenario.ts';
