import { agreesWithMemory, durableStoreContract, storeContract } from '@samvad/testing';
import { type OwnDatabase, ownDatabase, storeOn } from '../support/mysql.ts';

describe('MySQL and MariaDB', () => {
  let database: OwnDatabase;
  before(async () => {
    database = await ownDatabase();
  });
  after(() => database.drop());

  storeContract('the store on a server', () => storeOn(database));
  durableStoreContract('the store on a server', () => storeOn(database));

  it('does and shows what the store in memory does, whatever happens (property)', async () => {
    // One connection, so that units that come together are done in their order, as in memory.
    await agreesWithMemory(() => storeOn(database, { connections: 1 }), 20);
  }).timeout(180_000);
});
