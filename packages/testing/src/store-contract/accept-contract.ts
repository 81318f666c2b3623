import { expect } from 'chai';
import { addressTextOf, being, conversationOf, messageEvent, refusedWith } from './sample-units.ts';
import type { StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

/** What holds when events come in. */
export const acceptContract: Contract<StoreBench> = (guarantee) => {
  guarantee('makes the conversation of a new address, with the state it was given', async (bench) => {
    being(await bench.say('hello'), 'accepted');
    const row = await bench.store.reads.conversation(addressTextOf('asha'));
    expect(row).to.deep.include({ id: 'c_asha', channel: 'chat', address: 'chat:shop:asha', state: '{"fresh":"asha"}', lastTurnAt: null });
    expect(row?.oldestWaiting).to.equal(bench.now);
  });

  guarantee('puts everything from one address into one conversation', async (bench) => {
    await bench.say('hello');
    const event = messageEvent('asha', 'm9', { type: 'text', text: 'again' });
    const again = await bench.accept({
      key: 'again',
      event,
      to: { address: event.address },
      fresh: { conversationId: 'c_other', state: '{}' },
      coalesceMs: 0,
    });
    expect(being(again, 'accepted').conversationId).to.equal('c_asha');
    expect(await bench.store.reads.conversation('c_other')).to.equal(undefined);
  });

  guarantee('makes one conversation when an address writes twice at once', async (bench) => {
    const made = await Promise.all(
      ['c_a', 'c_b', 'c_c'].map((conversationId) => {
        const event = messageEvent('asha', conversationId, { type: 'text', text: 'hi' });
        const fresh = { conversationId, state: '{}' };
        return bench.accept({ key: conversationId, event, to: { address: event.address }, fresh, coalesceMs: 0 });
      }),
    );
    expect(new Set(made.map(({ conversationId }) => conversationId)).size).to.equal(1);
    expect((await bench.store.reads.conversations({ limit: 10 })).items).to.have.length(1);
  });

  guarantee('knows a key again: while it waits, after its turn, from another address', async (bench) => {
    await bench.say('hello', { key: 'k1' });
    expect(await bench.say('hello', { key: 'k1' })).to.deep.equal({ is: 'duplicate', conversationId: 'c_asha' });
    await bench.turn();
    expect(await bench.say('hello', { key: 'k1' })).to.deep.equal({ is: 'duplicate', conversationId: 'c_asha' });
    expect(await bench.say('hello', { key: 'k1', from: 'ravi' })).to.deep.equal({ is: 'duplicate', conversationId: 'c_asha' });
    expect(await bench.store.reads.conversation(conversationOf('ravi'))).to.equal(undefined);
    expect(being(await bench.claim(), 'nothing').dueAt).to.equal(null);
  });

  guarantee('accepts one of many deliveries that come at once', async (bench) => {
    const all = await Promise.all(Array.from({ length: 20 }, () => bench.say('hello', { key: 'k1' })));
    expect(all.filter(({ is }) => is === 'accepted')).to.have.length(1);
    expect(new Set(all.map(({ conversationId }) => conversationId))).to.deep.equal(new Set(['c_asha']));
    expect((await bench.take()).events).to.have.length(1);
  });

  guarantee('gives every event a place in one order over all conversations', async (bench) => {
    const seqs = [];
    for (const from of ['asha', 'ravi', 'asha', 'mina']) seqs.push(being(await bench.say('hello', { from }), 'accepted').seq);
    expect(seqs).to.deep.equal(seqs.toSorted((a, b) => a - b));
    expect(new Set(seqs).size).to.equal(4);
  });

  guarantee('gives events back as they were accepted', async (bench) => {
    const text = 'नमस्ते 🚗 "quoted" \\ \u0000 \n';
    await bench.say(text, { key: 'k1' });
    const [stored] = (await bench.take()).events;
    expect(stored).to.deep.include({ acceptedAt: bench.now, attempts: 1, traceId: 'trace_k1' });
    expect(stored?.event).to.deep.equal(messageEvent('asha', 'm1', { type: 'text', text }));
  });

  guarantee('takes events for a conversation by its id, and leaves its address alone', async (bench) => {
    await bench.say('hello');
    const event = { kind: 'timer', timer: 'x', name: 'reminder', task: null } as const;
    expect(being(await bench.notice('n1', event), 'accepted').conversationId).to.equal('c_asha');
    expect((await bench.store.reads.conversation('c_asha'))?.address).to.equal('chat:shop:asha');
    await bench.turn();
    expect((await bench.take()).events.map((stored) => stored.event)).to.deep.equal([event]);
  });

  guarantee('refuses an event for a conversation that does not exist, and forgets its key', async (bench) => {
    const event = { kind: 'timer', timer: 'x', name: 'reminder', task: null } as const;
    await refusedWith('STORE.FAILED', bench.notice('k1', event, 'nobody'));
    being(await bench.say('hello', { key: 'k1' }), 'accepted');
  });
};
