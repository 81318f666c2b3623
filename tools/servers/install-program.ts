import { type CommandEnd, runCommand, type Command } from '../processes/run-command.ts';
import { findProgram } from './find-program.ts';

const LIMIT_MS = 10 * 60_000;

/** A program that tests need, and the Debian packages that bring it. */
export interface NeededProgram {
  /** Names it may have, the best first. */
  readonly names: readonly string[];
  /** Packages without a service of their own, so that nothing starts by itself. */
  readonly packages: readonly string[];
}

/** What finding and installing works with; tests bring their own. */
export interface InstallParts {
  readonly find: (names: readonly string[]) => string | undefined;
  readonly run: (command: Command) => Promise<CommandEnd>;
  readonly isRoot: boolean;
  /** False where the person has said so with `SAMVAD_INSTALL=0`. */
  readonly mayInstall: boolean;
}

/** The parts of this machine. */
const thisMachine = (): InstallParts => ({
  find: (names) => findProgram(names),
  run: async (command) => runCommand(command, { output: 'keep', limitMs: LIMIT_MS, environment: { DEBIAN_FRONTEND: 'noninteractive' } }),
  isRoot: process.getuid?.() === 0,
  mayInstall: process.env['SAMVAD_INSTALL'] !== '0',
});

/** How the search for a program ended: where it is, or what a person has to do. */
export type Found = { readonly is: 'found'; readonly path: string } | { readonly is: 'missing'; readonly todo: string };

/** Finds a program, installing its Debian packages where that is possible and allowed. */
export async function findOrInstall(needed: NeededProgram, parts: InstallParts = thisMachine()): Promise<Found> {
  const present = parts.find(needed.names);
  if (present !== undefined) return { is: 'found', path: present };
  const byHand = `install it, on Debian: apt-get install ${needed.packages.join(' ')}`;
  if (!parts.mayInstall) return { is: 'missing', todo: `${byHand} (SAMVAD_INSTALL=0 forbids doing it here)` };
  if (parts.find(['apt-get']) === undefined) return { is: 'missing', todo: byHand };
  const sudo: readonly string[] = parts.isRoot ? [] : ['sudo', '-n'];
  if (!parts.isRoot && (parts.find(['sudo']) === undefined || !wentWell(await parts.run(['sudo', '-n', 'true'])))) {
    return { is: 'missing', todo: `${byHand}, as root` };
  }
  await parts.run(commandOf([...sudo, 'apt-get', 'update', '-q']));
  const installed = await parts.run(commandOf([...sudo, 'apt-get', 'install', '-qy', '--no-install-recommends', ...needed.packages]));
  const path = parts.find(needed.names);
  if (path !== undefined) return { is: 'found', path };
  return { is: 'missing', todo: `${byHand}; doing so here ended with: ${installed.text.trim().split('\n').at(-1) ?? 'nothing'}` };
}

const wentWell = (end: CommandEnd): boolean => end.is === 'done' && end.code === 0;

function commandOf([program = '', ...args]: readonly string[]): Command {
  return [program, ...args];
}
