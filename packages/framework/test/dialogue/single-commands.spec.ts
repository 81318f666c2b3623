import type { Command, CommandNamed, Conversation, PromptOption } from '@samvad/framework';
import { expect } from 'chai';
import { apply } from '../../src/dialogue/apply.ts';
import { applyOutcome } from '../../src/dialogue/apply-outcome.ts';
import { flowCatalogue } from '../../src/dialogue/catalogue.ts';
import { idleMoves } from '../../src/dialogue/idle.ts';
import { judgeStale } from '../../src/dialogue/stale-press.ts';
import { withFact } from '../../src/dialogue/task-state.ts';
import { tellActs } from '../../src/dialogue/tell.ts';
import { catalogue, contextOf, given, promptOf, source, stateOf, taskOf } from './core-state.ts';
import { shaped, show } from './shaped-flows.ts';

const set = (slot: string, value: unknown): CommandNamed<'set'> => ({ name: 'set', flow: null, slot, value, source });
const no: Command = { name: 'deny', source };
const told = (state: Conversation, command: Command, parts: Parameters<typeof contextOf>[0] = {}) =>
  tellActs(apply(state, [command], contextOf(parts)).acts, state, { catalogue }).map(({ text }) => text);
const keys = (...of: Parameters<typeof told>) => told(...of).map(({ key }) => key);

describe('a wish for several', () => {
  it('begins one, and says that they are made one after the other', () => {
    const wish: Command = { name: 'start', flow: 'wash', score: 1, quote: 'four saturdays', count: 4 };
    expect(told(stateOf([]), wish)).to.deep.equal([{ key: 'samvad:oneByOne', params: { count: 4 } }]);
    expect(apply(stateOf([]), [wish], contextOf()).conversation.tasks).to.have.length(1);
  });
});

describe('what was made', () => {
  const made = (flow: 'wash' | 'tidy', parts: Parameters<typeof taskOf>[1] = {}) =>
    stateOf([taskOf(flow, { status: 'done', ...parts })], { focus: null });

  it('is named to who asks after it while nothing is in hand', () => {
    const asks: Command = { name: 'question', text: 'did you book it?', about: 'made' };
    expect(keys(made('wash', { slots: { service: given('basic') } }), asks)).to.deep.equal(['samvad:recap.done']);
    expect(keys(stateOf([taskOf('wash')]), asks)).to.deep.equal(['samvad:question']);
    expect(keys(stateOf([]), asks)).to.deep.equal(['samvad:question']);
  });

  it('is not taken back or changed where its flow cannot', () => {
    expect(keys(made('tidy'), { name: 'undo' })).to.deep.equal(['samvad:undo.never']);
    const { rejected } = apply(made('tidy'), [set('place', 'Home')], contextOf());
    expect(rejected.map(({ reason }) => reason)).to.deep.equal(['no open task has a slot place']);
  });

  it('is opened for a value that it was made without', () => {
    const slots = { service: given('basic') };
    const [task] = apply(made('wash', { slots }), [set('car', 'Creta')], contextOf()).conversation.tasks;
    expect(task).to.deep.include({ phase: 'amend', status: 'active', agreed: slots, slots });
    expect(task?.mentions['car']?.value).to.equal('Creta');
  });

  it('stays as it was agreed where its change was stopped in time', () => {
    const agreed = { car: given('Creta') };
    const changing = taskOf('wash', { status: 'committing', run: 'r_1', phase: 'amend', agreed, slots: { car: given('Swift') } });
    const outcome = { is: 'stopped', text: { key: 'samvad:cancelled', params: {} }, learned: {}, made: {} } as const;
    const ended = applyOutcome(stateOf([changing]), { kind: 'run.ended', run: 'r_1', task: 't_1', outcome }, contextOf());
    expect(ended.conversation.tasks[0]).to.deep.include({ status: 'done', phase: 'run', slots: agreed });
    expect(ended.acts).to.deep.equal([{ act: 'unchanged', task: 't_1' }]);
  });

  it('is not spoken of by a name that it has not got, when an old button asks for it', () => {
    const button: PromptOption = { title: 'Basic', binds: { to: 'value', value: 'basic' } };
    expect(judgeStale(made('wash'), promptOf(), button)).to.deep.include({ text: { key: 'samvad:stale.over', params: {} } });
  });
});

describe('leaving a question out', () => {
  it('leaves empty what may be empty, and keeps that as an answer', () => {
    const flow = shaped('tidy', { family: (family) => ({ ...family, fact: false }) });
    const state = stateOf([taskOf('tidy')], { prompt: promptOf({ slot: 'family' }) });
    const [task] = apply(state, [{ name: 'skip' }], contextOf({ catalogue: flowCatalogue([flow]) })).conversation.tasks;
    expect(task?.slots['family']).to.deep.include({ value: '', status: 'given' });
  });
});

describe('what was proposed together', () => {
  const proposed = { place: 'Home', hour: 'sat 10' };
  const state = (parts: Parameters<typeof taskOf>[1] = { proposed }) =>
    stateOf([taskOf('tidy', parts)], { prompt: promptOf({ slot: 'known', about: ['place', 'hour'] }) });
  const hourAfter = (...commands: readonly CommandNamed<'set'>[]) =>
    apply(state(), commands, contextOf({ sets: new Set(commands.map(({ slot }) => slot)) })).conversation.tasks[0]?.slots['hour'];

  it('is taken for the rest by who names another for one of it, and for nothing that he names too', () => {
    expect(hourAfter(set('place', 'Office'))).to.deep.include({ value: 'sat 10', status: 'confirmed' });
    expect(hourAfter(set('place', 'Office'), set('hour', { day: 'sun' }))).to.equal(undefined);
  });

  it('is not made up by a yes where it is not proposed any more', () => {
    const yes = { title: 'Yes', binds: { to: 'yes' } } as const;
    const before = state({ proposed: { place: 'Home' } });
    const prompted = { ...before, prompt: promptOf({ slot: 'known', about: ['place', 'hour'], options: [yes] }) };
    const [task] = apply(prompted, [{ name: 'affirm', source }], contextOf()).conversation.tasks;
    expect(Object.keys(task?.slots ?? {})).to.deep.equal(['place']);
  });

  it('is declined for nobody where its task is gone', () => {
    const { rejected } = apply(stateOf([], { prompt: promptOf({ slot: 'known' }) }), [no], contextOf());
    expect(rejected.map(({ reason }) => reason)).to.deep.equal(['the task of this prompt is gone']);
  });
});

describe('what was put aside', () => {
  const parked = taskOf('wash', { status: 'parked', slots: { service: given('basic') } });
  const asked = stateOf([parked], { focus: null, prompt: promptOf({ slot: 'resume' }) });

  it('is kept after a no, and not proposed again', () => {
    const { conversation, acts } = apply(asked, [no], contextOf());
    expect(conversation.tasks[0]).to.deep.include({ status: 'parked', declined: ['resume'], slots: parked.slots });
    expect(acts).to.deep.equal([{ act: 'told', text: { key: 'samvad:parked', params: {} }, kind: 'reply' }]);
  });

  it('is proposed once: who answers something else gets the menu', () => {
    const context = { ...show, catalogue, before: asked, acts: [], commit: null, spoken: true, understood: false };
    const idle = (prompt: Conversation['prompt']) => idleMoves(asked, { ...context, before: { ...asked, prompt } });
    const { conversation, moves } = idle(asked.prompt);
    expect(moves.map((move) => move.move === 'ask' && move.slot)).to.deep.equal(['anythingElse']);
    expect(conversation.tasks[0]?.declined).to.deep.equal(['resume']);
    for (const prompt of [null, promptOf({ slot: 'resume', task: 't_2' })])
      expect(idle(prompt).moves.map((move) => move.move === 'ask' && move.slot)).to.deep.equal(['resume']);
  });

  it('is not named where nothing was kept for what comes now', () => {
    const moves = tellActs([{ act: 'switched', task: 't_1', kept: null }], asked, { catalogue });
    expect(moves.map(({ text }) => text.key)).to.deep.equal(['samvad:switched']);
  });
});

describe('a fact', () => {
  it('is noted for its person and nobody else', () => {
    const persons = [
      { id: 'p_1', facts: {} },
      { id: 'p_2', facts: {}, relation: 'wife' },
    ];
    const after = withFact(stateOf([], { persons }), 'p_2', 'name', given('Asha'));
    expect(after.persons).to.deep.equal([persons[0], { ...persons[1], facts: { name: given('Asha') } }]);
  });
});
