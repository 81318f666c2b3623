import { Fault, seededChance, silentLogger, silentMeter, type Timers } from '@samvad/framework';
import type { Store, UnitName } from '@samvad/framework/ports';
import { expect } from 'chai';
import sinon from 'sinon';
import { FaultBook } from '../../src/pipeline/fault-book.ts';

describe('the fault book', () => {
  const due: (() => void)[] = [];
  const timers: Timers = {
    elapsed: () => 0,
    after(_ms, work) {
      due.push(work);
      return () => undefined;
    },
    every: () => () => undefined,
  };

  /** Lets what is due happen, again and again, until nothing is. */
  const timePasses = async (): Promise<void> => {
    await Promise.resolve();
    for (let work = due.shift(); work; work = due.shift()) {
      work();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  const bookWhoseStoreFails = (times: number) => {
    const stored: string[] = [];
    let failures = times;
    const store = {
      apply(_unit: UnitName, input: { record: { id: string } }) {
        if (failures-- > 0) return Promise.reject(new Fault('STORE.CONNECTION', 'gone', { operation: 'fault' }));
        stored.push(input.record.id);
        return Promise.resolve('stored');
      },
    } as unknown as Store;
    const error = sinon.fake();
    const clock = { now: () => 0 };
    const book = new FaultBook({ store, clock, chance: seededChance(1), logger: { ...silentLogger, error }, meter: silentMeter, timers });
    return { book, stored, error };
  };

  const fault = new Fault('CHANNEL.RATE', 'not now', { operation: 'messages.send' });

  it('stores a fault again that could not be stored: it is no fault of less', async () => {
    const { book, stored } = bookWhoseStoreFails(2);
    const id = book.keep(fault);
    await timePasses();
    expect(stored).to.deep.equal([id]);
  });

  it('leaves it to the log when the store does not come back', async () => {
    const { book, stored, error } = bookWhoseStoreFails(99);
    const id = book.keep(fault);
    await timePasses();
    expect(stored).to.deep.equal([]);
    expect(error.lastCall.args[0]).to.contain(id);
  });
});
