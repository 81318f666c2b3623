import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Command, runCommand } from '../processes/run-command.ts';
import type { Tally } from '../processes/tally.ts';
import type { ServerName } from '../servers/lend-servers.ts';
import type { Suite } from './suite.ts';

const LIMIT_MS = 10 * 60_000;

interface MochaOptions {
  readonly needs?: readonly ServerName[];
  /** What mocha prints is shown as it comes, or kept to itself. */
  readonly output?: 'show' | 'keep';
  /** Source files, as globs, in which the specs must take every branch. */
  readonly everyBranchOf?: readonly string[];
}

/**
 * The specs below one folder, run by mocha in a process of their own. Focused and skipped tests fail: they would hide the others. So does a branch that
 * is not taken where every one must be.
 *
 * @param folder path from the root, such as `packages/framework`
 */
export const mochaSuite = (folder: string, { needs = [], output = 'show', everyBranchOf = [] }: MochaOptions = {}): Suite => ({
  name: folder,
  needs,
  async run({ environment, print }) {
    const notes = mkdtempSync(join(tmpdir(), 'samvad-tally-'));
    const tallyFile = join(notes, 'tally.json');
    const mocha: Command = [
      'mocha',
      '--forbid-only',
      '--forbid-pending',
      '--reporter=tools/suites/tally-reporter.mjs',
      `--reporter-option=tally=${tallyFile}`,
      `${folder}/test/**/*.spec.ts`,
    ];
    const command = everyBranchOf.length === 0 ? mocha : measured(mocha, everyBranchOf, notes);
    const end = await runCommand(command, { output, limitMs: LIMIT_MS, environment });
    const counted = existsSync(tallyFile) ? (JSON.parse(readFileSync(tallyFile, 'utf8')) as Tally) : undefined;
    rmSync(notes, { recursive: true });
    if (counted && end.is === 'done' && end.code === 0) return counted;
    if (end.is === 'too-late') print(`${folder} did not end in ${LIMIT_MS / 60_000} minutes: a test or a server of it hangs`);
    if (end.is === 'not-started') print(end.text);
    // Without a failing test, a spec could not be loaded, the process ended before mocha did, or a branch was not taken.
    return { passed: counted?.passed ?? 0, failed: Math.max(counted?.failed ?? 0, 1) };
  },
});

/** The same command under c8, which says what was not taken and fails; what it notes meanwhile goes into a folder of its own. */
const measured = (command: Command, sources: readonly string[], notes: string): Command => [
  'c8',
  '--check-coverage',
  '--branches=100',
  '--lines=0',
  '--reporter=text',
  '--skip-full',
  '--allowExternal',
  `--temp-directory=${join(notes, 'coverage')}`,
  ...sources.map((glob) => `--include=${resolve(glob)}`),
  ...command,
];
