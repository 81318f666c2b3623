import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { exitCodes } from '../exit-codes.ts';
import type { AddCommand } from './add-command.ts';

/** `samvad dev`: the app with emulators, started again on every change; the same as `npm run dev` in its folder. */
export const devCommand: AddCommand = (program, { terminal, environment, end }) => {
  program
    .command('dev')
    .description('starts the app in this folder and restarts it on change (npm run dev)')
    .action(async () => {
      const ended = await runToItsEnd('npm', ['run', '--silent', 'dev'], environment);
      if (ended.is === 'exit') return end(ended.code);
      terminal.complain(`npm cannot be started: ${ended.why}`);
      end(exitCodes.failed);
    });
};

type Ended = { readonly is: 'exit'; readonly code: number } | { readonly is: 'not-started'; readonly why: string };

/** Runs a program in this terminal; signals sent to us are for it, and its exit code is ours. */
async function runToItsEnd(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(program, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  // A terminal sends ^C to the whole group: the child has had it already, we only must outlive it.
  const outlive = (): void => undefined;
  process.on('SIGTERM', pass).on('SIGINT', outlive);
  try {
    return await new Promise((resolve) => {
      child.on('error', (error) => resolve({ is: 'not-started', why: error.message }));
      child.on('exit', (code, signal) => resolve({ is: 'exit', code: code ?? 128 + (signal ? constants.signals[signal] : 0) }));
    });
  } finally {
    process.off('SIGTERM', pass).off('SIGINT', outlive);
  }
}
