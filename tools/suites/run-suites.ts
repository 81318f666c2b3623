import { seconds, type Tally, total } from '../processes/tally.ts';
import { lendServers } from '../servers/lend-servers.ts';
import type { Suite } from './suite.ts';

/** Runs all suites, also after one failed, then prints one line for each and the sum of all. */
export async function runSuites(suites: readonly Suite[], print: (line: string) => void, lend = lendServers): Promise<Tally> {
  const lines: string[] = [];
  const tallies: Tally[] = [];
  for (const suite of suites) {
    print(`\n── ${suite.name}`);
    const started = performance.now();
    const tally = await runOne(suite, print, lend);
    tallies.push(tally);
    const numbers = `${String(tally.passed).padStart(6)} passed ${String(tally.failed).padStart(4)} failed`;
    lines.push(`${tally.failed === 0 ? '✓' : '✗'} ${suite.name.padEnd(28)} ${numbers} ${seconds(performance.now() - started).padStart(9)}`);
  }
  const sum = total(tallies);
  print(`\n${lines.join('\n')}\n`);
  print(`${sum.passed} passed, ${sum.failed} failed`);
  return sum;
}

async function runOne(suite: Suite, print: (line: string) => void, lend: typeof lendServers): Promise<Tally> {
  try {
    const loan = await lend(suite.needs);
    try {
      const tally = await suite.run({ environment: loan.environment, print });
      if (tally.passed + tally.failed > 0) return tally;
      print(`${suite.name} ran no test`);
    } finally {
      await loan.stop();
    }
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
  }
  return { passed: 0, failed: 1 };
}
