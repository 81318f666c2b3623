import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Terminal } from '@samvad/cli';

const MAIN = join(import.meta.dirname, '../src/main.ts');

/** How a command ended and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `samvad` as its users do, in a process of its own. */
export async function samvad(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd?: string): Promise<Ended> {
  const child = spawn(process.execPath, ['--conditions=samvad-source', '--disable-warning=ExperimentalWarning', MAIN, ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** A terminal that keeps what was written. */
export interface KeptTerminal extends Terminal {
  readonly said: string[];
  readonly complained: string[];
}

/** Makes one that shows what is painted as `<colour:text>`. */
export function keptTerminal(): KeptTerminal {
  const said: string[] = [];
  const complained: string[] = [];
  return {
    said,
    complained,
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
    paint: (accent, text) => `<${accent}:${text}>`,
  };
}
