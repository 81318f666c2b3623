import { invariantsHold } from '@samvad/testing';
import { type OwnDatabase, ownDatabase, storeOn } from '../support/mysql.ts';

describe('the core on MySQL and MariaDB', () => {
  let database: OwnDatabase;
  before(async () => {
    database = await ownDatabase();
  });
  after(() => database.drop());

  it('keeps every invariant, whatever is said and whatever fails (property)', async () => {
    await invariantsHold(async () => (await storeOn(database)).store, 25);
  }).timeout(120_000);
});
