import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runCli } from '@samvad/cli';
import type { Store } from '@samvad/framework/ports';
import { expect } from 'chai';
import { accept, dropFolder, erpFault, newFolder, openIn, START, textEvent, turnRecord } from './filled-database.ts';
import { keptTerminal, samvad } from './samvad.ts';

const TOKEN = 'a-token-for-tests';

describe('samvad dead-letters', () => {
  let folder: string;
  let store: Store | undefined;
  let letter: string;
  beforeEach(async () => {
    folder = newFolder();
    store = await openIn(folder);
    await accept(store, textEvent('wamid.poison', 'call 98765 43210') as Parameters<typeof accept>[1]);
    await setAside(store);
    letter = (await store.reads.deadLetters(1))[0]?.id ?? '';
  });
  afterEach(async () => {
    await store?.close();
    dropFolder(folder);
  });

  /** The only waiting event of the conversation is set aside, as the pipeline does it. */
  async function setAside(owner: Store): Promise<void> {
    const claimed = await owner.apply('claim', { conversationId: 'c_asha', worker: 'w', now: START, leaseMs: 15_000 });
    if (claimed.is !== 'claimed') throw new Error('nothing waits');
    const fault = erpFault({ id: 'f_poison', code: 'INBOX.POISON', message: 'set aside; the last time by TURN.FAILED: no digits' });
    await owner.apply('commit', {
      lease: claimed.lease,
      version: claimed.version,
      turnNo: claimed.turnNo,
      now: START,
      state: claimed.state,
      head: {
        name: 'Asha',
        language: 'en',
        emotion: 'neutral',
        focusTask: null,
        focusFlow: null,
        openTasks: 0,
        stuck: false,
        owner: 'bot',
      },
      turn: turnRecord({ id: 'u_aside', decisions: [{ move: 'setAside' }], noReply: 'set aside' }),
      journal: '{}',
      settled: [],
      dead: claimed.events.map(({ seq }) => ({ seq, faultId: fault.id, reason: fault.message })),
      outbox: [],
      supersede: false,
      dropHolds: false,
      runs: [],
      timers: [],
      cancelTimers: [],
      prompts: [],
      slotChanges: [],
      archive: [],
      faults: [fault],
    });
  }

  const run = async (args: readonly string[], more: NodeJS.ProcessEnv = {}) => {
    const terminal = keptTerminal();
    const environment = { DATABASE_URL: `sqlite:${join(folder, 'samvad.db')}`, ...more };
    const code = await runCli(['dead-letters', ...args], { terminal, environment });
    return { code, said: terminal.said.join('\n'), complained: terminal.complained.join('\n') };
  };
  const left = async (): Promise<number> => {
    store ??= await openIn(folder);
    return (await store.reads.deadLetters(10)).length;
  };

  it('lists them beside the running app: id, time, conversation, what it was and why, masked', async () => {
    const { code, out } = await samvad(['dead-letters', 'list'], { DATABASE_URL: `sqlite:${join(folder, 'samvad.db')}` });
    expect(code).to.equal(0);
    expect(out).to.match(new RegExp(`^${letter}  31 Jan 2026, 09:00:00  conversation c_asha$`, 'm'));
    expect(out).to.match(/wrote “call \*\*\*10”.+by TURN\.FAILED: no digits$/m);
  });

  it('shows one with its fault down to the root, and how to put it back', async () => {
    const { code, said } = await run(['show', letter]);
    expect(code).to.equal(0);
    expect(said)
      .to.match(/INBOX\.POISON/)
      .and.match(/because ERP\.CONNECT: fetch failed/)
      .and.include(`samvad dead-letters redrive ${letter}`);
  });

  it('says that nothing is set aside, where nothing is', async () => {
    await store?.apply('redrive', { deadLetter: letter, now: START });
    expect((await run(['list'])).said).to.equal('Nothing is set aside.');
  });

  for (const command of ['show', 'redrive'])
    it(`ends ${command} of an unknown id with 1`, async () => {
      const { code, complained } = await run([command, 'd_none']);
      expect([code, complained]).to.deep.equal([1, 'nothing of the id d_none is set aside; samvad dead-letters list shows what is']);
    });

  it('puts one back into the store when no app runs', async () => {
    await store?.close();
    store = undefined;
    const { code, said } = await run(['redrive', letter]);
    expect([code, said]).to.deep.equal([0, `${letter} is back in its mailbox; a running app takes it up.`]);
    expect(await left()).to.equal(0);
  });

  it('makes no store where there is none', async () => {
    const nowhere = { DATABASE_URL: `sqlite:${join(folder, 'other', 'samvad.db')}` };
    expect(await run(['redrive', letter], nowhere)).to.include({ code: 1 });
    expect((await run(['list'], nowhere)).complained).to.match(/^STORE\.CONNECTION/);
    expect(existsSync(join(folder, 'other'))).to.equal(false);
  });

  describe('while the app holds the store', () => {
    let app: Server;
    let asked: string[];
    const listening = async (): Promise<NodeJS.ProcessEnv> => {
      await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
      return { PORT: String((app.address() as AddressInfo).port) };
    };
    beforeEach(() => {
      asked = [];
      app = createServer((request, response) => {
        asked.push(`${request.method} ${request.url}`);
        response.statusCode = request.headers.authorization === `Bearer ${TOKEN}` ? 200 : 401;
        response.end('{}');
      });
    });
    afterEach(() => app.close());

    it('asks the app to put it back', async () => {
      const { code, said } = await run(['redrive', letter], { ...(await listening()), ADMIN_TOKEN: TOKEN });
      expect([code, said]).to.deep.equal([0, `${letter} is back at work.`]);
      expect(asked).to.deep.equal([`POST /inspector/api/dead-letters/${letter}/redrive`]);
    });

    it('says which token is missing or wrong, and leaves it where it is', async () => {
      const port = await listening();
      expect((await run(['redrive', letter], port)).complained).to.match(/the app is running: give the ADMIN_TOKEN/);
      expect((await run(['redrive', letter], { ...port, ADMIN_TOKEN: 'another' })).complained).to.match(/does not take this ADMIN_TOKEN/);
      expect(await left()).to.equal(1);
    });

    it('says where it looked for the app, when it is not there', async () => {
      const { code, complained } = await run(['redrive', letter], { PORT: '9', ADMIN_TOKEN: TOKEN });
      expect(code).to.equal(1);
      expect(complained).to.match(/not reached at http:\/\/127\.0\.0\.1:9 .+set HOST and PORT/);
    });
  });
});
