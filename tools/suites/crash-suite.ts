import type { Tally } from '../processes/tally.ts';
import type { Suite } from './suite.ts';

/** A sample small enough for every run of the tests; the whole is `npm run proof -- crash`. */
const SAMPLE = { seed: 1, kills: 22, pauses: 3, perEpisode: 9, minutes: 1, quick: true } as const;

/** The app killed and stopped at some of its failpoints, on both stores. Each strike that nobody noticed counts as passed, each violation as failed. */
export const crashSuite: Suite = {
  name: 'crashes',
  needs: ['mariadb'],
  async run({ environment, print }) {
    // Read only now: the check before it must be able to say that something in there is wrong.
    const { runCrash } = await import('../proof/crash/run-crash.ts');
    let tally: Tally = { passed: 0, failed: 0 };
    for (const db of ['sqlite', 'mysql'] as const) {
      const server = environment['TEST_MYSQL_URL'];
      const { kills, pauses, violations } = await runCrash({ ...SAMPLE, db, ...(server !== undefined && { server }) }, print);
      tally = { passed: tally.passed + kills + pauses, failed: tally.failed + violations };
    }
    return tally;
  },
};
