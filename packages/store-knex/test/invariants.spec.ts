import { openSqliteStore } from '@samvad/store-knex';
import { invariantsHold } from '@samvad/testing';

describe('the core on SQLite', () => {
  it('keeps every invariant, whatever is said and whatever fails (property)', async () => {
    await invariantsHold(() => openSqliteStore({ file: ':memory:' }), 100);
  }).timeout(60_000);
});
