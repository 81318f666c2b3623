import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seconds } from '../processes/tally.ts';
import { allMutants } from './all-mutants.ts';
import { hunt } from './hunt.ts';
import type { Mutant } from './mutant.ts';
import { PatchedTree } from './patched-tree.ts';

const USAGE = `npm run mutants -- [--only NAME] [--turns N] [--seed S]

Plants bugs in a copy of the sources, one after the other, and tells what finds each; first the copy as it is, in which nothing may be found.
Bugs: ${allMutants.map(({ name }) => name).join(', ')}`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    turns: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
/** The sources as they are: whatever is found in them is a false alarm or a bug of ours. */
const healthy: Mutant = {
  name: 'healthy',
  says: 'nothing is planted',
  edits: [],
  hunt: { by: 'simulation', store: 'sqlite', profile: 'swarm' },
};

if (values.help) console.log(USAGE);
else process.exitCode = await main(Number(values.turns), Number(values.seed), values.only);

async function main(turns: number, seed: number, only: string | undefined): Promise<number> {
  const mutants = [healthy, ...allMutants].filter(({ name }) => only === undefined || name === only);
  if (!mutants.length) {
    console.log(USAGE);
    return 2;
  }
  const tree = new PatchedTree(fileURLToPath(new URL('../..', import.meta.url)));
  let wrong = 0;
  try {
    for (const mutant of mutants) if (!(await show(mutant, tree, turns, seed))) wrong += 1;
  } finally {
    tree.remove();
  }
  const found = `${mutants.length - wrong} of ${mutants.length} as expected`;
  console.log(`\n${found}: each planted bug found, none in the sources as they are, within ${turns} turns`);
  return wrong === 0 ? 0 : 1;
}

/** Hunts one mutant and prints its line; true when it came out as it should. */
async function show(mutant: Mutant, tree: PatchedTree, turns: number, seed: number): Promise<boolean> {
  const heal = tree.plant(mutant.name, mutant.edits);
  const started = performance.now();
  try {
    const end = await hunt(mutant, tree.root, turns, seed);
    const right = end.found === mutant.edits.length > 0;
    const took = seconds(performance.now() - started).padStart(8);
    console.log(
      `${right ? '✓' : '✗'} ${mutant.name.padEnd(26)} ${String(end.turns ?? '–').padStart(6)} turns ${took}  ${end.by.slice(0, 150)}`,
    );
    return right;
  } finally {
    heal();
  }
}
