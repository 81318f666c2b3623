import { openReader } from '@samvad/store-knex';
import { InvalidArgumentError } from 'commander';
import { databaseUrl } from '../database-url.ts';
import type { Check } from '../doctor/check.ts';
import { databaseCheck } from '../doctor/database-check.ts';
import { forecastStore } from '../doctor/flows-forecast.ts';
import { FlowsReport } from '../doctor/flows-report.ts';
import { nodeCheck } from '../doctor/node-check.ts';
import { examineStore } from '../doctor/online-check.ts';
import { tellExamination } from '../doctor/online-report.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { exitCodes } from '../exit-codes.ts';
import { readOnlyStore } from '../replay/read-only-store.ts';
import type { AddCommand, CliContext } from './add-command.ts';
import type { Replayer } from './replay-command.ts';

interface DoctorOptions {
  readonly online?: true;
  readonly flows?: true;
  readonly newest: number;
  readonly all?: true;
}

const NEWEST = 200;

/**
 * `samvad doctor`: looks whether everything the bot needs is there, a line each, and says what to do where it is not. With `--online` it checks the
 * invariants on what the bot has stored instead, with `--flows` what a deploy would do to it; beside the running app or after it.
 */
export const doctorCommand =
  (appChecks: readonly Check[], replayer: Replayer | undefined): AddCommand =>
  (program, context) => {
    program
      .command('doctor')
      .description('checks the machine, the database and what the app talks to; or, with --online or --flows, what is stored')
      .option('--online', 'checks what must hold for every conversation on the store, read-only, also beside the running app')
      .option('--newest <n>', 'with --online: how many conversations, last changed first', conversationCount, NEWEST)
      .option('--all', 'with --online: all conversations')
      .option(
        '--flows',
        'tries the migrations of all flows on the store, and changes nothing: what would go on, be asked again, be put aside',
      )
      .addHelpText('after', '\nExample:\n  DATABASE_URL=sqlite:./data/samvad.db samvad doctor --online --all')
      .action(async (options: DoctorOptions) => {
        if (options.flows) return tryFlows(replayer, context);
        if (options.online) return examine(options, replayer, context);
        const checks = [nodeCheck(process.versions.node), databaseCheck(context.environment), ...appChecks];
        const passed = await runChecks(checks, context.terminal);
        context.end(passed ? exitCodes.ok : exitCodes.failed);
      });
  };

async function examine(
  { newest, all }: DoctorOptions,
  replayer: Replayer | undefined,
  { terminal, environment, end }: CliContext,
): Promise<void> {
  const reader = await openReader(databaseUrl(environment));
  try {
    const examination = await examineStore(reader.reads, { now: Date.now(), replayer, ...(all !== true && { newest }) });
    for (const line of tellExamination(examination, terminal.paint)) terminal.say(line);
    end(examination.violations.length === 0 ? exitCodes.ok : exitCodes.failed);
  } finally {
    await reader.close();
  }
}

/** The dry run before a deploy. */
async function tryFlows(replayer: Replayer | undefined, { terminal, environment, end }: CliContext): Promise<void> {
  if (!replayer) {
    terminal.complain('samvad doctor --flows needs the plugins of the app: run the samvad command of the app');
    return end(exitCodes.usage);
  }
  const reader = await openReader(databaseUrl(environment));
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

function conversationCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('It must be a number from 1 on.');
}
