import { failpointNames } from '@samvad/framework';
import { storeFailpoints } from '@samvad/store-knex';

/** What has to happen in the world so that a point is reached at all. `plain`: customers who talk are enough. */
export type Need = 'plain' | 'erp outage' | 'slow erp' | 'slow reads' | 'failing reads' | 'failing turns' | 'poison' | 'redrive' | 'notice';

/** One place where a process can be struck. */
export interface Point {
  readonly name: string;
  readonly need: Need;
  /** The hit is chosen among the first so many: talk reaches some places often. */
  readonly hits: number;
}

/** What the car-care app never comes to: it keeps no files of customers yet, and its commits have fewer rows than the longest there can be. */
const UNUSED = /^\w+\.media\.|^sqlite\.commit\.(2[89]|3\d)$|^sqlite\.status\.[789]$|^sqlite\.release\.9$/;

const NEEDS: readonly (readonly [RegExp, Need])[] = [
  [/^run\.put-off|^run\.delay-told|^\w+\.retryRun\./, 'erp outage'],
  [/^\w+\.renewRun\./, 'slow erp'],
  [/^\w+\.renew\./, 'slow reads'],
  [/^timers\.|^\w+\.fireTimers\./, 'failing reads'],
  [/^turn\.given-back|^\w+\.(release|fault)\./, 'failing turns'],
  [/^poison\./, 'poison'],
  [/^\w+\.redrive\./, 'redrive'],
  [/^notice\./, 'notice'],
];

/** Places that a talk passes with every message; the others once or twice in a booking. */
const OFTEN = /^(receive|claim|turn|relay|call)\.|^store\.(accept|claim|commit|claimSend|endSend|status)\./;
const MANY_HITS = 8;
const FEW_HITS = 2;

/** Every point at which the app can be struck on this kind of store: between the units, and inside them. */
export const pointsOf = (db: 'sqlite' | 'mysql'): readonly Point[] =>
  [...failpointNames, ...storeFailpoints(db)].filter((name) => !UNUSED.test(name)).map(pointOf);

function pointOf(name: string): Point {
  const need = NEEDS.find(([names]) => names.test(name))?.[1] ?? 'plain';
  if (need !== 'plain') return { name, need, hits: 1 };
  return { name, need, hits: OFTEN.test(name) ? MANY_HITS : FEW_HITS };
}
