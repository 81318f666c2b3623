import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../processes/run-command.ts';
import type { Tally } from '../processes/tally.ts';
import type { ServerName } from '../servers/lend-servers.ts';
import type { Suite } from './suite.ts';

const LIMIT_MS = 10 * 60_000;

interface MochaOptions {
  readonly needs?: readonly ServerName[];
  /** What mocha prints is shown as it comes, or kept to itself. */
  readonly output?: 'show' | 'keep';
}

/**
 * The specs below one folder, run by mocha in a process of their own. Focused and skipped tests fail: they would hide the others.
 *
 * @param folder path from the root, such as `packages/framework`
 */
export const mochaSuite = (folder: string, { needs = [], output = 'show' }: MochaOptions = {}): Suite => ({
  name: folder,
  needs,
  async run({ environment, print }) {
    const notes = mkdtempSync(join(tmpdir(), 'samvad-tally-'));
    const tallyFile = join(notes, 'tally.json');
    const end = await runCommand(
      [
        'mocha',
        '--forbid-only',
        '--forbid-pending',
        '--reporter=tools/suites/tally-reporter.mjs',
        `--reporter-option=tally=${tallyFile}`,
        `${folder}/test/**/*.spec.ts`,
      ],
      { output, limitMs: LIMIT_MS, environment },
    );
    const counted = existsSync(tallyFile) ? (JSON.parse(readFileSync(tallyFile, 'utf8')) as Tally) : undefined;
    rmSync(notes, { recursive: true });
    if (counted && end.is === 'done' && end.code === 0) return counted;
    if (end.is === 'too-late') print(`${folder} did not end in ${LIMIT_MS / 60_000} minutes: a test or a server of it hangs`);
    if (end.is === 'not-started') print(end.text);
    // Without a failing test, a spec could not be loaded or the process ended before mocha did.
    return { passed: counted?.passed ?? 0, failed: Math.max(counted?.failed ?? 0, 1) };
  },
});
