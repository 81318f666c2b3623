import { type Command, type Conversation, newConversation, type SlotValue } from '@samvad/framework';
import { expect } from 'chai';
import { flowCatalogue } from '../../../src/dialogue/catalogue.ts';
import { type Cue, isPrivate, meetPerson, shownTo } from '../../../src/dialogue/persons.ts';
import { newTask, presentPerson } from '../../../src/dialogue/task-state.ts';
import { washPlugin } from '../../fixtures/wash.ts';

const AT = '2026-11-25T10:00:00.000Z';
const catalogue = flowCatalogue(washPlugin().flows);
const wash = washPlugin().flows[0];
if (!wash) throw new Error('the fixture has no flow');
// The car is what the company keeps for a person.
const kept = flowCatalogue([
  { ...wash, slots: { ...wash.slots, car: { ...wash.slots['car'], saved: () => Promise.resolve([]) } } } as typeof wash,
]);

const said = (value: unknown): SlotValue => ({ value, status: 'given', source: { messageId: 'm', by: 'text', quote: 'q' }, at: AT });
const fresh = newConversation('p_1', 'en');
const husband: Cue = { is: 'speaks', relation: 'husband' };
const forWife: Cue = { is: 'for', relation: 'wife' };

const meet = (state: Conversation, cue: Cue | undefined, commands: readonly Command[] = [], flows = catalogue) =>
  meetPerson(state, cue, commands, { catalogue: flows, newPersonId: () => 'p_new' });

const busy = (change: Partial<Conversation['tasks'][number]> = {}): Conversation => ({
  ...fresh,
  tasks: [{ ...newTask('t_1', wash, 'p_1', AT), ...change }],
  focus: 't_1',
});

describe('meeting a person', () => {
  it('changes nothing where nothing is said of anybody', () => {
    expect(meet(fresh, undefined)).to.deep.equal({ conversation: fresh, commands: [], acts: [], next: null });
  });

  it('makes somebody new, who shares the number and nothing else', () => {
    const first = { id: 'p_1', facts: { phone: said('+91981'), firstName: said('Asha') } };
    const { conversation, next, acts } = meet({ ...fresh, persons: [first] }, husband);
    expect(conversation.persons).to.deep.equal([
      first,
      { id: 'p_new', facts: { phone: said('+91981') }, relation: 'husband', spoke: true },
    ]);
    expect(next).to.equal('p_new');
    expect(acts).to.have.length(1);
  });

  it('knows no number of somebody new where the channel hides it', () => {
    expect(meet(fresh, forWife).conversation.persons[1]).to.deep.equal({ id: 'p_new', facts: {}, relation: 'wife' });
  });

  it('goes on with who speaks, and back to who spoke after a word for somebody else', () => {
    const met = meet(fresh, forWife);
    expect([presentPerson(met.conversation).id, met.next]).to.deep.equal(['p_new', null]);
    const spoken = meet(fresh, husband);
    expect(meet(spoken.conversation, undefined).next).to.equal('p_new');
    expect(meet(spoken.conversation, { is: 'self' }).next).to.equal(null);
  });

  it('meets nobody twice, and greets only who was not spoken for before', () => {
    const once = meet(fresh, husband).conversation;
    const again = meet(once, husband);
    expect(again.conversation.persons).to.have.length(2);
    expect(again.acts).to.deep.equal([]);
    const named = { ...once, persons: [{ id: 'p_1', facts: { firstName: said('Asha') } }, ...once.persons.slice(1)] };
    expect(meet(named, { is: 'self' }).acts).to.deep.include({
      act: 'told',
      text: { key: 'samvad:person.back', params: { name: 'Asha' } },
      kind: 'reply',
    });
    expect(meet(once, { is: 'self' }).acts).to.deep.include({
      act: 'told',
      text: { key: 'samvad:person.back.nobody', params: {} },
      kind: 'reply',
    });
  });

  it('hands on the task in hand while nothing personal is in it', () => {
    const { conversation, commands } = meet(busy({ slots: { service: said('basic') } }), forWife, [], kept);
    expect(conversation.tasks.map(({ person }) => person)).to.deep.equal(['p_new']);
    expect(conversation.tasks[0]?.slots['service']?.value).to.equal('basic');
    expect(commands).to.deep.equal([]);
  });

  const begins = { name: 'start', flow: 'wash', score: 1, quote: '' } as const;
  for (const [what, change] of [
    ['a car that is known', { slots: { car: said('Swift') } }],
    ['a car that was spoken of', { mentions: { car: { value: 'Swift', source: said('').source, at: AT } } }],
    ['a run under way', { status: 'committing' }],
    ['a change of what was made', { phase: 'amend' }],
  ] as const)
    it(`begins another beside a task with ${what}`, () => {
      const state = busy(change);
      const { conversation, commands } = meet(state, husband, [{ name: 'chitchat', kind: 'smalltalk' }], kept);
      expect(conversation.tasks).to.deep.equal(state.tasks);
      expect(commands).to.deep.equal([begins]);
    });

  it('leaves what is begun by the message itself to it', () => {
    const state = busy({ slots: { car: said('Swift') } });
    expect(meet(state, forWife, [begins], kept).commands).to.deep.equal([begins]);
  });

  it('leaves a task alone that is over, or that the code does not know', () => {
    for (const state of [busy({ status: 'done' }), busy({ flow: 'gone' })])
      expect(meet(state, husband).conversation.tasks).to.deep.equal(state.tasks);
  });
});

describe('what is shown to whom', () => {
  const task = (person: string) => ({ ...newTask(`t_${person}`, wash, person, AT) });
  const state: Conversation = {
    ...fresh,
    persons: [...fresh.persons, { id: 'p_2', facts: {}, relation: 'wife' }],
    tasks: [task('p_1'), task('p_2')],
  };
  const spoken: Conversation = { ...state, persons: [...fresh.persons, { id: 'p_2', facts: {}, relation: 'husband', spoke: true }] };

  it('lets who ordered for somebody see that', () => {
    expect(shownTo(state)).to.equal(state);
  });

  it('keeps apart who has spoken for himself, both ways', () => {
    expect(shownTo(spoken).tasks.map(({ person }) => person)).to.deep.equal(['p_1']);
    expect(shownTo({ ...spoken, speaking: 'p_2' }).tasks.map(({ person }) => person)).to.deep.equal(['p_2']);
    expect(isPrivate(spoken, { person: 'p_1' })).to.equal(false);
  });
});
