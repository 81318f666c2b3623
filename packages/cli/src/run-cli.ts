import { Command, CommanderError } from 'commander';
import { Fault } from '@samvad/framework';
import type { AddCommand } from './commands/add-command.ts';
import { deadLettersCommand } from './commands/dead-letters-command.ts';
import { devCommand } from './commands/dev-command.ts';
import { doctorCommand } from './commands/doctor-command.ts';
import { laterCommands } from './commands/later-commands.ts';
import { type Replayer, replayCommand } from './commands/replay-command.ts';
import { traceCommand } from './commands/trace-command.ts';
import type { Check } from './doctor/check.ts';
import { exitCodeHelp, exitCodes } from './exit-codes.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** What an app brings along. */
export interface CliParts {
  /** Checks of the doctor after its own: the app's environment, its channel, its business system, its model. */
  readonly checks?: readonly Check[];
  /** Makes the app's bot, for `replay`, `doctor --online` and `doctor --flows`. */
  readonly replayer?: Replayer;
  /** Commands beside the generic ones. */
  readonly commands?: readonly AddCommand[];
  /** `process.env` when absent. */
  readonly environment?: NodeJS.ProcessEnv;
  /** That of the process when absent. */
  readonly terminal?: Terminal;
}

/**
 * Runs the `samvad` command line and gives its exit code.
 *
 * @example process.exitCode = await runCli(process.argv.slice(2), { checks: [probeCheck('erp', (signal) => erp.probe(signal), '…')] });
 */
export async function runCli(argv: readonly string[], parts: CliParts = {}): Promise<number> {
  const { environment = process.env, checks = [], commands = [] } = parts;
  const terminal = parts.terminal ?? processTerminal(argv, environment);
  let exitCode: number = exitCodes.ok;
  const context = {
    terminal,
    environment,
    end: (code: number): void => {
      exitCode = code;
    },
  };
  const program = new Command('samvad')
    .description('Looks after a Samvad bot.')
    .option('--no-color', 'no colours, also on a terminal')
    .addHelpText('after', exitCodeHelp)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.say(text.trimEnd()), writeErr: (text) => terminal.complain(text.trimEnd()) });
  const all = [
    doctorCommand(checks, parts.replayer),
    traceCommand,
    replayCommand(parts.replayer),
    deadLettersCommand,
    devCommand,
    ...commands,
    ...laterCommands,
  ];
  for (const add of all) add(program, context);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (thrown) {
    return exitCodeOf(thrown, terminal);
  }
}

function exitCodeOf(thrown: unknown, terminal: Terminal): number {
  // Commander has said what is wrong, or shown the help that was asked for.
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (!Fault.is(thrown)) throw thrown;
  terminal.complain(`${thrown.code}  ${thrown.message}`);
  terminal.complain(`To do: ${thrown.entry.todo}`);
  return thrown.entry.subsystem === 'config' ? exitCodes.config : exitCodes.failed;
}
