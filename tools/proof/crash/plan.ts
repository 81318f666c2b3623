import { type Chance, seededChance } from '@samvad/framework';
import type { Point } from './points.ts';

/** One strike: where, at which hit, and whether the process is killed or stopped for a while. */
export interface Blow {
  readonly point: Point;
  readonly hit: number;
  readonly act: 'kill' | 'stop';
}

/** What is done on one database: a seed for its customers, and the strikes one after the other. */
export interface Episode {
  readonly no: number;
  readonly seed: number;
  readonly blows: readonly Blow[];
}

/** How much is to be done. */
export interface Amount {
  readonly seed: number;
  readonly kills: number;
  readonly pauses: number;
  /** Strikes on one database. */
  readonly perEpisode: number;
}

/** Plans all strikes: each point once before any point a second time, in an order and at hits that the seed chooses. */
export function planOf(points: readonly Point[], { seed, kills, pauses, perEpisode }: Amount): readonly Episode[] {
  const chance = seededChance(seed);
  const blows = [...blowsOf(points, 'kill', kills, chance), ...blowsOf(points, 'stop', pauses, chance)];
  const episodes = Array.from({ length: Math.ceil(blows.length / perEpisode) }, (_, index) => ({
    no: index + 1,
    seed: seed * 10_000 + index + 1,
    blows: blows.slice(index * perEpisode, (index + 1) * perEpisode),
  }));
  return episodes;
}

function blowsOf(points: readonly Point[], act: Blow['act'], count: number, chance: Chance): readonly Blow[] {
  const blows: Blow[] = [];
  while (blows.length < count)
    for (const point of together(shuffled(points, chance))) blows.push({ point, act, hit: 1 + Math.floor(chance.number() * point.hits) });
  return blows.slice(0, count);
}

/** What needs events that were set aside is struck in one go, since to make those takes long. */
function together(points: readonly Point[]): readonly Point[] {
  const redrives = points.filter(({ need }) => need === 'redrive');
  const first = points.findIndex(({ need }) => need === 'redrive');
  const others = points.filter(({ need }) => need !== 'redrive');
  return first < 0 ? points : [...others.slice(0, first), ...redrives, ...others.slice(first)];
}

function shuffled<T>(list: readonly T[], chance: Chance): readonly T[] {
  return list
    .map((one) => ({ one, at: chance.number() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
