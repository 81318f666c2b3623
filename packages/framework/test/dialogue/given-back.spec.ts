import type { Conversation } from '@samvad/framework';
import { expect } from 'chai';
import { flowCatalogue } from '../../src/dialogue/catalogue.ts';
import { changeMove, confirmMove } from '../../src/dialogue/confirm.ts';
import { agreedMove, mergeValues, wordsWritten } from '../../src/dialogue/hand-back.ts';
import { lookForReminder, planReminder, remindMove } from '../../src/dialogue/remind.ts';
import { takeBack } from '../../src/dialogue/take-back.ts';
import type { EventOf } from '../../src/model/event.ts';
import { AT, catalogue, contextOf, given, source, stateOf, taskOf } from './core-state.ts';
import { shaped } from './shaped-flows.ts';

const now = Date.parse(AT);
const HOUR = 3_600_000;
const address = { channel: 'chat', account: 'test', kind: 'phone', id: '1' } as const;
const message = (content: EventOf<'message'>['content']): EventOf<'message'> => ({
  kind: 'message',
  messageId: 'm_2',
  address,
  content,
  sentAt: AT,
  profileName: null,
  phone: null,
  quoted: null,
});

describe('what a person gives back with the conversation', () => {
  const tidy = taskOf('tidy', { status: 'parked' });
  const merged = (values: Record<string, unknown>) => mergeValues(stateOf([tidy], { focus: null }), values, null, contextOf());

  it('brings the task it is for into focus', () => {
    const { conversation } = merged({ place: 'Home' });
    expect(conversation).to.deep.include({ focus: 't_1' });
    expect(conversation.tasks[0]).to.deep.include({ status: 'active' });
  });

  it('is a fact of the person, a value, or what narrows one, by what it is', () => {
    const { conversation, rejected } = merged({ name: 'Asha', place: 'Home', hour: { day: 'sat' }, note: 5 });
    expect(conversation.persons[0]?.facts['name']).to.deep.include({ value: 'Asha', status: 'given' });
    expect(conversation.tasks[0]?.slots['place']?.value).to.equal('Home');
    expect(conversation.tasks[0]?.mentions['hour']?.value).to.deep.equal({ day: 'sat' });
    expect(rejected.map(({ reason }) => reason)).to.deep.equal(['what was decided does not fit note']);
  });

  it('is shown with the person’s facts before it counts', () => {
    const { conversation } = merged({ name: 'Asha', place: 'Home' });
    const [task = tidy] = conversation.tasks;
    const move = agreedMove(shaped('tidy'), task, conversation, { task: 't_1', slots: ['name', 'place', 'hour'] });
    expect(move?.about).to.deep.equal(['place', 'name']);
  });

  it('leaves out of the words written meanwhile what is no words', () => {
    const written = [
      { type: 'text', text: 'at home' } as const,
      { type: 'location', latitude: 1, longitude: 2 } as const,
      { type: 'choice', id: 'x', title: 'Saturday' } as const,
    ].map((content) => ({ message: message(content), answered: false }));
    expect(wordsWritten(written, false).map(({ content }) => content)).to.deep.equal([
      { type: 'text', text: 'at home' },
      { type: 'text', text: 'Saturday' },
    ]);
    expect(wordsWritten(written, true)).to.deep.equal([]);
  });
});

describe('a message that is deleted', () => {
  const gone = (state: Conversation) => takeBack(state, [message({ type: 'revoke', messageId: 'm_1' })]);

  it('takes back the fact it said, and no other', () => {
    const facts = { name: given('Asha'), family: given('Rao', { source: { ...source, messageId: 'm_0' } }) };
    const { conversation, tasks } = gone(stateOf([], { persons: [{ id: 'p_1', facts }] }));
    expect(conversation.persons[0]?.facts).to.deep.equal({ ...facts, name: given('Asha', { status: 'reopened' }) });
    expect(tasks).to.deep.equal([]);
  });

  it('takes back a value that was to be looked up again, and none that was agreed to', () => {
    const slots = { time: given('9:00', { status: 'stale' }), car: given('Creta', { status: 'confirmed' }) };
    const { conversation, tasks } = gone(stateOf([taskOf('wash', { slots })]));
    expect(conversation.tasks[0]?.slots).to.deep.equal({ ...slots, time: given('9:00', { status: 'reopened' }) });
    expect(tasks).to.deep.equal(['t_1']);
  });
});

describe('a reminder', () => {
  const times = { hours: { timeZone: 'Asia/Kolkata', quietFrom: 21, quietUntil: 9 }, windowMs: 24 * HOUR, remindAfterMs: HOUR };

  it('is due where nobody knows when the customer was heard last', () => {
    expect(lookForReminder(stateOf([taskOf('wash')]), now, times)).to.deep.include({ is: 'due' });
  });

  it('is looked at in quiet hours where the window for it closes before they end', () => {
    const heard = stateOf([taskOf('wash')], { address, lastHeardAt: AT, heardFrom: { 'chat:test:1': AT } });
    // 10:00 in Kolkata; twelve hours on it is 22:00, in eleven more it may be said again, and the window is closed by then.
    const late = { ...times, remindAfterMs: 12 * HOUR };
    expect(planReminder(heard, true, now, late)).to.equal(new Date(now + 23 * HOUR).toISOString());
    expect(planReminder(heard, true, now, { ...late, windowMs: 20 * HOUR })).to.equal(new Date(now + 12 * HOUR).toISOString());
  });

  it('names nothing that is missing where the flow is gone', () => {
    expect(remindMove(stateOf([]), taskOf('wash'), flowCatalogue([])).text.key).to.equal('samvad:remind.yes');
    expect(remindMove(stateOf([]), taskOf('wash'), catalogue).text.key).to.equal('samvad:remind');
  });
});

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
