import { expect } from 'chai';
import type { Store } from '@samvad/framework/ports';
import { openSqliteStore, storeFailpoints } from '@samvad/store-knex';
import { agreesWithMemory } from '@samvad/testing';
import { tellStory } from './support/story.ts';

describe('points inside the units of SQLite', () => {
  it('are passed by random stories, each of those that are listed', async () => {
    const passed = new Set<string>();
    await agreesWithMemory(async () => {
      let leaseTime = 0;
      const failpoints = { hit: (name: string) => void passed.add(name) };
      const store = await openSqliteStore({ file: ':memory:', leaseClock: () => leaseTime, failpoints });
      return {
        store,
        passLeaseTime(ms: number) {
          leaseTime += ms;
        },
        close: () => store.close(),
      };
    }, 100);
    expect(storeFailpoints('sqlite').filter((name) => !passed.has(name))).to.deep.equal([]);
  }).timeout(60_000);

  it('leave nothing of a unit behind that fails at one, and the unit can be done again', async () => {
    let stopAt = '';
    const passed: string[] = [];
    const failpoints = {
      hit(name: string) {
        passed.push(name);
        if (name !== stopAt) return;
        stopAt = '';
        throw new Error(`stopped at ${name}`);
      },
    };
    const open = (): Promise<Store> => openSqliteStore({ file: ':memory:', failpoints });
    const whole = await open();
    const expected = await tellStory(whole);
    await whole.close();
    const points = [...new Set(passed)];
    expect(points.length).to.be.greaterThan(60);
    for (const point of points) {
      const store = await open();
      stopAt = point;
      expect(await tellStory(store), point).to.deep.equal(expected);
      expect(stopAt, `${point} was not passed`).to.equal('');
      await store.close();
    }
  });
});
