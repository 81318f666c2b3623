import { expect } from 'chai';
import { runSteps } from '../check/run-steps.ts';
import type { Loan, ServerName } from '../servers/lend-servers.ts';
import { runSuites } from '../suites/run-suites.ts';
import type { Suite } from '../suites/suite.ts';

const suite = (name: string, run: Suite['run'], needs: readonly ServerName[] = []): Suite => ({ name, needs, run });

describe('npm test', () => {
  let printed: string[];
  let open: number;
  const print = (line: string): void => {
    printed.push(line);
  };
  const lend = async (names: readonly ServerName[]): Promise<Loan> => {
    if (names.includes('redis')) throw new Error('redis is needed: install it');
    open += 1;
    return {
      environment: Object.fromEntries(names.map((name) => [name, `${name}://`])),
      stop: async () => {
        open -= 1;
      },
    };
  };
  beforeEach(() => {
    printed = [];
    open = 0;
  });

  it('runs every suite, sums all up and ends with the plain line', async () => {
    const sum = await runSuites(
      [
        suite('a', async () => ({ passed: 3, failed: 0 })),
        suite('b', async () => ({ passed: 1, failed: 2 })),
        suite('c', async () => ({ passed: 5, failed: 0 })),
      ],
      print,
      lend,
    );
    expect(sum).to.deep.equal({ passed: 9, failed: 2 });
    expect(printed.at(-1)).to.equal('9 passed, 2 failed');
    expect(printed.join('\n')).to.match(/✓ a .*3 passed.*\n✗ b .*1 passed.*2 failed.*\n✓ c /);
  });

  it('counts a suite that throws as one failure and goes on', async () => {
    const sum = await runSuites(
      [suite('a', async () => Promise.reject(new Error('no disk'))), suite('b', async () => ({ passed: 1, failed: 0 }))],
      print,
      lend,
    );
    expect(sum).to.deep.equal({ passed: 1, failed: 1 });
    expect(printed).to.include('no disk');
    expect(open).to.equal(0);
  });

  it('never takes a suite without tests for a good one', async () => {
    expect(await runSuites([suite('a', async () => ({ passed: 0, failed: 0 }))], print, lend)).to.deep.equal({ passed: 0, failed: 1 });
    expect(printed).to.include('a ran no test');
  });

  it('fails a suite whose server cannot be had, saying what to do', async () => {
    const sum = await runSuites([suite('a', async () => ({ passed: 1, failed: 0 }), ['redis'])], print, lend);
    expect(sum).to.deep.equal({ passed: 0, failed: 1 });
    expect(printed).to.include('redis is needed: install it');
  });

  it('gives a suite its servers and takes them back, also after a failure', async () => {
    const seen: unknown[] = [];
    await runSuites(
      [
        suite(
          'a',
          async ({ environment }) => {
            seen.push(environment, open);
            return Promise.reject(new Error('red'));
          },
          ['mariadb'],
        ),
      ],
      print,
      lend,
    );
    expect(seen).to.deep.equal([{ mariadb: 'mariadb://' }, 1]);
    expect(open).to.equal(0);
  });
});

describe('npm run check', () => {
  it('runs every step, also after one failed, and shows what the failing one said', async () => {
    const printed: string[] = [];
    const tally = await runSteps(
      [
        { name: 'first', commands: [['node', '-e', 'console.log("odd"); process.exit(1)']] },
        {
          name: 'second',
          commands: [
            ['node', '-e', ''],
            ['node', '-e', 'console.log("quiet")'],
          ],
        },
      ],
      (line) => printed.push(line),
    );
    expect(tally).to.deep.equal({ passed: 1, failed: 1 });
    expect(printed).to.have.lengthOf(3);
    expect(printed[0]).to.match(/^✗ first +\d+\.\d s$/);
    expect(printed[1]).to.equal('odd');
    expect(printed[2]).to.match(/^✓ second +\d+\.\d s$/);
  });

  it('fails a step whose first command fails, whatever the second does', async () => {
    const step = {
      name: 'types',
      commands: [
        ['node', '-e', 'process.exit(2)'],
        ['node', '-e', ''],
      ],
    } as const;
    expect(await runSteps([step], () => undefined)).to.deep.equal({ passed: 0, failed: 1 });
  });
});
