import { expect } from 'chai';
import { addressOf, conversationOf, faultOf, messageEvent, replyOf, turnOf } from './sample-units.ts';
import type { StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

/** What can be read of turns and of what they sent. */
export const turnReadContract: Contract<StoreBench> = (guarantee) => {
  guarantee('pages through the turns of a conversation, newest first', async (bench) => {
    for (let turn = 1; turn <= 7; turn += 1) await bench.answer([]);
    await bench.say('hello', { from: 'ravi' });
    await bench.turn({}, 'ravi');
    const { reads } = bench.store;
    const first = await reads.turns('c_asha', { limit: 3 });
    const second = await reads.turns('c_asha', { limit: 3, cursor: first.nextCursor ?? '' });
    const third = await reads.turns('c_asha', { limit: 3, cursor: second.nextCursor ?? '' });
    expect([first, second, third].map(({ items }) => items.map(({ seq }) => seq))).to.deep.equal([[7, 6, 5], [4, 3, 2], [1]]);
    expect(third.nextCursor).to.equal(null);
    expect(await reads.turns('c_nobody', { limit: 3 })).to.deep.equal({ items: [], nextCursor: null });
  });

  guarantee('keeps its place among turns that come meanwhile', async (bench) => {
    for (let turn = 1; turn <= 3; turn += 1) await bench.answer([]);
    const first = await bench.store.reads.turns('c_asha', { limit: 2 });
    await bench.answer([]);
    const second = await bench.store.reads.turns('c_asha', { limit: 2, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ seq }) => seq)).to.deep.equal([1]);
  });

  guarantee('shows the faults that were stored for a turn after its commit, too', async (bench) => {
    await bench.answer([], { turn: turnOf('u_1', bench.now), faults: [faultOf('f_1', { turnId: 'u_1' })] });
    await bench.store.apply('fault', { record: faultOf('f_2', { turnId: 'u_1' }) });
    await bench.store.apply('fault', { record: faultOf('f_3', { turnId: 'u_2' }) });
    expect((await bench.store.reads.turn('u_1'))?.faults.map(({ id }) => id)).to.deep.equal(['f_1', 'f_2']);
  });

  guarantee('finds the turn that handled a message, and the turn that sent one', async (bench) => {
    await bench.say('one');
    await bench.say('two');
    await bench.turn({ turn: turnOf('u_1', bench.now), outbox: [replyOf('o_1')] });
    await bench.send();
    await bench.say('three');
    const { reads } = bench.store;
    const found = async (messageId: string): Promise<unknown> => (await reads.turnOfMessage(messageId))?.id;
    expect([await found('m1'), await found('m2'), await found('wire-o_1')]).to.deep.equal(['u_1', 'u_1', 'u_1']);
    expect([await found('m3'), await found('nobody')]).to.deep.equal([undefined, undefined]);
  });

  guarantee('names the later turn where two messages have one id', async (bench) => {
    for (const from of ['asha', 'ravi']) {
      const event = messageEvent(from, 'same', { type: 'text', text: 'hello' });
      const fresh = { conversationId: conversationOf(from), state: '{}' };
      await bench.accept({ key: from, event, to: { address: addressOf(from) }, fresh, coalesceMs: 0 });
      await bench.turn({ turn: turnOf(`u_${from}`, bench.now) }, from);
    }
    expect((await bench.store.reads.turnOfMessage('same'))?.id).to.equal('u_ravi');
  });

  guarantee('knows no turn and no journal by another id', async (bench) => {
    await bench.answer([], { turn: turnOf('u_1', bench.now) });
    expect(await bench.store.reads.turn('u_2')).to.equal(undefined);
    expect(await bench.store.reads.journal('u_2')).to.equal(undefined);
  });

  guarantee('gives journals back word for word, short and long', async (bench) => {
    const journals = ['{}', JSON.stringify({ text: '🚗'.repeat(200) }), JSON.stringify(Array.from({ length: 9000 }, (_, n) => n * n))];
    for (const [index, journal] of journals.entries()) await bench.answer([], { journal, turn: turnOf(`u_${index}`, bench.now) });
    for (const [index, journal] of journals.entries()) expect(await bench.store.reads.journal(`u_${index}`)).to.equal(journal);
  });

  guarantee('lists what was sent and waits, in the order of sending, of a turn or of all', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')], { turn: turnOf('u_1', bench.now) });
    await bench.answer([replyOf('o_3')], { turn: turnOf('u_2', bench.now) });
    await bench.send();
    const { reads } = bench.store;
    expect(await reads.outbox('c_asha')).to.deep.equal([
      { id: 'o_1', turnId: 'u_1', status: 'sent', rank: 'sent', attempts: 1, messageId: 'wire-o_1', content: replyOf('o_1').content },
      { id: 'o_2', turnId: 'u_1', status: 'waiting', rank: null, attempts: 0, messageId: null, content: replyOf('o_2').content },
      { id: 'o_3', turnId: 'u_2', status: 'waiting', rank: null, attempts: 0, messageId: null, content: replyOf('o_3').content },
    ]);
    expect((await reads.outbox('c_asha', 'u_2')).map(({ id }) => id)).to.deep.equal(['o_3']);
    expect(await reads.outbox('c_ravi')).to.deep.equal([]);
  });
};
