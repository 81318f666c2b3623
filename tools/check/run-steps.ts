import { type CommandEnd, runCommand } from '../processes/run-command.ts';
import { seconds, type Tally } from '../processes/tally.ts';
import type { Step } from './steps.ts';

const LIMIT_MS = 5 * 60_000;

/** Runs all steps, also after one failed, with one line each; what a failing one printed follows its line. */
export async function runSteps(steps: readonly Step[], print: (line: string) => void): Promise<Tally> {
  let passed = 0;
  for (const { name, commands } of steps) {
    const started = performance.now();
    const ends: CommandEnd[] = [];
    for (const command of commands) ends.push(await runCommand(command, { output: 'keep', limitMs: LIMIT_MS }));
    const wrong = ends.filter((end) => end.is !== 'done' || end.code !== 0);
    if (wrong.length === 0) passed += 1;
    print(`${wrong.length === 0 ? '✓' : '✗'} ${name.padEnd(10)} ${seconds(performance.now() - started)}`);
    for (const end of wrong) print(`${end.text.trimEnd()}${end.is === 'too-late' ? `\n${name} did not end in time` : ''}`);
  }
  return { passed, failed: steps.length - passed };
}
