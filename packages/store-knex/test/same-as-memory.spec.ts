import { openSqliteStore } from '@samvad/store-knex';
import { agreesWithMemory } from '@samvad/testing';

describe('SQLite', () => {
  it('does and shows what the store in memory does, whatever happens (property)', async () => {
    await agreesWithMemory(async () => {
      let leaseTime = 0;
      const store = await openSqliteStore({ file: ':memory:', leaseClock: () => leaseTime });
      return {
        store,
        passLeaseTime(ms) {
          leaseTime += ms;
        },
        close: () => store.close(),
      };
    }, 200);
  }).timeout(60_000);
});
