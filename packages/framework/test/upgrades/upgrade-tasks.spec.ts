import { type Conversation, newConversation, type Prompt, type SlotValue, type Task } from '@samvad/framework';
import { expect } from 'chai';
import { flowCatalogue } from '../../src/dialogue/catalogue.ts';
import { newTask } from '../../src/dialogue/task-state.ts';
import { upgradeTasks } from '../../src/dialogue/upgrade-tasks.ts';
import { StepOrder } from '../../src/runs/step-order.ts';
import { garage, type GarageVersion } from './garage.ts';

const AT = '2026-01-31T03:30:00.000Z';

const said = (value: unknown, status: SlotValue['status'] = 'given'): SlotValue => ({
  value,
  status,
  source: { messageId: 'm', by: 'text', quote: String(value) },
  at: AT,
});

describe('upgrading the tasks of a state', () => {
  const flows = (version: GarageVersion) => flowCatalogue(garage(version).flows);
  const [first] = garage({ version: 1 }).flows;
  const task = (parts: Partial<Task> = {}): Task => {
    if (!first) throw new Error('the garage has no flow');
    return { ...newTask('t_1', first, 'p_1', AT), ...parts };
  };
  const state = (of: Task, prompt: Partial<Prompt> | null = null): Conversation => ({
    ...newConversation('p_1', 'en'),
    tasks: [of],
    focus: of.id,
    prompt: prompt && {
      id: 'q_1',
      task: of.id,
      slot: 'car',
      rung: 0,
      options: [],
      digest: null,
      about: ['car'],
      text: '',
      at: AT,
      ...prompt,
    },
  });
  const upgraded = (before: Conversation, version: GarageVersion) => upgradeTasks(before, flows(version), AT);
  const only = ({ conversation }: ReturnType<typeof upgraded>): Task => {
    const [found] = conversation.tasks;
    if (!found) throw new Error('the task is gone');
    return found;
  };

  it('changes nothing where all versions fit, not even identity', () => {
    const before = state(task({ slots: { car: said('Creta') } }));
    expect(upgraded(before, { version: 1 }).conversation).to.equal(before);
  });

  it('leaves what is over as it was', () => {
    for (const status of ['done', 'cancelled', 'failed'] as const) {
      const before = state(task({ status }));
      expect(upgraded(before, { version: 2, slots: ['vehicle'] }).conversation).to.equal(before);
      expect(upgradeTasks(before, flowCatalogue([]), AT).conversation).to.equal(before);
    }
  });

  it('migrates what a task that is being carried out holds, and never parks it', () => {
    const before = state(task({ status: 'committing', slots: { car: said('Creta') } }));
    expect(only(upgraded(before, { version: 2 }))).to.deep.include({ status: 'committing', flowVersion: 2 });
    const gone = upgradeTasks(before, flowCatalogue([]), AT);
    expect(gone).to.deep.include({ conversation: before, barred: [] });
  });

  it('tells of a barred task once, and keeps it parked when the customer takes it up', () => {
    const once = upgradeTasks(state(task()), flowCatalogue([]), AT);
    expect(once.barred).to.have.length(1);
    const again = upgradeTasks(once.conversation, flowCatalogue([]), AT);
    expect(again).to.deep.include({ conversation: once.conversation, barred: [] });
    const taken = { ...once.conversation, tasks: [{ ...only(once), status: 'active' as const }] };
    expect(only(upgradeTasks(taken, flowCatalogue([]), AT)).status).to.equal('parked');
  });

  it('lets another question stay open when a task is parked', () => {
    const other = { ...state(task(), { task: 't_2' }), focus: 't_2' };
    expect(upgradeTasks(other, flowCatalogue([]), AT).conversation).to.deep.include({ focus: 't_2', prompt: other.prompt });
    expect(upgradeTasks(state(task(), {}), flowCatalogue([]), AT).conversation).to.deep.include({ focus: null, prompt: null });
  });

  it('keeps the open question where the new version would put it with the same options', () => {
    const options = [{ title: 'i20', binds: { to: 'value' as const, value: 'i20' } }];
    const before = state(task(), { options });
    expect(upgraded(before, { version: 2 }).conversation.prompt).to.equal(before.prompt);
    expect(upgraded(before, { version: 2, longest: 2 }).conversation.prompt, 'an option that does not fit').to.equal(null);
    expect(upgraded(before, { version: 2, slots: ['day'] }).conversation.prompt, 'a slot that is gone').to.equal(null);
  });

  it('proposes only what fits the new version', () => {
    const before = state(task({ proposed: { car: 'Creta', day: 'mon', colour: 'red' } }), { slot: 'known', about: ['car', 'day'] });
    const result = upgraded(before, { version: 2, longest: 3 });
    expect(only(result).proposed).to.deep.equal({ day: 'mon' });
    expect(result.conversation.prompt).to.equal(null);
    expect(upgraded(before, { version: 2 }).conversation.prompt).to.equal(before.prompt);
  });

  it('carries what was said but is no value yet, unless its slot is gone', () => {
    const mention = { value: 'some day', source: said('').source, at: AT };
    const before = state(task({ mentions: { day: mention, colour: mention } }));
    expect(only(upgraded(before, { version: 2 })).mentions).to.deep.equal({ day: mention });
    expect(only(upgraded(state(task({ mentions: { day: { ...mention, value: 7 } } })), { version: 2 })).mentions).to.deep.equal({});
  });

  it('does not say twice that a value has to be asked again', () => {
    const before = state(task({ slots: { car: said('Creta', 'reopened') } }));
    const { migrated, conversation } = upgraded(before, { version: 2, longest: 3 });
    expect(migrated[0]?.reopened).to.deep.equal([]);
    expect(conversation.tasks[0]?.refused).to.deep.equal({});
  });
});

describe('the order of a run’s steps', () => {
  const step = (name: string, output: string | null = '""') => ({ name, key: name, input: '{}', output, attempts: 1 });
  const taken = (steps: readonly ReturnType<typeof step>[], ...names: readonly string[]): readonly boolean[] => {
    const order = new StepOrder(steps);
    return names.map((name) => order.allows(name));
  };

  it('is that of the steps taken, then new ones', () => {
    expect(taken([step('a'), step('b', null)], 'a', 'b', 'c', 'd')).to.deep.equal([true, true, true, true]);
    expect(taken([], 'a', 'b')).to.deep.equal([true, true]);
  });

  it('lets a finished step be left out for a later one, and none that is in doubt', () => {
    expect(taken([step('a'), step('b')], 'b', 'c')).to.deep.equal([true, true]);
    expect(taken([step('a', null), step('b')], 'b')).to.deep.equal([false]);
  });

  it('lets no new step come before those taken, and none come back', () => {
    expect(taken([step('a'), step('b')], 'c')).to.deep.equal([false]);
    expect(taken([step('a'), step('b')], 'a', 'c', 'b')).to.deep.equal([true, false, true]);
    expect(taken([step('a'), step('b'), step('c')], 'b', 'a')).to.deep.equal([true, false]);
  });

  it('knows what is left', () => {
    const order = new StepOrder([step('a'), step('b')]);
    expect(order.left).to.deep.equal(['a', 'b']);
    order.allows('a');
    expect(order.left).to.deep.equal(['b']);
  });
});
