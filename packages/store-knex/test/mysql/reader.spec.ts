import { Fault, newConversation } from '@samvad/framework';
import { openReader } from '@samvad/store-knex';
import { expect } from 'chai';
import { type OwnDatabase, ownDatabase, storeOn } from '../support/mysql.ts';

describe('reading beside the processes that share a server', () => {
  let database: OwnDatabase;
  beforeEach(async () => {
    database = await ownDatabase();
  });
  afterEach(() => database.drop());

  const faultOf = async (url: string): Promise<Fault> => {
    const thrown: unknown = await openReader(url).then(
      async (reader) => reader.close(),
      (error: unknown) => error,
    );
    if (!Fault.is(thrown)) throw new Error('it was opened');
    return thrown;
  };

  it('sees what is committed, and ends without harm', async () => {
    const { store, close } = await storeOn(database);
    const address = { channel: 'chat', account: 'a', kind: 'user' as const, id: 'asha' };
    const event = { kind: 'timer' as const, timer: 't', name: 'again', task: null };
    const fresh = { conversationId: 'c_1', state: JSON.stringify(newConversation('p_1', 'en')) };
    const reader = await openReader(database.url);
    try {
      await store.apply('accept', { key: 'k', event, to: { address }, fresh, now: 1, coalesceMs: 0, traceId: 'trace' });
      expect((await reader.reads.audit(['c_1', 'c_2'])).map(({ id, inbox }) => [id, inbox.length])).to.deep.equal([['c_1', 1]]);
      expect((await reader.reads.due(1, 5)).conversations).to.deep.equal(['c_1']);
    } finally {
      await reader.close();
      await close();
    }
    expect(await reader.reads.ping().catch((error: unknown) => Fault.is(error) && error.code)).to.equal('STORE.CONNECTION');
  });

  it('refuses a database that no app has made, and makes nothing in it', async () => {
    expect((await faultOf(database.url)).code).to.equal('STORE.SCHEMA');
    expect(await database.count()).to.deep.equal({});
  });

  it('refuses a server that is not there, without its password', async () => {
    const fault = await faultOf('mysql://samvad:hush@127.0.0.1:9/samvad');
    expect(fault.code).to.equal('STORE.CONNECTION');
    expect(fault.message).not.to.contain('hush');
  });
});
