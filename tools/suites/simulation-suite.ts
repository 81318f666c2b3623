import { runCommand } from '../processes/run-command.ts';
import type { Suite } from './suite.ts';

const LIMIT_MS = 5 * 60_000;

/** What is simulated in every `npm test`: together more than 20,000 turns. Seeds are fixed, so a failure is everybody's. */
const CAMPAIGNS: readonly (readonly string[])[] = [
  ['--turns', '12000', '--store', 'memory'],
  ['--turns', '2000', '--store', 'memory', '--flow', 'booking'],
  ['--turns', '3000', '--store', 'memory', '--profile', 'all', '--seed', '5001'],
  ['--turns', '4000', '--store', 'sqlite', '--seed', '7001'],
];

/** The whole bot on virtual time under seeded faults; each campaign counts as one. */
export const simulationSuite: Suite = {
  name: 'simulation',
  needs: [],
  async run({ print }) {
    const tally = { passed: 0, failed: 0 };
    for (const campaign of CAMPAIGNS) {
      const program = ['node', '--conditions=samvad-source', '--disable-warning=ExperimentalWarning', 'tools/simulate/main.ts'] as const;
      const end = await runCommand([...program, ...campaign], { output: 'show', limitMs: LIMIT_MS });
      if (end.is === 'done' && end.code === 0) tally.passed += 1;
      else tally.failed += 1;
      if (end.is === 'too-late') print(`the simulation did not end in ${LIMIT_MS / 60_000} minutes: ${campaign.join(' ')}`);
    }
    return tally;
  },
};
