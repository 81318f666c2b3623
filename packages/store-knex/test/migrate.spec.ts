import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect } from 'chai';
import { Fault } from '@samvad/framework';
import { openSqliteReader, openSqliteStore } from '@samvad/store-knex';
import { makeSchema, migrateFile, versionOf } from '../src/schema/migrate.ts';
import { type SchemaStep, schemaVersion } from '../src/schema/migrations.ts';
import { newFolder } from './support/folder.ts';

const first: SchemaStep = { name: '0001-first', statements: ['CREATE TABLE cars (plate TEXT)', 'CREATE INDEX cars_plate ON cars(plate)'] };
const second: SchemaStep = { name: '0002-makes', statements: ["ALTER TABLE cars ADD COLUMN make TEXT NOT NULL DEFAULT 'unknown'"] };
const broken: SchemaStep = { name: '0002-broken', statements: ['CREATE TABLE half (x)', 'INSERT INTO nowhere VALUES (1)'] };

describe('the schema of a file', () => {
  let folder: string;
  let file: string;
  const inFile = <T>(look: (db: Sqlite.Database) => T): T => {
    const db = new Sqlite(file);
    try {
      return look(db);
    } finally {
      db.close();
    }
  };
  const tables = (): unknown =>
    inFile((db) =>
      db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'knex%' AND name NOT LIKE 'sqlite%' ORDER BY name")
        .pluck()
        .all(),
    );

  beforeEach(async () => {
    folder = await newFolder();
    file = join(folder, 'deep', 'samvad.db');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const opened = async (): Promise<unknown> =>
    openSqliteStore({ file }).then(
      (store) => store.close(),
      (thrown: unknown) => (Fault.is(thrown) ? thrown.code : thrown),
    );

  it('is made in a new file, and left alone by the next start', async () => {
    expect(await opened()).to.equal(undefined);
    const made = tables();
    expect(made).to.include.members(['addresses', 'conversations', 'inbox', 'outbox', 'turns']);
    expect(inFile(versionOf)).to.equal(schemaVersion);
    expect(await opened()).to.equal(undefined);
    expect(tables()).to.deep.equal(made);
  });

  it('is brought up to date in an older file, and what was in it stays', async () => {
    file = join(folder, 'old.db');
    await migrateFile(file, [first]);
    inFile((db) => db.exec("INSERT INTO cars (plate) VALUES ('MH12AB1234')"));
    await migrateFile(file, [first, second]);
    expect(inFile((db) => db.prepare('SELECT * FROM cars').all())).to.deep.equal([{ plate: 'MH12AB1234', make: 'unknown' }]);
    expect(inFile(versionOf)).to.equal(2);
  });

  it('stays as it was when a step fails, and the next try begins there', async () => {
    file = join(folder, 'old.db');
    await migrateFile(file, [first]);
    const thrown = await migrateFile(file, [first, broken]).catch((error: unknown) => error);
    expect(Fault.is(thrown) && thrown.code).to.equal('STORE.SCHEMA');
    expect(tables()).to.deep.equal(['cars']);
    expect(inFile(versionOf)).to.equal(1);
    await migrateFile(file, [first, { ...second, name: '0002-broken' }]);
    expect(inFile(versionOf)).to.equal(2);
  });

  it('is brought up to date although a process died while it did', async () => {
    file = join(folder, 'old.db');
    await migrateFile(file, [first]);
    inFile((db) => db.exec('UPDATE knex_migrations_lock SET is_locked = 1'));
    await migrateFile(file, [first, second]);
    expect(inFile(versionOf)).to.equal(2);
  });

  it('is refused when a later version made it, by the store and by a reader', async () => {
    await opened();
    inFile((db) => db.pragma(`user_version = ${schemaVersion + 1}`));
    expect(await opened()).to.equal('STORE.SCHEMA');
    const thrown = await openSqliteReader(file).catch((error: unknown) => error);
    expect(Fault.is(thrown) && thrown.code).to.equal('STORE.SCHEMA');
    inFile((db) => db.pragma(`user_version = ${schemaVersion}`));
    expect(await opened(), 'the lock was kept after the refusal').to.equal(undefined);
  });

  it('is refused in a file that is none of ours, by the store and by a reader', async () => {
    file = join(folder, 'notes.txt');
    await writeFile(file, 'not a database, but long enough to be looked at. '.repeat(100));
    expect(await opened()).to.equal('STORE.SCHEMA');
    const thrown = await openSqliteReader(file).catch((error: unknown) => error);
    expect(Fault.is(thrown) && thrown.code).to.equal('STORE.SCHEMA');
    file = join(folder, 'other.db');
    inFile((db) => db.exec('CREATE TABLE conversations (x)').pragma(`user_version = ${schemaVersion}`));
    expect(await opened()).to.equal('STORE.SCHEMA');
  });

  it('is the same in memory as in a file', async () => {
    const schemaOf = (db: Sqlite.Database): unknown =>
      db.prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'knex%' AND name NOT LIKE 'sqlite%' ORDER BY name").all();
    await opened();
    const memory = new Sqlite(':memory:');
    makeSchema(memory);
    expect(inFile(schemaOf)).to.deep.equal(schemaOf(memory));
    memory.close();
  });
});
