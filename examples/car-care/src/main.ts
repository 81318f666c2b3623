import closeWithGrace from 'close-with-grace';
import { Fault } from '@samvad/framework';
import { type App, startApp } from './app.ts';
import { type Env, readEnv } from './env.ts';

/** Exit code of a process that was started with a wrong configuration (sysexits EX_CONFIG). */
const EX_CONFIG = 78;
/** A process that does not end by itself within this time is ended, in milliseconds. */
const STOP_MS = 22_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Starts the app. Whatever is wrong with its configuration is said in one line each, before anything runs. */
async function main(): Promise<void> {
  const read = readEnv(process.env);
  if ('problems' in read) {
    for (const problem of read.problems) complain(problem);
    process.exitCode = EX_CONFIG;
    return;
  }
  const app = await startApp(read.env);
  closeWithGrace({ delay: STOP_MS, logger: false }, async ({ err }) => {
    if (err) complain(`the process met an error nobody handled: ${err.stack ?? err.message}`);
    await app.stop();
  });
  announce(app, read.env);
}

function announce(app: App, env: Env): void {
  if (app.emulated) say(`phone      ${app.url}/simulator`);
  say(`inspector  ${app.url}/inspector`);
  if (env.ADMIN_TOKEN === undefined) say(`           admin token ${app.adminToken}`);
  say(`webhooks   ${app.url}/webhooks/whatsapp`);
  say('ready');
}

try {
  await main();
} catch (thrown) {
  if (!Fault.is(thrown) || !['config', 'plugin', 'store'].includes(thrown.entry.subsystem)) throw thrown;
  for (const line of thrown.message.split('\n')) complain(line.startsWith(thrown.code) ? line : `${thrown.code}: ${line}`);
  complain(`           ${thrown.entry.todo}`);
  process.exit(EX_CONFIG);
}
