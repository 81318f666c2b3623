import { join } from 'node:path';
import type { ReplayResult, Store } from '@samvad/framework/ports';
import { runCli } from '@samvad/cli';
import { expect } from 'chai';
import { accept, commitTurn, dropFolder, newFolder, openIn, textEvent } from './filled-database.ts';
import { keptTerminal } from './samvad.ts';

describe('samvad replay', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = newFolder();
    store = await openIn(folder);
    for (const no of [1, 2]) {
      await accept(store, { ...textEvent(`wamid.${no}`, 'hello'), messageId: `wamid.${no}` });
      await commitTurn(store, { turn: { id: `u_${no}` } });
    }
  });
  afterEach(async () => {
    await store.close();
    dropFolder(folder);
  });

  const replay = async (result: ReplayResult, ...args: string[]): Promise<{ code: number; told: string }> => {
    const terminal = keptTerminal();
    const environment = { DATABASE_URL: `sqlite:${join(folder, 'samvad.db')}` };
    const replayer = async () => ({ replay: async () => result, forecast: () => ({ is: 'newer', version: 2 }) as const });
    const code = await runCli(['replay', ...args], { terminal, environment, replayer });
    return { code, told: terminal.said.join('\n') };
  };

  it('tells of each turn that it came out the same', async () => {
    const { code, told } = await replay({ identical: true }, 'c_asha', '--turns', '2');
    expect(told).to.equal('<green:identical>  u_1\n<green:identical>  u_2');
    expect(code).to.equal(0);
  });

  it('names the first call that differs with its file and line, and fails', async () => {
    const divergence = {
      is: 'call',
      port: 'desk',
      operation: 'free',
      file: 'packages/a/src/b.ts',
      line: 12,
      what: 'desk.free is called',
    } as const;
    const { code, told } = await replay({ identical: false, divergence }, 'u_1');
    expect(told).to.equal('<red:differs>    u_1\n  desk.free is called, at packages/a/src/b.ts:12');
    expect(code).to.equal(1);
  });

  it('shows both values where all calls are the same, telephone numbers masked', async () => {
    const divergence = { is: 'made', part: 'outbox', at: '0.content.text', recorded: '"call 9876543210"', replayed: '"hello"' } as const;
    const { told } = await replay({ identical: false, divergence }, 'wamid.2');
    expect(told).to.contain('the outbox differs at 0.content.text');
    expect(told).to.contain('now:  "hello"');
    expect(told).not.to.contain('9876543210');
  });

  it('says that other versions made it before it says what differs', async () => {
    const first = { is: 'failed', code: 'STORE.STATE', message: 'the state does not fit' } as const;
    const divergence = { is: 'different-version', recorded: '{"framework":"0.1.0"}', replayed: '{"framework":"0.2.0"}', first } as const;
    const { told } = await replay({ identical: false, divergence }, 'u_1');
    expect(told).to.match(/other versions[\s\S]*0\.1\.0[\s\S]*0\.2\.0[\s\S]*STORE\.STATE/);
  });

  it('does not count what was set aside as different', async () => {
    const { code, told } = await replay({ identical: false, divergence: { is: 'set-aside' } }, 'u_1');
    expect(told).to.contain('nothing was thought');
    expect(code).to.equal(0);
  });

  it('fails when nothing goes by this name', async () => {
    expect((await replay({ identical: true }, 'u_none')).code).to.equal(1);
  });

  it('says that it needs the plugins of an app', async () => {
    const terminal = keptTerminal();
    expect(await runCli(['replay', 'u_1'], { terminal, environment: {} })).to.equal(2);
    expect(terminal.complained.join()).to.contain('the samvad command of the app');
  });
});
