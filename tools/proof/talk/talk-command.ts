import { parseArgs } from 'node:util';
import { runCommand } from '../../processes/run-command.ts';

const OPTIONS = { steps: { type: 'string', default: '2000000' } } as const;
const LIMIT_MS = 4 * 3_600_000;
const SPECS = 'packages/framework/test/dialogue/interleaving/*.spec.ts';

/** `npm run proof -- talk`: walks the pure core through so many steps of any talk, from seeds that are new each time. True when it kept what is promised. */
export async function talk(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
  const environment = { INTERLEAVED_STEPS: values.steps, PROPERTY_SEED: 'random' };
  const end = await runCommand(['mocha', '--timeout', '0', SPECS], { output: 'show', environment, limitMs: LIMIT_MS });
  return end.is === 'done' && end.code === 0;
}
