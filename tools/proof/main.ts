import { crash } from './crash/crash-command.ts';
import { simulate } from './simulation/simulate-command.ts';
import { talk } from './talk/talk-command.ts';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = { crash, simulate, talk };

// Apps that a proof has started end with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command) process.exitCode = (await command(args)) ? 0 : 1;
else {
  console.error(`npm run proof -- ${Object.keys(COMMANDS).join(' | ')} [options]`);
  process.exitCode = 64;
}
