import { expect } from 'chai';
import { being } from './sample-units.ts';
import { LEASE, type StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

/** How a lease is kept, given back and lost. */
export const leaseContract: Contract<StoreBench> = (guarantee) => {
  guarantee('keeps a lease for as long as it is renewed', async (bench) => {
    await bench.say('hello');
    const { lease } = await bench.take();
    for (let renewal = 1; renewal <= 3; renewal += 1) {
      await bench.opened.passLeaseTime(LEASE - 1);
      expect(await bench.store.apply('renew', { lease, leaseMs: LEASE })).to.equal('renewed');
    }
    being(await bench.claim('asha', 'w2'), 'nothing');
  });

  guarantee('renews a lease that ended, as long as nobody took the conversation', async (bench) => {
    await bench.say('hello');
    const { lease } = await bench.take();
    await bench.opened.passLeaseTime(2 * LEASE);
    expect(await bench.store.apply('renew', { lease, leaseMs: LEASE })).to.equal('renewed');
    being(await bench.claim('asha', 'w2'), 'nothing');
  });

  guarantee('fences renewal and release of who lost the conversation, gave it back or never had it', async (bench) => {
    await bench.say('hello');
    const { lease } = await bench.take('asha', 'w1');
    const fenced = async (): Promise<void> => {
      expect(await bench.store.apply('renew', { lease, leaseMs: LEASE })).to.equal('fenced');
      expect(await bench.store.apply('release', { lease, reset: true, retryAt: bench.now })).to.equal('fenced');
    };
    await bench.opened.passLeaseTime(LEASE);
    const taken = await bench.take('asha', 'w2');
    await fenced();
    await bench.store.apply('release', { lease: taken.lease, reset: false, retryAt: bench.now });
    await fenced();
    expect(await bench.store.apply('renew', { lease: taken.lease, leaseMs: LEASE })).to.equal('fenced');
    expect(await bench.store.apply('renew', { lease: { id: 'c_nobody', fence: 1 }, leaseMs: LEASE })).to.equal('fenced');
  });

  guarantee('gives a conversation back as it was, counting the claim', async (bench) => {
    await bench.say('hello');
    const before = await bench.take();
    expect(await bench.store.apply('release', { lease: before.lease, reset: false, retryAt: bench.now })).to.equal('released');
    const after = await bench.take();
    expect([after.state, after.version, after.turnNo]).to.deep.equal([before.state, before.version, before.turnNo]);
    expect(after.events).to.deep.equal(before.events.map((stored) => ({ ...stored, attempts: 2 })));
  });

  guarantee('forgets the claims when it is told to', async (bench) => {
    await bench.say('hello');
    for (let claim = 1; claim <= 6; claim += 1) {
      const { lease, events, poison } = await bench.take();
      expect([events[0]?.attempts, poison]).to.deep.equal([1, false]);
      await bench.store.apply('release', { lease, reset: true, retryAt: bench.now });
    }
  });

  guarantee('waits for the time of the next try, whatever comes in meanwhile', async (bench) => {
    await bench.say('hello');
    const { lease } = await bench.take();
    const retryAt = bench.now + 2000;
    await bench.store.apply('release', { lease, reset: false, retryAt });
    expect(await bench.claim()).to.deep.equal({ is: 'nothing', dueAt: retryAt });
    expect(being(await bench.press('yes'), 'accepted').dueAt).to.equal(retryAt);
    expect(await bench.claim()).to.deep.equal({ is: 'nothing', dueAt: retryAt });
    bench.now = retryAt;
    expect((await bench.take()).events).to.have.length(1);
  });

  guarantee('takes the wait away with the next claim', async (bench) => {
    await bench.say('hello');
    const { lease } = await bench.take();
    bench.now += 100;
    await bench.store.apply('release', { lease, reset: false, retryAt: bench.now + 500 });
    bench.now += 500;
    await bench.turn();
    bench.now -= 300;
    expect(being(await bench.press('yes'), 'accepted').dueAt).to.equal(bench.now);
  });
};
