import { expect } from 'chai';
import { openMysqlStore } from '@samvad/store-knex';
import { raceForMailboxes } from '../support/mailbox-race.ts';
import { type OwnDatabase, ownDatabase } from '../support/mysql.ts';

/** Customers of each race: of few, mailboxes are mostly full; of many, mostly empty. */
const CROWDS = [1, 3, 12, 30];

describe('the mailboxes of two processes on one server', () => {
  let database: OwnDatabase;

  before(async () => {
    database = await ownDatabase();
  });
  after(() => database.drop());

  it('count what waits in them, and are due while something does, however events are written, settled, set aside and given back at once', async () => {
    for (const [seed, customers] of CROWDS.entries()) {
      let leaseTime = 1;
      const open = () => openMysqlStore({ url: database.url, leaseClock: () => leaseTime });
      const stores = await Promise.all([open(), open()]);
      await database.empty();
      const outlive = (): void => void (leaseTime += 15_000);
      const ids = await raceForMailboxes({ stores, seed, customers, rounds: 60, outlive });
      const audits = (await stores[0]?.reads.audit(ids)) ?? [];
      for (const { id, pending, nextAt, inbox } of audits) {
        const waiting = inbox.filter(({ status }) => status === 'waiting').length;
        expect({ id, pending, isDue: nextAt !== null }, `seed ${seed}`).to.deep.equal({ id, pending: waiting, isDue: waiting > 0 });
      }
      await Promise.all(stores.map((store) => store.close()));
    }
  }).timeout(60_000);
});
