import type { Conversation } from '@samvad/framework';
import { expect } from 'chai';
import { agreedMove, mergeValues, wordsWritten } from '../../src/dialogue/hand-back.ts';
import { takeBack } from '../../src/dialogue/take-back.ts';
import type { EventOf } from '../../src/model/event.ts';
import { AT, contextOf, given, source, stateOf, taskOf } from './core-state.ts';
import { shaped } from './shaped-flows.ts';

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
