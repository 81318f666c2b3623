import { runSteps } from '../check/run-steps.ts';
import { steps } from '../check/steps.ts';
import type { Suite } from './suite.ts';

/** The build and the steps of `npm run check`; each step counts as one. The types step leaves behind what later suites run. */
export const checkSuite: Suite = {
  name: 'check',
  needs: [],
  run: async ({ print }) => runSteps(steps, print),
};
