import { type ChildProcess, spawn } from 'node:child_process';

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: readonly string[]];

/** How a command is run. */
export interface CommandOptions {
  /** `keep` collects what it prints, `show` passes it on as it comes. */
  readonly output: 'keep' | 'show';
  /** After so many milliseconds the command and all it started are ended. */
  readonly limitMs: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** How a command ended. `text` is what it printed, when that was kept. */
export type CommandEnd =
  | { readonly is: 'done'; readonly code: number; readonly text: string }
  | { readonly is: 'too-late'; readonly text: string }
  | { readonly is: 'not-started'; readonly text: string };

/** How long the last output of an ended command is waited for. */
const LAST_WORDS_MS = 2_000;

const running = new Set<ChildProcess>();
let endsWithUs = false;

/** Runs one command in a process group of its own; when it ends, nothing that it started goes on. */
export async function runCommand([program, ...args]: Command, options: CommandOptions): Promise<CommandEnd> {
  endTheGroupsWithUs();
  const child = spawn(program, args, {
    // A group of its own, so that grandchildren can be ended too.
    detached: true,
    stdio: ['ignore', options.output === 'keep' ? 'pipe' : 'inherit', options.output === 'keep' ? 'pipe' : 'inherit'],
    env: { ...process.env, ...options.environment },
  });
  running.add(child);
  const text: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (part: string) => text.push(part));
  child.stderr?.setEncoding('utf8').on('data', (part: string) => text.push(part));
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    endGroup(child);
  }, options.limitMs);
  return new Promise((resolve) => {
    const end = (result: CommandEnd): void => {
      clearTimeout(limit);
      running.delete(child);
      resolve(result);
    };
    child.once('error', (error) => end({ is: 'not-started', text: `${program} cannot be started: ${error.message}\n` }));
    child.once('exit', (code) => {
      endGroup(child);
      const finish = (): void => end(late ? { is: 'too-late', text: text.join('') } : { is: 'done', code: code ?? 1, text: text.join('') });
      child.once('close', finish);
      // Something that left the group may hold the pipes; it must not hold us.
      setTimeout(finish, LAST_WORDS_MS).unref();
    });
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: the whole group has ended already, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function endTheGroupsWithUs(): void {
  if (endsWithUs) return;
  endsWithUs = true;
  process.on('exit', () => {
    for (const child of running) endGroup(child);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
}
