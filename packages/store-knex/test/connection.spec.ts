import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect } from 'chai';
import { expectSqlite, openReader, openWriter, placeOf } from '../src/connection.ts';
import { newFolder } from './support/folder.ts';

describe('a connection', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes every commit durable and keeps references whole', () => {
    const db = openWriter(join(folder, 'a.db'));
    const settings = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) => db.pragma(name, { simple: true }));
    db.close();
    expect(settings).to.deep.equal(['wal', 2, 1]);
  });

  for (const version of ['3.51.2', '3.50.9', '2.99.99']) {
    it(`refuses SQLite ${version}, which can corrupt a file that others read`, () => {
      const db = new Sqlite(':memory:');
      db.function('sqlite_version', () => version);
      expect(() => expectSqlite(db))
        .to.throw(version)
        .with.property('code', 'STORE.SCHEMA');
      db.close();
    });
  }

  for (const version of ['3.51.3', '3.52.0', '4.0.0']) {
    it(`takes SQLite ${version}`, () => {
      const db = new Sqlite(':memory:');
      db.function('sqlite_version', () => version);
      expectSqlite(db);
      db.close();
    });
  }

  it('that only reads writes nothing', () => {
    const file = join(folder, 'a.db');
    openWriter(file).exec('CREATE TABLE t (x)').close();
    const reader = openReader(file);
    expect(() => reader.exec('INSERT INTO t VALUES (1)')).to.throw('readonly');
    reader.close();
  });

  it('names the file that cannot be opened and what to check', () => {
    expect(() => openReader(join(folder, 'none.db')))
      .to.throw('none.db')
      .with.property('code', 'STORE.CONNECTION');
    expect(() => placeOf('/dev/null/samvad.db'))
      .to.throw('DATABASE_URL')
      .with.property('code', 'STORE.CONNECTION');
  });

  it('has one place for a file, whichever way leads to it', async () => {
    const file = join(folder, 'a.db');
    openWriter(file).close();
    await symlink(file, join(folder, 'b.db'));
    await symlink(folder, join(folder, 'way'));
    expect(placeOf(join(folder, 'b.db'))).to.equal(placeOf(file));
    expect(placeOf(join(folder, 'way', 'new.db'))).to.equal(placeOf(join(folder, 'new.db')));
  });
});
