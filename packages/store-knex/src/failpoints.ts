import type { UnitName } from '@samvad/framework/ports';

/** Places where a test kills the process, stops it, or throws; off unless a test brings its own. */
export interface StoreFailpoints {
  hit(name: string): void;
}

/**
 * How many points the units pass when they have something to do: two for each statement on SQLite, two for each text that is sent to a server. Units
 * with many rows to write pass more on SQLite; those with few pass fewer.
 */
const POINTS = {
  sqlite: {
    accept: 12,
    claim: 16,
    renew: 2,
    release: 10,
    commit: 40,
    claimRun: 4,
    renewRun: 2,
    openStep: 6,
    closeStep: 4,
    retryRun: 2,
    endRun: 12,
    claimSend: 14,
    endSend: 10,
    status: 10,
    redrive: 12,
    fireTimers: 12,
    fault: 2,
    media: 2,
  },
  mysql: {
    accept: 6,
    claim: 2,
    renew: 2,
    release: 4,
    commit: 2,
    claimRun: 4,
    renewRun: 2,
    openStep: 2,
    closeStep: 2,
    retryRun: 2,
    endRun: 4,
    claimSend: 2,
    endSend: 2,
    status: 4,
    redrive: 6,
    fireTimers: 6,
    fault: 2,
    media: 2,
  },
} as const satisfies Record<'sqlite' | 'mysql', Record<UnitName, number>>;

/**
 * Names of the points inside the units of a store, `<store>.<unit>.<n>`: even numbers lie before a statement, odd ones after it. What is written is
 * not committed before the unit has ended, but for MySQL, where the last text of a unit has the COMMIT in it.
 */
export const storeFailpoints = (store: 'sqlite' | 'mysql'): readonly string[] =>
  Object.entries(POINTS[store]).flatMap(([unit, points]) => Array.from({ length: points }, (_each, n) => `${store}.${unit}.${n}`));
