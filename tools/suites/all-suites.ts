import { globSync } from 'node:fs';
import type { ServerName } from '../servers/lend-servers.ts';
import { checkSuite } from './check-suite.ts';
import { crashSuite } from './crash-suite.ts';
import { mochaSuite } from './mocha-suite.ts';
import { simulationSuite } from './simulation-suite.ts';
import type { Suite } from './suite.ts';

/** Servers that the specs of a folder need. */
const NEEDS: Readonly<Record<string, readonly ServerName[]>> = { 'packages/store-knex': ['mariadb'] };

/** Sources in which the specs of a folder take every branch: the pure core. */
const EVERY_BRANCH: Readonly<Record<string, readonly string[]>> = {
  'packages/framework': ['packages/framework/src/dialogue/**', 'packages/framework/src/reply/**'],
};

/** Everything `npm test` runs, in order. Later suites (documentation, packing, pages) are added here. */
export function allSuites(): readonly Suite[] {
  const withSpecs = ['tools', ...globSync(['packages/*', 'examples/*']).sort()].filter(
    (folder) => globSync(`${folder}/test/**/*.spec.ts`).length > 0,
  );
  const specs = withSpecs.map((folder) => mochaSuite(folder, { needs: NEEDS[folder] ?? [], everyBranchOf: EVERY_BRANCH[folder] ?? [] }));
  return [checkSuite, ...specs, simulationSuite, crashSuite];
}
