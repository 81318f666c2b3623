import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

/** What a command works with. */
export interface CliContext {
  readonly terminal: Terminal;
  readonly environment: NodeJS.ProcessEnv;
  /** Says how the command ended; `exitCodes.ok` unless it is called. */
  end(exitCode: number): void;
}

/**
 * Adds one command to the program.
 *
 * @example
 * const hello: AddCommand = (program, { terminal }) => {
 *   program.command('hello').action(() => terminal.say('hello'));
 * };
 */
export type AddCommand = (program: Command, context: CliContext) => void;
