import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect } from 'chai';
import { Fault } from '@samvad/framework';
import sinon from 'sinon';
import { openSqliteStore } from '@samvad/store-knex';
import { sqliteFault } from '../src/sqlite-fault.ts';
import { newFolder } from './support/folder.ts';

const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (thrown) {
    return thrown;
  }
  return expect.fail('nothing was thrown');
};

describe('an error of SQLite', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(async () => {
    sinon.restore();
    await rm(folder, { recursive: true });
  });

  it('is STORE.FULL when the disk is full', () => {
    const db = new Sqlite(join(folder, 'a.db'));
    db.exec('CREATE TABLE t (x)');
    db.pragma('max_page_count = 4');
    const thrown = thrownBy(() => db.exec('INSERT INTO t VALUES (zeroblob(100000))'));
    db.close();
    const fault = sqliteFault(thrown, 'commit', {});
    expect(fault).to.deep.include({ code: 'STORE.FULL', operation: 'commit', facts: { result: 'SQLITE_FULL' } });
    expect(fault.cause).to.equal(thrown);
    expect(fault.retryable).to.equal(true);
  });

  it('is STORE.FAILED when a statement is wrong, and keeps other faults as they are', () => {
    const db = new Sqlite(':memory:');
    const thrown = thrownBy(() => db.exec('SELECT * FROM nowhere'));
    db.close();
    expect(sqliteFault(thrown, 'claim', {}).code).to.equal('STORE.FAILED');
    const fault = new Fault('STORE.STATE', 'odd', { operation: 'x' });
    expect(sqliteFault(fault, 'claim', {})).to.equal(fault);
  });

  it('is STORE.CONFLICT when another program writes for longer than anybody can wait', async () => {
    const file = join(folder, 'samvad.db');
    const store = await openSqliteStore({ file });
    const other = new Sqlite(file);
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout'] });
    other.exec('BEGIN IMMEDIATE');
    const refused = store.apply('fireTimers', { now: 0, limit: 1 }).catch((thrown: unknown) => thrown);
    await new Promise(setImmediate);
    await clock.tickAsync(20_000);
    const fault = await refused;
    other.close();
    await store.close();
    expect(Fault.is(fault) && fault.code).to.equal('STORE.CONFLICT');
  });

  it('names the line that asked', async () => {
    const store = await openSqliteStore({ file: ':memory:' });
    const fault = await store
      .apply('media', { conversationId: 'c_none', messageId: 'm', file: { media: 'x', mime: 'y', sha256: 'z' }, now: 0 })
      .catch((thrown: unknown) => thrown);
    await store.close();
    if (!Fault.is(fault)) throw fault;
    expect(fault.code).to.equal('STORE.FAILED');
    expect(fault.site.stack).to.contain('sqlite-fault.spec.ts');
  });
});
