import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { Fault } from '@samvad/framework';
import type { Store } from '@samvad/framework/ports';
import { openMysqlStore } from '@samvad/store-knex';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { type DroppingProxy, droppingProxy } from '../support/dropping-proxy.ts';
import { type OwnDatabase, ownDatabase } from '../support/mysql.ts';
import { acceptOf, commitOf } from '../support/story.ts';

const NOW = acceptOf('any').now;
const CLAIM = { conversationId: 'c_asha', worker: 'w', now: NOW, leaseMs: 15_000 };

describe('a unit that meets trouble on its server', () => {
  let database: OwnDatabase;
  let proxy: DroppingProxy;
  let store: Store;
  let points: string[] = [];
  let reached: ((name: string) => void) | undefined;
  const failpoints = {
    hit(name: string) {
      points.push(name);
      reached?.(name);
    },
  };
  const times = (name: string): number => points.filter((point) => point === name).length;
  const cell = async (sql: string): Promise<unknown> => {
    const [rows] = await database.beside.query<RowDataPacket[]>(sql);
    return Object.values(rows[0] ?? {})[0];
  };
  const claimed = async () => {
    await store.apply('accept', acceptOf('k_1'));
    const claim = await store.apply('claim', CLAIM);
    if (claim.is !== 'claimed') throw new Error('not claimed');
    return commitOf(
      claim.lease,
      claim.events.map(({ seq }) => seq),
    );
  };
  /** Resolves when somebody waits for a lock. The server looks anew only when it was not asked for a tenth of a second. */
  const somebodyWaits = async (): Promise<void> => {
    while (Number(await cell('SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = "LOCK WAIT"')) === 0) {
      await pause(110);
    }
  };

  before(async () => {
    database = await ownDatabase();
    proxy = await droppingProxy(database.url);
    await (await openMysqlStore({ url: database.url })).close();
  });
  after(async () => {
    await proxy.close();
    await database.drop();
  });
  beforeEach(async () => {
    points = [];
    reached = undefined;
    await database.empty();
    store = await openMysqlStore({ url: proxy.url, failpoints });
  });
  afterEach(() => store.close());

  it('is done again as a whole when it was the victim of a deadlock', async () => {
    const unit = await claimed();
    await store.apply('commit', unit);
    const run = await store.apply('claimRun', { worker: 'w', now: NOW, leaseMs: 15_000 });
    if (run.is !== 'claimed') throw new Error('no run');
    const { beside } = database;
    await beside.query('START TRANSACTION; SELECT 1 FROM conversations WHERE id = "c_asha" FOR UPDATE');
    // What has written more lives on.
    await beside.query(
      `INSERT INTO faults (id, at, code, subsystem, record) VALUES ${Array.from({ length: 50 }, (_, n) => `('f${n}', 0, 'x', 'x', '{}')`).join()}`,
    );
    const outcome = { is: 'failed', text: { key: 'x', params: {} }, learned: {}, made: {}, person: false } as const;
    const event = { kind: 'run.ended', run: 'r_1', task: 't_1', outcome } as const;
    const ended = store.apply('endRun', { lease: run.run.lease, outcome, eventKey: 'run.ended:r_1', event, now: NOW });
    await somebodyWaits();
    await beside.query('SELECT 1 FROM runs WHERE id = "r_1" FOR UPDATE; COMMIT');
    expect(await ended).to.deep.equal({ is: 'ended', conversationId: 'c_asha' });
    expect(times('mysql.endRun.0')).to.equal(2);
    expect(await cell("SELECT COUNT(*) FROM inbox WHERE event_key = 'run.ended:r_1'")).to.equal(1);
  });

  it('leaves nothing half done when it waits too long for a lock in its middle, and is done again', async () => {
    const unit = await claimed();
    const { beside } = database;
    await beside.query('START TRANSACTION; SELECT 1 FROM inbox FOR UPDATE');
    let releases: Promise<unknown> | undefined;
    let between: unknown;
    reached = (name) => {
      if (name !== 'mysql.commit.0' || times(name) !== 2) return;
      releases = beside
        .query('COMMIT; SELECT CONCAT_WS(",", version, pending, lease_owner IS NULL) AS whole FROM conversations')
        .then(([rows]) => {
          between = (rows as RowDataPacket[][])[1]?.[0]?.['whole'];
        });
    };
    expect((await store.apply('commit', unit)).is).to.equal('committed');
    await releases;
    expect(times('mysql.commit.0')).to.equal(2);
    expect(between).to.be.oneOf(['0,1,0', '1,0,1']);
    expect(await database.count()).to.include({ turns: 1, outbox: 1, runs: 1, timers: 1 });
    expect(await cell('SELECT CONCAT_WS(",", version, pending, lease_owner IS NULL) FROM conversations')).to.equal('1,0,1');
  }).timeout(20_000);

  for (const how of ['unsent', 'unanswered'] as const) {
    it(`is committed once when its COMMIT is ${how}`, async () => {
      const unit = await claimed();
      proxy.loseNext('COMMIT', how);
      const lostBefore = proxy.lost;
      expect(await store.apply('commit', unit)).to.deep.equal({ is: 'committed', more: false, dueAt: null });
      expect(proxy.lost - lostBefore).to.equal(1);
      expect(await database.count()).to.include({ turns: 1, outbox: 1, runs: 1, timers: 1 });
    });

    it(`is accepted once when the COMMIT of a first message is ${how}`, async () => {
      proxy.loseNext('INSERT INTO conversations', how);
      const accepted = await store.apply('accept', acceptOf('k_1'));
      expect(accepted).to.deep.include({ is: 'accepted', conversationId: 'c_asha', dueAt: NOW });
      expect(await database.count()).to.include({ conversations: 1, addresses: 1, inbox: 1 });
      expect(await store.apply('accept', acceptOf('k_1'))).to.deep.equal({ is: 'duplicate', conversationId: 'c_asha' });
    });

    it(`is claimed once when the COMMIT of a claim is ${how}`, async () => {
      await store.apply('accept', acceptOf('k_1'));
      proxy.loseNext('lease_owner', how);
      const claim = await store.apply('claim', CLAIM);
      expect(claim.is === 'claimed' && claim.events.map(({ attempts }) => attempts)).to.deep.equal([1]);
      expect(claim.is === 'claimed' && claim.lease.fence).to.equal(await cell('SELECT fence FROM conversations'));
    });
  }

  it('leaves an event that is counted, or none, when its process is killed while the server is in the middle of its text', async () => {
    const unit = await claimed();
    await store.apply('commit', unit);
    const { beside } = database;
    // An INSERT of the same key holds the text up between its lock and its own INSERT.
    await beside.query(
      `START TRANSACTION; INSERT INTO inbox (event_key, conversation, is_text, accepted_at, quiet_ms, trace_id, event)
       VALUES ('k_2', 'c_other', 0, 0, 0, 't', '{}')`,
    );
    const accepted = store.apply('accept', acceptOf('k_2')).catch((error: unknown) => error);
    await somebodyWaits();
    proxy.breakOff();
    await proxy.goDown();
    await beside.query('ROLLBACK');
    while (Number(await cell('SELECT COUNT(*) FROM information_schema.innodb_trx')) > 0) await pause(110);
    const waiting = await cell("SELECT COUNT(*) FROM inbox WHERE status = 'waiting'");
    expect(await cell('SELECT pending FROM conversations')).to.equal(waiting);
    expect(await cell('SELECT next_at IS NOT NULL FROM conversations')).to.equal(waiting);
    await proxy.comeUp();
    await accepted;
  }).timeout(20_000);

  it('is done when its connection is killed by hand', async () => {
    const unit = await claimed();
    const holder = await createConnection({ uri: database.url, multipleStatements: true });
    await holder.query('START TRANSACTION; SELECT 1 FROM conversations FOR UPDATE');
    const committed = store.apply('commit', unit);
    await somebodyWaits();
    await database.beside.query(
      `KILL ${String(await cell('SELECT trx_mysql_thread_id FROM information_schema.innodb_trx WHERE trx_state = "LOCK WAIT"'))}`,
    );
    await holder.query('COMMIT');
    expect((await committed).is).to.equal('committed');
    expect(await database.count()).to.include({ turns: 1, outbox: 1 });
    await holder.end();
  });

  it('fails with STORE.CONNECTION while the server is gone, says no password, and the store goes on when it is back', async () => {
    await proxy.goDown();
    const thrown = await store.apply('accept', acceptOf('k_1')).catch((error: unknown) => error);
    const read = await store.reads.ping().catch((error: unknown) => error);
    await proxy.comeUp();
    for (const error of [thrown, read]) {
      if (!Fault.is(error)) throw error;
      expect(error.code).to.equal('STORE.CONNECTION');
      expect(JSON.stringify(error.facts) + error.message + String(error.stack)).not.to.contain(new URL(database.url).password);
    }
    expect((await store.apply('accept', acceptOf('k_1'))).is).to.equal('accepted');
    await store.reads.ping();
  }).timeout(20_000);

  it('fails with STORE.CONFLICT, with nothing written, when it is in the way again and again', async () => {
    reached = (name) => {
      if (name === 'mysql.release.1') throw Object.assign(new Error('Deadlock found'), { errno: 1213 });
    };
    const unit = await claimed();
    const thrown = await store.apply('release', { lease: unit.lease, reset: true, retryAt: NOW + 1 }).catch((error: unknown) => error);
    expect(Fault.is(thrown) && thrown.code).to.equal('STORE.CONFLICT');
    expect(times('mysql.release.0')).to.equal(5);
    expect(await cell('SELECT retry_at FROM conversations')).to.equal(0);
  });
});
