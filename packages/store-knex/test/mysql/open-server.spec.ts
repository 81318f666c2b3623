import { createConnection as plainConnection } from 'mysql2';
import { expect } from 'chai';
import type { RowDataPacket } from 'mysql2/promise';
import { Fault } from '@samvad/framework';
import { openMysqlStore, openStore, surveyServer } from '@samvad/store-knex';
import { objectionsTo, traitsOf } from '../../src/mysql/expect-server.ts';
import { serverPlace } from '../../src/mysql/server-url.ts';
import { type OwnDatabase, ownDatabase } from '../support/mysql.ts';

const good = { version: '10.11.6-MariaDB', sqlMode: 'STRICT_TRANS_TABLES', isolation: 'READ-COMMITTED', foundRows: 0 };

const faultOf = async (opening: Promise<unknown>): Promise<Fault> => {
  const thrown = await opening.then(
    () => expect.fail('was not refused'),
    (error: unknown) => error,
  );
  if (!Fault.is(thrown)) throw thrown;
  return thrown;
};

describe('a server URL', () => {
  it('is taken apart, with what is written in percents', () => {
    expect(serverPlace('mysql://sam%40vad:p%2Fw@[::1]:3307/cars')).to.deep.equal({
      host: '::1',
      port: 3307,
      user: 'sam@vad',
      password: 'p/w',
      database: 'cars',
    });
    expect(serverPlace('mariadb://u@db.example/cars')).to.deep.include({ host: 'db.example', port: 3306, password: '' });
  });

  for (const url of ['mysql://', 'mysql://u:geheim@db', 'mysql://db/cars', 'mysql://u:geheim@db/', 'mysql://u:geheim@db/a/b', 'mysql:x']) {
    it(`is refused as '${url.replace('geheim', '…')}', without repeating a password`, async () => {
      const fault = await faultOf(openStore(url));
      expect(fault.code).to.equal('CONFIG.ENV');
      expect(fault.message + String(fault.stack)).not.to.contain('geheim');
    });
  }
});

describe('a server', () => {
  let database: OwnDatabase;
  before(async () => {
    database = await ownDatabase();
  });
  after(() => database.drop());

  const bad: readonly [string, Partial<typeof good>][] = [
    ['SKIP LOCKED', { version: '10.5.23-MariaDB' }],
    ['SKIP LOCKED', { version: '5.5.5-10.4.32-MariaDB-log' }],
    ['SKIP LOCKED', { version: '5.7.44' }],
    ['NO_BACKSLASH_ESCAPES', { sqlMode: 'STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES' }],
    ['ANSI_QUOTES', { sqlMode: 'STRICT_TRANS_TABLES,ANSI_QUOTES' }],
    ['strict', { sqlMode: 'NO_ENGINE_SUBSTITUTION' }],
    ['strict', { sqlMode: '' }],
    ['READ COMMITTED', { isolation: 'REPEATABLE-READ' }],
    ['found rows', { foundRows: 1 }],
  ];
  for (const [word, change] of bad) {
    it(`is refused for ${Object.values(change).join()}: ${word}`, () => {
      expect(objectionsTo({ ...good, ...change })).to.have.length(1);
      expect(objectionsTo({ ...good, ...change })[0]).to.contain(word);
    });
  }

  for (const version of ['10.6.0-MariaDB', '5.5.5-10.11.6-MariaDB-0+deb12u1', '11.4.2-MariaDB', '8.0.36', '9.1.0-log']) {
    it(`is taken as ${version}`, () => {
      expect(objectionsTo({ ...good, version })).to.deep.equal([]);
    });
  }

  it('counts found rows for who does not ask it otherwise, which is seen', async () => {
    const connection = plainConnection({ ...serverPlace(database.url), multipleStatements: true });
    expect(await traitsOf(connection)).to.deep.include({ foundRows: 1, isolation: 'REPEATABLE-READ' });
    connection.destroy();
  });

  it('is surveyed without being changed, and without telling who gets in', async () => {
    const empty = await ownDatabase();
    const before = await surveyServer(empty.url);
    expect(before).to.deep.include({ schema: 0, expectedSchema: 1, objections: [] });
    const { hostname, port, pathname } = new URL(empty.url);
    expect(before.place).to.equal(`${hostname}:${port}${pathname}`);
    expect(await empty.count()).to.deep.equal({});
    await (await openMysqlStore({ url: empty.url })).close();
    expect((await surveyServer(empty.url)).schema).to.equal(1);
    await empty.drop();
  });

  it('is refused with STORE.SCHEMA when its sql_mode is not strict', async () => {
    const [modes] = await database.beside.query<RowDataPacket[]>('SELECT @@global.sql_mode AS mode');
    const mode = String(modes[0]?.['mode']);
    await database.beside.query("SET GLOBAL sql_mode = ''");
    try {
      const fault = await faultOf(openMysqlStore({ url: database.url }));
      expect([fault.code, fault.message]).to.deep.equal([
        'STORE.SCHEMA',
        'the database server cannot be used: its sql_mode is not strict, so that it would cut what is too long; add STRICT_TRANS_TABLES',
      ]);
    } finally {
      await database.beside.query('SET GLOBAL sql_mode = ?', [mode]);
    }
  });

  it('that is not there, lets nobody in, or has no such database is STORE.CONNECTION, without a password', async () => {
    const { password } = new URL(database.url);
    const urls = [
      database.url.replace(/:\d+\//, ':1/'),
      database.url.replace(password, `${password}wrong`),
      database.url.replace(/\/\w+$/, '/no_such_database'),
    ];
    for (const url of urls) {
      const fault = await faultOf(openMysqlStore({ url }));
      expect(fault.code).to.equal('STORE.CONNECTION');
      expect(fault.message + String(fault.stack) + JSON.stringify(fault.facts)).not.to.contain(password);
    }
  });
});

describe('the schema on a server', () => {
  it('is refused when a later version or another program made it', async () => {
    const database = await ownDatabase();
    const { beside, url } = database;
    await beside.query('CREATE TABLE conversations (x INT)');
    expect((await faultOf(openMysqlStore({ url }))).code).to.equal('STORE.SCHEMA');
    await beside.query('DROP TABLE conversations');
    await (await openMysqlStore({ url })).close();
    await beside.query("INSERT INTO knex_migrations (name, batch) VALUES ('0002-later', 2)");
    const fault = await faultOf(openMysqlStore({ url }));
    expect([fault.code, fault.facts]).to.deep.equal(['STORE.SCHEMA', { found: 2, expected: 1 }]);
    await database.drop();
  });

  it('is made whole after a process died while it made it', async () => {
    const database = await ownDatabase();
    const { beside, url } = database;
    await (await openMysqlStore({ url })).close();
    const whole = await database.count();
    await beside.query('DROP TABLE dead_letters, faults; DELETE FROM knex_migrations; UPDATE knex_migrations_lock SET is_locked = 1');
    await (await openMysqlStore({ url })).close();
    expect(await database.count()).to.deep.equal(whole);
    await database.drop();
  });

  it('keeps texts that differ in case, accents or spaces at the end apart', async () => {
    const database = await ownDatabase();
    const store = await openMysqlStore({ url: database.url });
    const event = { kind: 'timer', timer: 'x', name: 'x', task: null } as const;
    const ids = ['asha', 'Asha', 'ashá', 'asha ', '🚗'];
    for (const id of ids) {
      const address = { channel: 'chat', account: 'shop', kind: 'user', id } as const;
      const fresh = { conversationId: `c_${id}`, state: '{}' };
      const accepted = await store.apply('accept', {
        key: `key ${id}`,
        event,
        to: { address },
        fresh,
        now: 1,
        coalesceMs: 0,
        traceId: 't',
      });
      expect(accepted).to.deep.include({ is: 'accepted', conversationId: `c_${id}` });
    }
    expect(await database.count()).to.include({ conversations: 5, inbox: 5 });
    await store.close();
    await database.drop();
  });
});
