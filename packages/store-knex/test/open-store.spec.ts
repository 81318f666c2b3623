import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { Fault } from '@samvad/framework';
import { openSqliteReader, openStore, sqliteFile } from '@samvad/store-knex';
import { newFolder } from './support/folder.ts';

describe('DATABASE_URL', () => {
  const files: Readonly<Record<string, string>> = {
    'sqlite:./data/samvad.db': './data/samvad.db',
    'sqlite:data/samvad.db': 'data/samvad.db',
    'sqlite:/var/lib/samvad.db': '/var/lib/samvad.db',
    'sqlite:///var/lib/samvad.db': '/var/lib/samvad.db',
    'sqlite://./data/samvad.db': './data/samvad.db',
    'sqlite::memory:': ':memory:',
  };
  for (const [url, file] of Object.entries(files)) {
    it(`${url} is the file ${file}`, () => {
      expect(sqliteFile(url)).to.equal(file);
    });
  }

  for (const url of ['postgres://user:geheim@db/samvad', 'sqlite:', '']) {
    it(`is refused as '${url.slice(0, 11)}…', without repeating a password`, () => {
      expect(() => sqliteFile(url))
        .to.throw(Fault, /DATABASE_URL/)
        .with.property('code', 'CONFIG.ENV');
      expect(() => sqliteFile(url)).not.to.throw(/geheim/);
    });
  }

  it('opens the store it names', async () => {
    const folder = await newFolder();
    const store = await openStore(`sqlite:${join(folder, 'samvad.db')}`);
    await store.reads.ping();
    await store.close();
    await rm(folder, { recursive: true });
  });
});

describe('a reader', () => {
  it('sees each commit as soon as it is promised', async () => {
    const folder = await newFolder();
    const file = join(folder, 'samvad.db');
    const store = await openStore(`sqlite:${file}`);
    const reader = await openSqliteReader(file);
    const address = { channel: 'chat', account: 'shop', kind: 'user', id: 'asha' } as const;
    const event = { kind: 'timer', timer: 'x', name: 'x', task: null } as const;
    const fresh = { conversationId: 'c_asha', state: '{}' };
    expect(await reader.reads.conversation('c_asha')).to.equal(undefined);
    await store.apply('accept', { key: 'k', event, to: { address }, fresh, now: 1, coalesceMs: 0, traceId: 't' });
    expect((await reader.reads.conversation('c_asha'))?.oldestWaiting).to.equal(1);
    await reader.close();
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('reads after the owner has ended, and is refused where nothing is', async () => {
    const folder = await newFolder();
    const file = join(folder, 'samvad.db');
    const refused = await openSqliteReader(file).catch((thrown: unknown) => thrown);
    expect(Fault.is(refused) && refused.code).to.equal('STORE.CONNECTION');
    await (await openStore(`sqlite:${file}`)).close();
    const reader = await openSqliteReader(file);
    expect((await reader.reads.conversations({ limit: 5 })).items).to.deep.equal([]);
    await reader.close();
    const closed = await reader.reads.ping().catch((thrown: unknown) => thrown);
    expect(Fault.is(closed) && closed.code).to.equal('STORE.CONNECTION');
    await rm(folder, { recursive: true });
  });
});
