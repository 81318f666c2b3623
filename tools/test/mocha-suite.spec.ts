import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Tally } from '../processes/tally.ts';
import { mochaSuite } from '../suites/mocha-suite.ts';

describe('the specs of a package in npm test', () => {
  let folder: string;
  const run = async (
    specs: Readonly<Record<string, string>>,
    environment: Readonly<Record<string, string>> = {},
    everyBranchOf: readonly string[] = [],
  ): Promise<Tally> => {
    mkdirSync(join(folder, 'test/deep'), { recursive: true });
    for (const [name, text] of Object.entries(specs)) writeFileSync(join(folder, 'test', `${name}.spec.ts`), text);
    return mochaSuite(folder, { output: 'keep', everyBranchOf }).run({ environment, print: () => undefined });
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samvad-specs-'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are counted, at any depth', async () => {
    const failing = "it('fails', () => { throw new Error('red'); });";
    expect(await run({ a: "it('one', () => {}); it('two', () => {});", 'deep/b': failing })).to.deep.equal({ passed: 2, failed: 1 });
  });

  it('fail when one of them cannot be loaded', async () => {
    expect(await run({ a: "it('one', () => {});", b: "import './gone.ts';" })).to.deep.equal({ passed: 0, failed: 1 });
  });

  it('fail when the process dies halfway', async () => {
    expect((await run({ a: "it('one', () => {}); it('dies', () => process.exit(0));" })).failed).to.be.greaterThan(0);
  });

  it('fail when a test is focused, which would hide the others', async () => {
    expect((await run({ a: "it('one', () => {}); it.only('two', () => {});" })).failed).to.be.greaterThan(0);
  });

  it('fail when a test is skipped', async () => {
    expect((await run({ a: "it('one', () => {}); it.skip('two', () => {});" })).failed).to.be.greaterThan(0);
  });

  it('fail when a branch is not taken where every one must be', async () => {
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/sign.ts'), "export const sign = (n: number): string => (n < 0 ? '-' : '+');");
    const takes = (...numbers: readonly number[]) =>
      `import { sign } from '../src/sign.ts'; it('one', () => { ${numbers.map((each) => `sign(${each});`).join(' ')} });`;
    const everyBranchOf = [join(folder, 'src/**')];
    expect(await run({ a: takes(1) })).to.deep.equal({ passed: 1, failed: 0 });
    expect(await run({ a: takes(1) }, {}, everyBranchOf)).to.deep.equal({ passed: 1, failed: 1 });
    expect(await run({ a: takes(1, -1) }, {}, everyBranchOf)).to.deep.equal({ passed: 1, failed: 0 });
  });

  it('find the servers they were lent in their environment', async () => {
    const spec = "it('one', () => { if (process.env.TEST_REDIS_URL !== 'redis://lent') throw new Error('red'); });";
    expect(await run({ a: spec }, { TEST_REDIS_URL: 'redis://lent' })).to.deep.equal({ passed: 1, failed: 0 });
  });
});
