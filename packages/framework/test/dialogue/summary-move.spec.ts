import type { Conversation } from '@samvad/framework';
import { expect } from 'chai';
import { changeMove, confirmMove } from '../../src/dialogue/confirm.ts';
import { given, stateOf, taskOf } from './core-state.ts';
import { shaped } from './shaped-flows.ts';

describe('a summary of what is for a person', () => {
  const slots = { place: given('Home') };
  const task = taskOf('tidy', { slots });
  const byErp = { source: { messageId: null, by: 'erp', quote: '' } } as const;
  const summary = (facts: Conversation['persons'][number]['facts']): unknown =>
    confirmMove(shaped('tidy'), task, stateOf([task], { persons: [{ id: 'p_1', facts }] }), {}, false, false).text.params['summary'];

  it('repeats who it is for, unless the company knows all of that', () => {
    expect(summary({})).to.deep.include({ key: 'tidy:summary' });
    expect(summary({ name: given('Asha', byErp) })).to.deep.include({ key: 'tidy:summary' });
    expect(summary({ name: given('Asha', byErp), family: given('Rao', byErp) })).to.deep.include({
      key: 'tidy:summary.known|tidy:summary',
    });
  });

  it('offers to change every value but a name', () => {
    const flow = shaped('tidy');
    const { name, ...rest } = flow.slots;
    if (!name) throw new Error('the fixture has no name');
    const named = { ...flow, slots: { ...rest, firstName: name } };
    const state = stateOf([task], { persons: [{ id: 'p_1', facts: { firstName: given('Asha'), family: given('Rao') } }] });
    expect(changeMove(named, task, state).about).to.deep.equal(['place', 'family']);
  });
});
