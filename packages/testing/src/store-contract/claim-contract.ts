import { expect } from 'chai';
import { MOST_JOINED, POISON_CLAIM } from '@samvad/framework/ports';
import { being, type Claimed } from './sample-units.ts';
import { LEASE, type StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

const words = (claimed: Claimed): readonly string[] =>
  claimed.events.map(({ event }) => {
    if (event.kind !== 'message') return event.kind;
    return event.content.type === 'text' ? event.content.text : event.content.type;
  });

/** What a claim takes, and what happens to events that fail. */
export const claimContract: Contract<StoreBench> = (guarantee) => {
  guarantee('finds nothing in a conversation it does not know, nor where nothing waits', async (bench) => {
    expect(await bench.claim('nobody')).to.deep.equal({ is: 'nothing', dueAt: null });
    await bench.say('hello');
    await bench.turn();
    expect(await bench.claim()).to.deep.equal({ is: 'nothing', dueAt: null });
  });

  guarantee('gives state, version and number of the turn with the events', async (bench) => {
    await bench.say('hello');
    const first = await bench.turn({ state: '{"one":1}' });
    expect([first.state, first.turnNo]).to.deep.equal(['{"fresh":"asha"}', 1]);
    await bench.say('again');
    const second = await bench.take();
    expect([second.state, second.turnNo, second.version]).to.deep.equal(['{"one":1}', 2, first.version + 1]);
    expect(second.lease.fence).to.be.greaterThan(first.lease.fence);
  });

  guarantee('takes consecutive texts together and everything else alone, in the order of acceptance', async (bench) => {
    for (const text of ['one', 'two', 'three']) await bench.say(text);
    await bench.press('yes');
    await bench.press('no');
    await bench.say('four');
    const turns = [];
    for (let turn = 1; turn <= 4; turn += 1) turns.push(words(await bench.turn()));
    expect(turns).to.deep.equal([['one', 'two', 'three'], ['choice'], ['choice'], ['four']]);
  });

  guarantee('takes at most ten texts together', async (bench) => {
    for (let text = 1; text <= MOST_JOINED + 2; text += 1) await bench.say(String(text));
    expect(words(await bench.turn())).to.deep.equal(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(words(await bench.turn())).to.deep.equal(['11', '12']);
  });

  guarantee('lets one of many workers have a conversation', async (bench) => {
    await bench.say('hello');
    const claims = await Promise.all(Array.from({ length: 8 }, (_, worker) => bench.claim('asha', `w${worker}`)));
    expect(claims.filter(({ is }) => is === 'claimed')).to.have.length(1);
    expect(claims.filter(({ is }) => is === 'nothing')).to.deep.equal(Array.from({ length: 7 }, () => ({ is: 'nothing', dueAt: null })));
  });

  guarantee('claims conversations independently of each other', async (bench) => {
    await bench.say('hello');
    await bench.say('hello', { from: 'ravi' });
    await bench.take('asha');
    being(await bench.claim('ravi'), 'claimed');
  });

  guarantee('gives a conversation to another worker when the lease has ended, under a higher fence', async (bench) => {
    await bench.say('hello');
    const lost = await bench.take('asha', 'w1');
    await bench.opened.passLeaseTime(LEASE - 1);
    being(await bench.claim('asha', 'w2'), 'nothing');
    await bench.opened.passLeaseTime(1);
    const taken = await bench.take('asha', 'w2');
    expect(taken.lease.fence).to.be.greaterThan(lost.lease.fence);
    expect(taken.events.map(({ seq, attempts }) => [seq, attempts])).to.deep.equal(lost.events.map(({ seq }) => [seq, 2]));
    expect([taken.version, taken.state]).to.deep.equal([lost.version, lost.state]);
  });

  guarantee('does not let business time end a lease', async (bench) => {
    await bench.say('hello');
    await bench.take();
    bench.now += 10 * LEASE;
    being(await bench.claim('asha', 'w2'), 'nothing');
  });

  guarantee('calls an event poison at its fifth claim, not before', async (bench) => {
    await bench.press('boom');
    const claims = [];
    for (let claim = 1; claim <= POISON_CLAIM; claim += 1) {
      const { events, poison } = await bench.take();
      claims.push([events[0]?.attempts, poison]);
      await bench.opened.passLeaseTime(LEASE);
    }
    expect(claims).to.deep.equal([1, 2, 3, 4, 5].map((attempts) => [attempts, attempts === POISON_CLAIM]));
  });

  guarantee('takes an event alone on its last two claims, so that its neighbours live', async (bench) => {
    for (const text of ['boom', 'two', 'three']) await bench.say(text);
    const taken = [];
    for (let claim = 1; claim < POISON_CLAIM; claim += 1) {
      taken.push(words(await bench.take()).length);
      await bench.opened.passLeaseTime(LEASE);
    }
    expect(taken).to.deep.equal([3, 3, 3, 1]);
    expect(words(await bench.bury())).to.deep.equal(['boom']);
    const next = await bench.take();
    expect(words(next)).to.deep.equal(['two', 'three']);
    expect(next.events.map(({ attempts }) => attempts)).to.deep.equal([1, 1]);
  });

  guarantee('counts from the start again for what waits when a turn has ended well', async (bench) => {
    await bench.say('one');
    await bench.say('two');
    await bench.take();
    await bench.opened.passLeaseTime(LEASE);
    const claimed = await bench.take();
    await bench.commit(claimed, { settled: claimed.events.slice(0, 1).map(({ seq }) => seq) });
    expect((await bench.take()).events.map(({ attempts }) => attempts)).to.deep.equal([1]);
  });
};
