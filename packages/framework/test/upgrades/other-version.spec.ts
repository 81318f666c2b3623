import type { Store, Units } from '@samvad/framework/ports';
import { memoryStore } from '@samvad/framework/testing';
import type { Chat } from '@samvad/testing';
import { expect } from 'chai';
import { Deploys, garage } from './garage.ts';

/**
 * A store as a process of older code meets it: every state it claims was written by newer code. What it commits is kept in `written`, and stored in
 * the form that this code reads, for the eyes of the test.
 */
function ofNewerCode(store: Store, written: string[]): Store {
  const stored = new Map<string, string>();
  return {
    reads: store.reads,
    close: () => store.close(),
    async apply(unit, input) {
      const given = unit === 'commit' ? plain(input as Units['commit']['in']) : input;
      const result = await store.apply(unit, given);
      return unit === 'claim' ? newer(result as Units['claim']['out']) : result;
    },
  };

  function plain(commit: Units['commit']['in']): Units['commit']['in'] {
    written.push(commit.state);
    return { ...commit, state: stored.get(commit.lease.id) ?? '' };
  }

  function newer(claimed: Units['claim']['out']): Units['claim']['out'] {
    if (claimed.is === 'nothing') return claimed;
    stored.set(claimed.lease.id, claimed.state);
    return { ...claimed, state: NEWER };
  }
}

const NEWER = JSON.stringify({ v: 999, everything: 'in another form' });

describe('a state that newer code has written', () => {
  const store = memoryStore();
  const written: string[] = [];
  let chat: Chat;
  let row: Awaited<ReturnType<typeof chat.bot.reads.conversation>>;

  before(async () => {
    chat = await new Deploys(ofNewerCode(store, written)).deploy(garage({ version: 1 }));
  });
  after(async () => chat.bot.stop());

  it('is handed back without a word, for newer code to take', async () => {
    await chat.user('start repair; car: Creta').silent();
    await chat.passes('3s').silent();
    row = await chat.bot.reads.conversation(`chat:test:${chat.address.id}`);
    expect((await chat.bot.reads.turns(row?.id ?? '', { limit: 5 })).items).to.deep.equal([]);
    expect(await chat.bot.reads.faults({ limit: 5 })).to.deep.equal([]);
  });

  it('is told of, once, to the customer and to the operator when nobody takes it', async () => {
    await chat.passes('15s').says(/answer has to wait/);
    await chat.passes('5m').silent();
    await chat.user('day: monday').silent();
    await chat.passes('5m').silent();
    const faults = await chat.bot.reads.faults({ limit: 5 });
    expect(faults.map(({ code }) => code)).to.deep.equal(['STORE.VERSION']);
    const marked = await chat.bot.reads.conversation(row?.id ?? '');
    expect(marked?.head.stuck).to.equal(true);
  });

  it('loses no message and no byte, however long it waits', async () => {
    for (let hour = 0; hour < 8; hour += 1) await chat.passes('1h').silent();
    expect(await chat.bot.reads.deadLetters(5)).to.deep.equal([]);
    expect(written).to.deep.equal([NEWER]);
    const [audit] = await store.reads.audit([row?.id ?? '']);
    expect(audit?.inbox.map(({ status }) => status)).to.deep.equal(['waiting', 'waiting']);
  });
});
