import { expect } from 'chai';
import type { Store } from '@samvad/framework/ports';
import { openMysqlStore } from '@samvad/store-knex';
import type { RowDataPacket } from 'mysql2/promise';
import { type OwnDatabase, ownDatabase } from '../support/mysql.ts';
import { acceptOf, commitOf } from '../support/story.ts';

const LEASE = 15_000;
const NOW = acceptOf('any').now;
const claimOf = (conversationId: string, worker: string) => ({ conversationId, worker, now: NOW, leaseMs: LEASE });

describe('two processes on one server', () => {
  let database: OwnDatabase;
  let one: Store;
  let two: Store;
  let leaseTime = 0;
  const open = (): Promise<Store> => openMysqlStore({ url: database.url, leaseClock: () => leaseTime });
  const cell = async (sql: string): Promise<unknown> => {
    const [rows] = await database.beside.query<RowDataPacket[]>(sql);
    return Object.values(rows[0] ?? {})[0];
  };

  before(async () => {
    database = await ownDatabase();
  });
  after(() => database.drop());
  beforeEach(async () => {
    leaseTime = 1;
    [one, two] = await Promise.all([open(), open()]);
    await database.empty();
  });
  afterEach(() => Promise.all([one.close(), two.close()]));

  it('start at once and migrate once', async () => {
    const fresh = await ownDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openMysqlStore({ url: fresh.url, connections: 1 })));
    const [steps] = await fresh.beside.query<RowDataPacket[]>('SELECT name FROM knex_migrations');
    expect(steps).to.have.length(1);
    await Promise.all(stores.map((store) => store.close()));
    await fresh.drop();
  }).timeout(30_000);

  it('make one conversation of a customer who writes to both at once, and keep every message', async () => {
    const customers = Array.from({ length: 10 }, (_, index) => `customer${index}`);
    const accepted = await Promise.all(
      customers.flatMap((customer) => [
        one.apply('accept', acceptOf(`${customer}-1`, customer)),
        two.apply('accept', acceptOf(`${customer}-2`, customer)),
        one.apply('accept', acceptOf(`${customer}-3`, customer)),
        two.apply('accept', acceptOf(`${customer}-3`, customer)),
      ]),
    );
    expect(accepted.filter(({ is }) => is === 'accepted')).to.have.length(30);
    expect(accepted.filter(({ is }) => is === 'duplicate')).to.have.length(10);
    expect(await database.count()).to.include({ conversations: 10, addresses: 10, inbox: 30 });
    expect(await cell('SELECT SUM(pending) FROM conversations')).to.equal('30');
  });

  it('race for conversations, and each is had by one', async () => {
    const customers = Array.from({ length: 20 }, (_, index) => `customer${index}`);
    for (const customer of customers) await one.apply('accept', acceptOf(customer, customer));
    const claims = await Promise.all(
      customers.flatMap((customer) =>
        [one, two, one, two].map((store, index) => store.apply('claim', claimOf(`c_${customer}`, `w${index}`))),
      ),
    );
    expect(claims.filter(({ is }) => is === 'claimed')).to.have.length(20);
    expect(await cell('SELECT COUNT(*) FROM inbox WHERE attempts = 1')).to.equal(20);
  });

  it('write nothing for an owner that was paused past its lease: not one row', async () => {
    await one.apply('accept', acceptOf('k_1'));
    const paused = await one.apply('claim', claimOf('c_asha', 'w1'));
    leaseTime += LEASE;
    const owner = await two.apply('claim', claimOf('c_asha', 'w2'));
    if (paused.is !== 'claimed' || owner.is !== 'claimed') throw new Error('not claimed');
    const before = await database.count();
    const state = await cell('SELECT CONCAT_WS(",", version, fence, lease_owner, lease_until, pending, next_at, state) FROM conversations');
    const seqs = owner.events.map(({ seq }) => seq);
    expect(await one.apply('commit', commitOf(paused.lease, seqs))).to.deep.equal({ is: 'fenced' });
    expect(await database.count()).to.deep.equal(before);
    expect(
      await cell('SELECT CONCAT_WS(",", version, fence, lease_owner, lease_until, pending, next_at, state) FROM conversations'),
    ).to.equal(state);
    expect((await two.apply('commit', commitOf(owner.lease, seqs))).is).to.equal('committed');
    expect(await database.count()).to.include({ turns: 1, outbox: 1, runs: 1, timers: 1 });
  });

  it('write one turn when a stale owner and the true one commit at the same time', async () => {
    for (let round = 1; round <= 10; round += 1) {
      await database.empty();
      await one.apply('accept', acceptOf('k_1'));
      const paused = await one.apply('claim', claimOf('c_asha', 'w1'));
      leaseTime += LEASE;
      const owner = await two.apply('claim', claimOf('c_asha', 'w2'));
      if (paused.is !== 'claimed' || owner.is !== 'claimed') throw new Error('not claimed');
      const seqs = owner.events.map(({ seq }) => seq);
      const ends = await Promise.all([one.apply('commit', commitOf(paused.lease, seqs)), two.apply('commit', commitOf(owner.lease, seqs))]);
      expect(ends.map(({ is }) => is)).to.deep.equal(['fenced', 'committed']);
      expect(await cell('SELECT fence FROM turns')).to.equal(owner.lease.fence);
    }
  });

  it('fire a timer once', async () => {
    await one.apply('accept', acceptOf('k_1'));
    const claimed = await one.apply('claim', claimOf('c_asha', 'w1'));
    if (claimed.is !== 'claimed') throw new Error('not claimed');
    const timers = Array.from({ length: 12 }, (_, index) => ({ id: `t${index}`, name: 'reminder', task: null, dueAt: NOW }));
    await one.apply('commit', { ...commitOf(claimed.lease, [claimed.events[0]?.seq ?? 0]), timers });
    const fired = await Promise.all([one, two, one, two].map((store) => store.apply('fireTimers', { now: NOW, limit: 20 })));
    expect(fired.flat()).to.include('c_asha');
    expect(await cell("SELECT COUNT(*) FROM inbox WHERE event_key LIKE 'timer:%'")).to.equal(12);
    expect(await cell('SELECT pending FROM conversations')).to.equal(12);
  });

  it('leave each other their leases: one that ends gives back its own only, at once', async () => {
    for (const customer of ['asha', 'ravi']) await one.apply('accept', acceptOf(customer, customer));
    await one.apply('claim', claimOf('c_asha', 'w1'));
    const kept = await two.apply('claim', claimOf('c_ravi', 'w2'));
    await one.close();
    one = await open();
    expect((await one.apply('claim', claimOf('c_asha', 'w1'))).is).to.equal('claimed');
    expect(await one.apply('claim', claimOf('c_ravi', 'w1'))).to.deep.equal({ is: 'nothing', dueAt: null });
    if (kept.is !== 'claimed') throw new Error('not claimed');
    expect(await two.apply('renew', { lease: kept.lease, leaseMs: LEASE })).to.equal('renewed');
  });

  it('count lease time by the clock of the server, not by their own', async () => {
    const store = await openMysqlStore({ url: database.url });
    await store.apply('accept', acceptOf('k_1'));
    await store.apply('claim', claimOf('c_asha', 'w1'));
    const left = Number(await cell('SELECT lease_until - UNIX_TIMESTAMP(NOW(3)) * 1000 FROM conversations'));
    await store.close();
    expect(left).to.be.within(LEASE - 5_000, LEASE);
  });
});
