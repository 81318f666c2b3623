import type { Command, PromptOption } from '@samvad/framework';
import { expect } from 'chai';
import { apply } from '../../src/dialogue/apply.ts';
import { applyOutcome } from '../../src/dialogue/apply-outcome.ts';
import { flowCatalogue } from '../../src/dialogue/catalogue.ts';
import { expire } from '../../src/dialogue/expire.ts';
import { forecastTasks } from '../../src/dialogue/forecast-tasks.ts';
import { noteHeard } from '../../src/dialogue/heard.ts';
import { labelOf } from '../../src/dialogue/label.ts';
import { answeredBy, heardMeanwhile } from '../../src/dialogue/owner.ts';
import { waitOn } from '../../src/dialogue/owner-wait.ts';
import { welcomeBack } from '../../src/dialogue/return.ts';
import { tellActs } from '../../src/dialogue/tell.ts';
import { AT, catalogue, contextOf, given, promptOf, source, stateOf, taskOf } from './core-state.ts';

const button = (binds: PromptOption['binds']): PromptOption => ({ title: 'It', binds });
const press: Command = { name: 'choose', prompt: 'q_1', option: 0, source };
const no: Command = { name: 'deny', source };
const nothing = flowCatalogue([]);

describe('an answer that something else has overtaken', () => {
  const reasons = (state: Parameters<typeof apply>[0], ...commands: readonly Command[]) =>
    apply(state, commands, contextOf()).rejected.map(({ reason }) => reason);

  it('is not taken where the task of the question is gone', () => {
    for (const [slot, binds] of [
      ['service', { to: 'value', value: 'basic' }],
      ['known', { to: 'yes' }],
      ['known', { to: 'change', slot: 'place' }],
    ] as const)
      expect(reasons(stateOf([], { prompt: promptOf({ slot, options: [button(binds)] }) }), press)).to.deep.equal([
        'the task of this prompt is gone',
      ]);
    expect(reasons(stateOf([], { prompt: promptOf({ slot: 'resume' }) }), no)).to.deep.equal(['the task of this prompt is gone']);
  });

  it('is not taken where it was said before the question, a no as a yes', () => {
    const state = stateOf([taskOf('wash')], { prompt: promptOf({ slot: 'confirm', at: '2026-11-25T04:31:00.000Z' }) });
    for (const command of [no, { name: 'affirm', source } as const])
      expect(apply(state, [command], contextOf({ heardAt: AT })).rejected).to.have.length(1);
  });

  it('is explained where the flow takes no such value any more', () => {
    const state = stateOf([taskOf('tidy')], { prompt: promptOf({ slot: 'hour', options: [button({ to: 'value', value: 'noon' })] }) });
    const { acts, conversation } = apply(state, [press], contextOf());
    expect(acts).to.deep.equal([{ act: 'stale', text: { key: 'samvad:slot.changed', params: {} } }]);
    expect(conversation.tasks).to.deep.equal(state.tasks);
  });

  it('is explained where nothing waits to know which one was meant', () => {
    const prompt = promptOf({ task: null, slot: 'clarify', options: [button({ to: 'meant', task: 't_1' })] });
    const { acts } = apply(stateOf([taskOf('wash')], { prompt }), [press], contextOf());
    expect(acts).to.deep.equal([{ act: 'stale', text: { key: 'samvad:stale.answered', params: {} } }]);
  });

  it('does not take up a task that this code cannot go on with', () => {
    const old = promptOf({ options: [button({ to: 'value', value: 'basic' })] });
    const state = stateOf([taskOf('wash', { status: 'parked', barred: 'flow-newer' })], { focus: null });
    const { rejected, conversation } = apply(state, [press], contextOf({ prompt: () => old }));
    expect(rejected.map(({ reason }) => reason)).to.deep.equal([`its flow is another version's: flow-newer`]);
    expect(conversation).to.equal(state);
  });
});

describe('a run’s outcome that something else has overtaken', () => {
  const ended = (outcome: Parameters<typeof applyOutcome>[1]['outcome'], state: Parameters<typeof applyOutcome>[0], flows = catalogue) =>
    applyOutcome(state, { kind: 'run.ended', run: 'r_1', task: 't_1', outcome }, contextOf({ catalogue: flows }));
  const reask = { is: 'reask', slot: 'car', text: { key: 'wash:taken', params: {} }, learned: {}, made: {} } as const;
  const running = taskOf('wash', { status: 'committing', run: 'r_1', slots: { car: given('Creta') } });

  it('leaves no task being carried out for ever where its flow is gone', () => {
    const [task] = ended(reask, stateOf([running]), nothing).conversation.tasks;
    expect(task).to.deep.include({ status: 'active', run: null });
  });

  it('asks again for a slot without options, and bars no value of it', () => {
    const [task] = ended(reask, stateOf([running])).conversation.tasks;
    expect(task?.slots['car']?.status).to.equal('reopened');
    expect(task?.gone).to.deep.equal({});
  });

  it('frees the focus of what was stopped', () => {
    const stopped = { is: 'stopped', text: { key: 'samvad:cancelled', params: {} }, learned: {}, made: {} } as const;
    expect(ended(stopped, stateOf([running])).conversation).to.deep.include({ focus: null });
  });
});

describe('a state of before', () => {
  it('names a task whose flow is gone by the menu', () => {
    expect(labelOf(taskOf('wash', { slots: { car: given('Creta') } }), nothing)).to.deep.equal({ key: 'samvad:menu', params: {} });
    const [told] = tellActs([{ act: 'cancelled', task: 'gone' }], stateOf([]), { catalogue });
    expect(told?.text.params['task']).to.deep.equal({ key: 'samvad:menu', params: {} });
  });

  it('expires what was put aside, when it was not touched for so long, and nothing else', () => {
    const parked = stateOf([taskOf('wash', { status: 'parked' })], { focus: null });
    const later = Date.parse(AT) + 1000;
    expect(expire(parked, 't_1', later, 1001)).to.equal(undefined);
    expect(expire(stateOf([taskOf('wash')]), 't_1', later, 1000)).to.equal(undefined);
    expect(expire(parked, 't_1', later, 1000)?.tasks[0]).to.deep.include({ status: 'cancelled' });
  });

  it('counts the window from now where the channel says no time', () => {
    const address = { channel: 'chat', account: 'test', kind: 'phone', id: '1' } as const;
    const { heardFrom } = noteHeard(stateOf([]), [{ address, sentAt: 'soon' }], Date.parse(AT), 1000);
    expect(Object.values(heardFrom)).to.deep.equal([AT]);
  });

  it('keeps nothing for a person, and alarms nobody, where no person has the conversation', () => {
    const state = stateOf([]);
    expect(heardMeanwhile(state, [], AT)).to.equal(state);
    expect(answeredBy(state)).to.equal(state);
    expect(waitOn(state, 'person.late')).to.deep.equal({ conversation: state, moves: [], sign: null });
  });

  it('proposes nothing to who greets while something is being made', () => {
    const greeting: Command = { name: 'chitchat', kind: 'greeting' };
    expect(welcomeBack(stateOf([taskOf('wash', { status: 'committing' })]), [greeting], catalogue)).to.equal(undefined);
  });
});

describe('what would become of unfinished tasks', () => {
  it('is told for each, and of what is over nothing', () => {
    const state = stateOf([
      taskOf('wash'),
      taskOf('wash', { id: 't_2', flow: 'polish', status: 'parked' }),
      taskOf('tidy', { id: 't_3', flowVersion: 0, slots: { hour: given('noon'), mood: given('good') } }),
      taskOf('wash', { id: 't_4', status: 'done' }),
    ]);
    const shape = forecastTasks(state, catalogue).map(({ task, loaded, is, why, reopened, aside }) => ({
      task,
      loaded,
      is,
      why,
      reopened,
      aside,
    }));
    expect(shape).to.deep.equal([
      { task: 't_1', loaded: 1, is: 'kept', why: null, reopened: [], aside: [] },
      { task: 't_2', loaded: null, is: 'parked', why: 'flow-gone', reopened: [], aside: [] },
      { task: 't_3', loaded: 1, is: 'migrated', why: null, reopened: ['hour'], aside: ['mood'] },
    ]);
  });
});
