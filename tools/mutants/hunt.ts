import { join } from 'node:path';
import { runCommand } from '../processes/run-command.ts';
import { lendServers } from '../servers/lend-servers.ts';
import type { Mutant } from './mutant.ts';

/** What became of a hunt. */
export interface HuntEnd {
  readonly found: boolean;
  /** What found it, or what did not. */
  readonly by: string;
  /** Turns played; null where specs hunt. */
  readonly turns: number | null;
}

const LIMIT_MS = 10 * 60_000;

/** Hunts the bug that is planted in the tree below `root`. */
export async function hunt({ hunt: how }: Pick<Mutant, 'hunt'>, root: string, turns: number, seed: number): Promise<HuntEnd> {
  if (how.by === 'specs') return bySpecs(join(root, how.specs), how.needs);
  const program = join(root, 'tools/mutants/hunt-in-simulation.ts');
  const node = ['node', '--conditions=samvad-source', '--disable-warning=ExperimentalWarning', program] as const;
  const end = await runCommand([...node, how.store, how.profile, String(turns), String(seed)], { output: 'keep', limitMs: LIMIT_MS });
  if (end.is !== 'done') return { found: false, by: `${end.is}: ${end.text.slice(-200)}`, turns: null };
  const line = end.text.trim().split('\n').at(-1) ?? '';
  if (end.code !== 0 || !line.startsWith('{')) throw new Error(`the simulation could not be run:\n${end.text}`);
  const {
    turns: played,
    seed: at,
    breach,
  } = JSON.parse(line) as {
    turns: number;
    seed: number | null;
    breach: { invariant: string; text: string } | null;
  };
  const by = breach ? `${breach.invariant}, seed ${at}: ${breach.text}` : `nothing on ${how.store} under ${how.profile}`;
  return { found: breach !== null, by, turns: played };
}

async function bySpecs(specs: string, needs: 'mariadb'): Promise<HuntEnd> {
  const loan = await lendServers([needs]);
  try {
    const end = await runCommand(['mocha', '--exit', '--reporter=json', specs], {
      output: 'keep',
      limitMs: LIMIT_MS,
      environment: loan.environment,
    });
    const report = /\{[\s\S]*\}/.exec(end.text)?.[0];
    if (report === undefined) throw new Error(`the specs could not be run:\n${end.text}`);
    const { failures } = JSON.parse(report) as { failures: readonly { readonly fullTitle: string }[] };
    const first = failures[0]?.fullTitle;
    return { found: first !== undefined, by: first === undefined ? 'no spec' : `spec: ${first}`, turns: null };
  } finally {
    await loan.stop();
  }
}
