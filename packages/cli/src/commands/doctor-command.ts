import { Option } from 'commander';
import type { Check } from '../doctor/check.ts';
import { databaseCheck } from '../doctor/database-check.ts';
import { nodeCheck } from '../doctor/node-check.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { exitCodes } from '../exit-codes.ts';
import type { AddCommand } from './add-command.ts';
import { COMES_LATER } from './later-commands.ts';

/** `samvad doctor`: looks whether everything the bot needs is there, a line each, and says what to do where it is not. */
export const doctorCommand =
  (appChecks: readonly Check[]): AddCommand =>
  (program, { terminal, environment, end }) => {
    program
      .command('doctor')
      .description('checks the machine, the database and what the app talks to')
      .addOption(new Option('--online', `checks the invariants of a running store (${COMES_LATER})`))
      .addHelpText('after', '\nExample:\n  DATABASE_URL=sqlite:./data/samvad.db samvad doctor')
      .action(async ({ online }: { online?: true }) => {
        if (online) {
          terminal.complain(`samvad doctor --online ${COMES_LATER}`);
          return end(exitCodes.notYet);
        }
        const checks = [nodeCheck(process.versions.node), databaseCheck(environment), ...appChecks];
        const passed = await runChecks(checks, terminal);
        end(passed ? exitCodes.ok : exitCodes.failed);
      });
  };
