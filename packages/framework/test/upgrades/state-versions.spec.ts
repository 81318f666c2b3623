import { newConversation, readConversation } from '@samvad/framework';
import { expect } from 'chai';
import { migrateState } from '../../src/model/migrations/migrate-state.ts';
import { type StateMigration, stateVersion } from '../../src/model/migrations/state-migrations.ts';

describe('the stored state of a conversation', () => {
  /** Version 2 had one name, version 3 has a list of them. */
  const migrations: readonly StateMigration[] = [
    ({ firstName, ...rest }) => ({ ...rest, v: 2, name: firstName }),
    ({ name, ...rest }) => ({ ...rest, v: 3, names: [name] }),
  ];

  it('is brought to this code one version at a time', () => {
    const stored = Object.freeze({ v: 1, firstName: 'Asha', turns: 4 });
    expect(migrateState(stored, migrations)).to.deep.equal({ is: 'current', from: 1, state: { v: 3, turns: 4, names: ['Asha'] } });
    expect(migrateState({ v: 2, name: 'Asha' }, migrations)).to.deep.equal({ is: 'current', from: 2, state: { v: 3, names: ['Asha'] } });
  });

  it('is left as it is where it is of this version', () => {
    expect(migrateState({ v: 3, names: [] }, migrations)).to.deep.equal({ is: 'current', from: 3, state: { v: 3, names: [] } });
  });

  it('is not read when it is newer than the code', () => {
    expect(migrateState({ v: 4 }, migrations)).to.deep.equal({ is: 'newer', version: 4 });
    expect(readConversation(JSON.stringify({ v: stateVersion + 1, persons: 'who knows' }))).to.deep.equal({
      is: 'newer',
      version: stateVersion + 1,
    });
  });

  it('is not guessed at when it has no version', () => {
    for (const stored of [null, 'text', {}, { v: '1' }, { v: 0 }, { v: 1.5 }])
      expect(migrateState(stored)).to.deep.equal({ is: 'unversioned' });
    expect(readConversation('{}')).to.include({ is: 'misfit', at: 'v' });
    expect(readConversation('not JSON')).to.include({ is: 'misfit', at: 'its top' });
  });

  it('is written in the version that the migrations end with', () => {
    const fresh = newConversation('p_1', 'en');
    expect(fresh.v).to.equal(stateVersion);
    expect(readConversation(JSON.stringify(fresh))).to.deep.equal({ is: 'read', conversation: fresh });
    expect(readConversation(JSON.stringify({ ...fresh, tasks: 'none' }))).to.include({ is: 'misfit', at: 'tasks' });
  });
});
