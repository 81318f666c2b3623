import { openSqliteReader, sqliteFile } from '@samvad/store-knex';
import { Option } from 'commander';
import { databaseUrl } from '../database-url.ts';
import type { Check } from '../doctor/check.ts';
import { databaseCheck } from '../doctor/database-check.ts';
import { forecastStore } from '../doctor/flows-forecast.ts';
import { FlowsReport } from '../doctor/flows-report.ts';
import { nodeCheck } from '../doctor/node-check.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { exitCodes } from '../exit-codes.ts';
import { readOnlyStore } from '../replay/read-only-store.ts';
import type { AddCommand, CliContext } from './add-command.ts';
import { COMES_LATER } from './later-commands.ts';
import type { Replayer } from './replay-command.ts';

/** `samvad doctor`: looks whether everything the bot needs is there, a line each, and says what to do where it is not. */
export const doctorCommand =
  (appChecks: readonly Check[], replayer: Replayer | undefined): AddCommand =>
  (program, context) => {
    const { terminal, environment, end } = context;
    program
      .command('doctor')
      .description('checks the machine, the database and what the app talks to')
      .addOption(new Option('--online', `checks the invariants of a running store (${COMES_LATER})`))
      .option(
        '--flows',
        'tries the migrations of all flows on the store, and changes nothing: what would go on, be asked again, be put aside',
      )
      .addHelpText('after', '\nExample:\n  DATABASE_URL=sqlite:./data/samvad.db samvad doctor')
      .action(async ({ online, flows }: { online?: true; flows?: true }) => {
        if (flows) return tryFlows(replayer, context);
        if (online) {
          terminal.complain(`samvad doctor --online ${COMES_LATER}`);
          return end(exitCodes.notYet);
        }
        const checks = [nodeCheck(process.versions.node), databaseCheck(environment), ...appChecks];
        const passed = await runChecks(checks, terminal);
        end(passed ? exitCodes.ok : exitCodes.failed);
      });
  };

/** The dry run before a deploy, beside the running app or without it. */
async function tryFlows(replayer: Replayer | undefined, { terminal, environment, end }: CliContext): Promise<void> {
  if (!replayer) {
    terminal.complain('samvad doctor --flows needs the plugins of the app: run the samvad command of the app');
    return end(exitCodes.usage);
  }
  const reader = await openSqliteReader(sqliteFile(databaseUrl(environment)));
  try {
    const bot = await replayer(readOnlyStore(reader.reads));
    const report = new FlowsReport();
    for await (const conversation of forecastStore(reader.reads, bot)) report.note(conversation);
    report.tell(terminal);
    end(report.isFine ? exitCodes.ok : exitCodes.failed);
  } finally {
    await reader.close();
  }
}
