import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from '../../processes/run-command.ts';

const OPTIONS = {
  turns: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: '1000000' },
  log: { type: 'string' },
} as const;

/** Shares of all turns, by what is simulated: most where most seeds fit into an hour. */
const SHARES = [
  { share: 0.6, with: ['--flow', 'wash', '--store', 'memory', '--profile', 'swarm'] },
  { share: 0.2, with: ['--flow', 'wash', '--store', 'memory', '--profile', 'all'] },
  { share: 0.1, with: ['--flow', 'wash', '--store', 'sqlite', '--profile', 'swarm'] },
  { share: 0.1, with: ['--flow', 'booking', '--store', 'memory', '--profile', 'swarm'] },
] as const;

/** A campaign of so many turns takes no longer than this. */
const LIMIT_MS = 12 * 3_600_000;

/** `npm run proof -- simulate`: the simulator over very many seeds. True when no invariant was broken. */
export async function simulate(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
  const { log } = values;
  const note = (line: string): void => {
    console.log(line);
    if (log !== undefined) appendFileSync(log, `${line}\n`);
  };
  if (log !== undefined) writeFileSync(log, '');
  let clean = true;
  for (const { share, with: what } of SHARES) {
    const turns = String(Math.ceil(Number(values.turns) * share));
    note(`simulate ${what.join(' ')} --turns ${turns} --seed ${values.seed}`);
    const program = ['node', '--conditions=samvad-source', '--disable-warning=ExperimentalWarning', 'tools/simulate/main.ts'] as const;
    const end = await runCommand([...program, ...what, '--turns', turns, '--seed', values.seed], { output: 'keep', limitMs: LIMIT_MS });
    note(end.text.trimEnd());
    clean &&= end.is === 'done' && end.code === 0;
  }
  return clean;
}
