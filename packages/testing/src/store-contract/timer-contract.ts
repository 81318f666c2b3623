import { expect } from 'chai';
import type { CommitUnit } from '@samvad/framework/ports';
import { being } from './sample-units.ts';
import type { StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

const fire = (bench: StoreBench, limit = 10): Promise<readonly string[]> => bench.store.apply('fireTimers', { now: bench.now, limit });

const timer = (id: string, dueAt: number, name = 'reminder'): CommitUnit['timers'][number] => ({ id, name, task: 't_1', dueAt });

/** A text and its turn. */
const turnOf = async (bench: StoreBench, change: Partial<CommitUnit>, from = 'asha'): Promise<void> => {
  await bench.say('hello', { from });
  await bench.turn(change, from);
};

/** Timers, which become events. */
export const timerContract: Contract<StoreBench> = (guarantee) => {
  guarantee('turns a timer into an event when it is due, once', async (bench) => {
    const dueAt = bench.now + 1000;
    await turnOf(bench, { timers: [timer('idle', dueAt)] });
    bench.now = dueAt - 1;
    expect(await fire(bench)).to.deep.equal([]);
    bench.now = dueAt;
    expect((await bench.store.reads.due(bench.now, 10)).timers).to.equal(1);
    expect(await fire(bench)).to.deep.equal(['c_asha']);
    expect(await fire(bench)).to.deep.equal([]);
    expect((await bench.store.reads.due(bench.now, 10)).timers).to.equal(0);
    const { events } = await bench.take();
    expect(events.map(({ event }) => event)).to.deep.equal([{ kind: 'timer', timer: 'idle', name: 'reminder', task: 't_1' }]);
  });

  guarantee('fires the earliest first, as many as asked for, and names each conversation once', async (bench) => {
    await turnOf(bench, { timers: [timer('late', bench.now + 3), timer('early', bench.now + 1)] });
    await turnOf(bench, { timers: [timer('middle', bench.now + 2)] }, 'ravi');
    bench.now += 10;
    expect(await fire(bench, 2)).to.deep.equal(['c_asha', 'c_ravi']);
    expect(await fire(bench, 2)).to.deep.equal(['c_asha']);
    const heard = [await bench.turn(), await bench.turn()].flatMap(({ events }) => events.map(({ event }) => event));
    expect(heard.map((event) => event.kind === 'timer' && event.timer)).to.deep.equal(['early', 'late']);
    await turnOf(bench, { timers: [timer('one', bench.now), timer('two', bench.now)] });
    expect(await fire(bench)).to.deep.equal(['c_asha']);
  });

  guarantee('fires each timer once when many look at the same time', async (bench) => {
    await turnOf(bench, { timers: [timer('idle', bench.now)] });
    const fired = await Promise.all(Array.from({ length: 5 }, () => fire(bench)));
    expect(fired.flat()).to.deep.equal(['c_asha']);
  });

  guarantee('does not fire what was cancelled', async (bench) => {
    await turnOf(bench, { timers: [timer('idle', bench.now + 5), timer('other', bench.now + 5)] });
    await turnOf(bench, { cancelTimers: ['idle', 'unknown'] });
    bench.now += 5;
    await fire(bench);
    const { events } = await bench.take();
    expect(events.map(({ event }) => event.kind === 'timer' && event.timer)).to.deep.equal(['other']);
  });

  guarantee('moves a timer that is set again', async (bench) => {
    await turnOf(bench, { timers: [timer('idle', bench.now + 5)] });
    await turnOf(bench, { timers: [timer('idle', bench.now + 50, 'last reminder')] });
    bench.now += 5;
    expect(await fire(bench)).to.deep.equal([]);
    bench.now += 45;
    expect(await fire(bench)).to.deep.equal(['c_asha']);
    expect((await bench.take()).events[0]?.event).to.deep.include({ name: 'last reminder' });
  });

  guarantee('fires a timer again that was set again after it had fired', async (bench) => {
    const dueAt = bench.now;
    for (let round = 1; round <= 2; round += 1) {
      await turnOf(bench, { timers: [timer('idle', dueAt)] });
      expect(await fire(bench)).to.deep.equal(['c_asha']);
      await bench.turn();
    }
    being(await bench.claim(), 'nothing');
  });

  guarantee('keeps the timers of conversations apart, even under one id', async (bench) => {
    await turnOf(bench, { timers: [timer('idle', bench.now)] });
    await turnOf(bench, { timers: [timer('idle', bench.now)] }, 'ravi');
    await turnOf(bench, { cancelTimers: ['idle'] }, 'ravi');
    expect(await fire(bench)).to.deep.equal(['c_asha']);
  });
};
