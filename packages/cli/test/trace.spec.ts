import { join } from 'node:path';
import type { Store } from '@samvad/framework/ports';
import { runCli } from '@samvad/cli';
import { expect } from 'chai';
import { accept, ASHA, commitTurn, dropFolder, erpFault, newFolder, openIn, outboxEntry, START, textEvent } from './filled-database.ts';
import { keptTerminal, samvad } from './samvad.ts';

const FIRST = 'wamid.HBgMOTE5ODc2NTQzMjEwFQIAEhgWM0VC01';

describe('samvad trace', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = newFolder();
    store = await openIn(folder);
  });
  afterEach(async () => {
    await store.close();
    dropFolder(folder);
  });

  const environment = (): NodeJS.ProcessEnv => ({ DATABASE_URL: `sqlite:${join(folder, 'samvad.db')}` });
  const trace = async (...args: string[]): Promise<{ code: number; story: string }> => {
    const terminal = keptTerminal();
    const code = await runCli(['trace', ...args], { terminal, environment: environment() });
    return { code, story: terminal.said.join('\n') };
  };
  const message = (id: string, text: string) => textEvent(id, text) as ReturnType<typeof textEvent> & { messageId: string };

  const oneTurn = async (): Promise<void> => {
    await accept(store, message(FIRST, 'book a wash, call me on 98765 43210'));
    await commitTurn(store, {
      turn: {
        id: 'u_1',
        understanding: {
          by: 'embedded',
          commands: [{ name: 'start', flow: 'book-service', score: 0.62, quote: 'book a wash' }],
          rejected: [],
          emotion: { label: 'happy', intensity: 0.5 },
        },
        calls: [{ port: 'booking.desk', operation: 'free', attempt: 2, ms: 41, outcome: 'ERP.TIMEOUT' }],
      },
      commit: { faults: [erpFault({ turnId: 'u_1' })], outbox: [outboxEntry('o_1', 'Which car is it?')] },
    });
    await store.apply('claimSend', { conversationId: 'c_asha', worker: 'w', attempt: 'a_1', now: START, leaseMs: 15_000, doubtMs: 30_000 });
    await store.apply('endSend', { outboxId: 'o_1', attempt: 'a_1', now: START, outcome: { is: 'sent', messageId: 'wamid.OUT00000001' } });
    const delivered = {
      channel: 'whatsapp',
      messageId: 'wamid.OUT00000001',
      reference: null,
      rank: 'delivered',
      at: START,
      now: START,
    } as const;
    await store.apply('status', delivered);
  };

  it('tells the story beside the running app, what went wrong first, down to the root', async () => {
    await oneTurn();
    const { code, out, err } = await samvad(['trace', 'u_1'], environment());
    expect(err).to.equal('');
    expect(code).to.equal(0);
    expect(out).to.equal(`Conversation c_asha with Asha (whatsapp:***22:***10).

Turn u_1, number 1, 31 Jan 2026, 09:00:00, took 340 ms.
What went wrong (1):
  ERP.TIMEOUT  list_slots did not answer in 5000 ms
    at packages/plugin-frappe/src/desk.ts:88, during desk.free (plugin frappe, subsystem erp), 31 Jan 2026, 09:00:00
    because ERP.CONNECT: fetch failed, at packages/plugin-frappe/src/rest.ts:12
    because Error: connect ECONNREFUSED
    May be tried again. To do: Look at the load of the ERP; the outcome of a write is looked up.
The customer wrote “book a wash, call me on ***10” (…gWM0VC01, sent 31 Jan 2026, 09:00:00).
The embedded understander took it for: start book-service (score 0.62, “book a wash”).
The customer sounded happy (0.5).
Called booking.desk.free, attempt 2: ERP.TIMEOUT in 41 ms.
Said “Which car is it?”, which was sent and is delivered (…00000001).
`);
  });

  it('shows numbers only when it is told to', async () => {
    await oneTurn();
    for (const name of ['u_1', 'c_asha', ASHA.id]) {
      const hidden = (await trace(name)).story;
      expect(hidden).not.to.match(/9876543210|98765 43210/);
      expect(hidden, 'a message id holds the number').not.to.contain('OTE5ODc2NTQzMjEw');
    }
    const { story } = await trace('u_1', '--reveal');
    expect(story).to.contain('98765 43210').and.to.contain(FIRST).and.to.contain(ASHA.id);
  });

  it('finds a turn by the message it answered and by the one it sent', async () => {
    await oneTurn();
    for (const name of [FIRST, 'wamid.OUT00000001']) expect((await trace(name)).story).to.contain('Turn u_1, number 1');
  });

  it('finds a conversation by id, address and phone, however that is written, and tells its latest turns', async () => {
    await oneTurn();
    for (const [no, id] of ['u_2', 'u_3'].entries()) {
      await accept(store, message(`wamid.${no}`, 'hello'));
      await commitTurn(store, { turn: { id, noReply: 'nothing needs to be said' } });
    }
    for (const name of ['c_asha', 'whatsapp:106540352242922:919876543210', '919876543210', '+91 98765-43210', '9876543210']) {
      const { story } = await trace(name);
      expect(story, name).to.contain('Turn u_3, number 3').and.not.to.contain('Turn u_2');
    }
    const two = (await trace('c_asha', '--turns', '2')).story;
    expect(two.indexOf('Turn u_2')).to.be.greaterThan(0).and.lessThan(two.indexOf('Turn u_3'));
    expect(two).to.contain('Nothing was said: nothing needs to be said.');
  });

  it('tells of a message that waits and of a turn that failed before it was stored', async () => {
    await accept(store, message('wamid.1', 'hello'));
    await store.apply('fault', { record: erpFault({ id: 'f_9', turnId: 'u_lost', code: 'TURN.FAILED', subsystem: 'turn' }) });
    const { code, story } = await trace('c_asha');
    expect(code).to.equal(0);
    expect(story).to.contain('A message waits since 31 Jan 2026, 09:00:00.').and.to.contain('No turn has been stored yet.');
    expect(story).to.match(/never stored, or in none:\n +<red:TURN\.FAILED>/);
    expect((await trace('u_lost')).story).to.contain('<red:TURN.FAILED>');
    expect((await trace('f_9')).story).to.contain('<red:TURN.FAILED>');
  });

  it('does not mix up the faults of two customers', async () => {
    await oneTurn();
    await store.apply('fault', { record: erpFault({ id: 'f_other', conversationId: 'c_other', message: 'not hers' }) });
    expect((await trace('c_asha')).story).not.to.contain('not hers');
  });

  it('asks which one, when several go by a name', async () => {
    for (const id of ['919876543210', '919876543211']) {
      const address = { ...ASHA, id };
      await accept(store, message(`wamid.${id}`, 'hello'), address, `c_${id.slice(-2)}`);
    }
    const { code, story } = await trace('98765432');
    expect(code).to.equal(1);
    expect(story)
      .to.match(/^Several conversations/)
      .and.to.contain('  c_10  ')
      .and.to.contain('  c_11  ');
  });

  for (const name of ['u_none', 'wamid.none', '+91 90000 00000', '', '%']) {
    it(`knows nothing of ${JSON.stringify(name)}, and says so with 1`, async () => {
      await oneTurn();
      const { code, story } = await trace(name);
      expect(code).to.equal(1);
      expect(story).to.match(/^Nothing is known of /);
    });
  }

  it('says in which zone it tells time, or that there is none such', async () => {
    await oneTurn();
    const terminal = keptTerminal();
    await runCli(['trace', 'u_1'], { terminal, environment: { ...environment(), TIME_ZONE: 'UTC' } });
    expect(terminal.said.join('\n')).to.contain('31 Jan 2026, 03:30:00');
    expect(await runCli(['trace', 'u_1'], { terminal, environment: { ...environment(), TIME_ZONE: 'Mars/Base' } })).to.equal(78);
    expect(terminal.complained[0]).to.match(/^CONFIG\.ENV {2}TIME_ZONE is no time zone: Mars\/Base/);
  });

  it('ends with 78 for a database it cannot read, and with 1 for one that is not there', async () => {
    const terminal = keptTerminal();
    expect(await runCli(['trace', 'u_1'], { terminal, environment: { DATABASE_URL: 'postgres://x' } })).to.equal(78);
    expect(await runCli(['trace', 'u_1'], { terminal, environment: { DATABASE_URL: `sqlite:${join(folder, 'none.db')}` } })).to.equal(1);
    expect(terminal.complained).to.include('To do: Check the database and DATABASE_URL.');
  });
});
