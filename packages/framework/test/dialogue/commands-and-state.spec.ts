import type { Command, Conversation, PromptOption } from '@samvad/framework';
import { expect } from 'chai';
import { apply } from '../../src/dialogue/apply.ts';
import { applyOutcome } from '../../src/dialogue/apply-outcome.ts';
import { expire } from '../../src/dialogue/expire.ts';
import { lookForReminder } from '../../src/dialogue/remind.ts';
import { judgeStale } from '../../src/dialogue/stale-press.ts';
import { tellActs } from '../../src/dialogue/tell.ts';
import { AT, catalogue, contextOf, given, promptOf, source, stateOf, taskOf } from './core-state.ts';

const yes: Command = { name: 'affirm', source };
const no: Command = { name: 'deny', source };
const option = (binds: PromptOption['binds']): PromptOption => ({ title: 'It', binds });
const press: Command = { name: 'choose', prompt: 'q_1', option: 0, source };
const set: Command = { name: 'set', flow: null, slot: 'car', value: 'Creta', source };
const asked = (parts: Parameters<typeof promptOf>[0], task: Parameters<typeof taskOf>[1] = {}) =>
  stateOf([taskOf('wash', task)], { prompt: promptOf(parts) });
const made = taskOf('wash', { status: 'done', outcome: { is: 'done', text: 'B-1', facts: {} } });
const making = taskOf('wash', { status: 'committing', run: 'r_1' });

const applied = (state: Conversation, command: Command, parts: Parameters<typeof contextOf>[0] = {}) =>
  apply(state, [command], contextOf(parts));
const task = (...of: Parameters<typeof applied>) => applied(...of).conversation.tasks[0];
const reasons = (...of: Parameters<typeof applied>) => applied(...of).rejected.map(({ reason }) => reason);
const said = (state: Conversation, ...commands: readonly Command[]) =>
  tellActs(apply(state, commands, contextOf()).acts, state, { catalogue }).map(({ text }) => text.key);

describe('a yes or a no', () => {
  it('takes the only thing that is offered, and guesses at nothing else', () => {
    const basic = option({ to: 'value', value: 'basic' });
    expect(task(asked({ options: [basic] }), yes)?.slots['service']).to.deep.include({ value: 'basic', status: 'given' });
    expect(reasons(asked({ options: [basic, option({ to: 'value', value: 'premium' })] }), yes)).to.deep.equal([
      'a yes does not answer service',
    ]);
    expect(reasons(asked({}), no)).to.deep.equal(['a no does not answer service']);
    expect(reasons(stateOf([]), no)).to.deep.equal(['nothing was asked']);
  });

  it('is a goodbye where it was asked whether there is anything else', () => {
    expect(applied(asked({ task: null, slot: 'anythingElse' }), no)).to.deep.include({ acts: [{ act: 'bye' }] });
  });

  it('asks what to change, unless the same message says it', () => {
    const summary = asked({ slot: 'confirm' });
    expect(applied(summary, no).acts).to.deep.equal([{ act: 'change' }]);
    expect(applied(summary, no, { sets: new Set(['car']) }).acts).to.deep.equal([]);
    expect(applied(asked({ slot: 'confirm', options: [option({ to: 'act', act: 'change' })] }), press).acts).to.deep.equal([
      { act: 'change' },
    ]);
  });
});

describe('a button', () => {
  it('takes up what was put aside, when it is one of its questions', () => {
    const old = promptOf({ options: [option({ to: 'value', value: 'basic' })] });
    const after = applied(stateOf([taskOf('wash', { status: 'parked' })], { focus: null }), press, { prompt: () => old }).conversation;
    expect(after.focus).to.equal('t_1');
    expect(after.tasks[0]?.slots['service']?.value).to.equal('basic');
  });

  it('opens what is to be changed, and keeps what it was', () => {
    const state = asked({ slot: 'clarify', options: [option({ to: 'change', slot: 'car' })] }, { slots: { car: given('Creta') } });
    expect(task(state, press)?.slots['car']).to.deep.equal(given('Creta', { status: 'reopened' }));
  });

  it('of an old question is explained by what has become of it', () => {
    const value = option({ to: 'value', value: 'basic' });
    const old = (state: Conversation, pressed = value, parts = {}) => {
      const verdict = judgeStale(state, promptOf(parts), pressed);
      return verdict.is === 'explain' ? verdict.text : verdict.is;
    };
    const open = stateOf([taskOf('wash')]);
    expect(old(stateOf([making]))).to.deep.include({ key: 'samvad:committing' });
    expect(old(stateOf([made]))).to.deep.equal({ key: 'samvad:stale.done', params: { booking: 'B-1' } });
    expect(old(open, option({ to: 'yes' }), { slot: 'confirm' })).to.deep.include({ key: 'samvad:stale.summary' });
    expect(old(open, option({ to: 'act', act: 'skip' }))).to.deep.include({ key: 'samvad:stale.answered' });
    expect(old(open, option({ to: 'flow', flow: 'wash' }))).to.deep.include({ key: 'samvad:stale.started' });
    expect(
      [option({ to: 'flow', flow: 'tidy' }), option({ to: 'mention', value: 'basic' }), value].map((each) => old(open, each)),
    ).to.deep.equal(['use', 'use', 'use']);
  });
});

describe('"cancel"', () => {
  const cancel = (all = false): Command => ({ name: 'cancel', all });

  it('is about what is being made where nothing is in hand, and asks its run to stop', () => {
    expect(applied(stateOf([making], { focus: null }), cancel()).acts).to.deep.equal([{ act: 'stopping', task: 't_1', run: 'r_1' }]);
  });

  it('is about what was just made where nothing is open, and about nothing where that cannot be taken back', () => {
    const over = stateOf([made], { focus: null });
    expect(task(over, cancel())).to.deep.include({ phase: 'undo', status: 'active' });
    expect(said(over, cancel(true))).to.deep.equal(['samvad:nothingToCancel']);
    expect(said(stateOf([]), cancel())).to.deep.equal(['samvad:nothingToCancel']);
  });

  it('neither undoes nor leaves what is asked about, unless all is meant; another task that is named ends', () => {
    const undoing = { ...made, phase: 'undo', status: 'confirming' } as const;
    const other = taskOf('tidy', { id: 't_2' });
    const of = (command: Command): readonly string[] =>
      apply(stateOf([undoing, other]), [command], contextOf()).conversation.tasks.map(({ status, phase }) => `${status} ${phase}`);
    expect(of(cancel())).to.deep.equal(['confirming undo', 'active run']);
    expect(of({ ...cancel(), task: 't_1' } as Command)).to.deep.equal(['confirming undo', 'active run']);
    expect(of({ ...cancel(), task: 't_2' } as Command)).to.deep.equal(['confirming undo', 'cancelled run']);
    expect(of(cancel(true))).to.deep.equal(['done run', 'cancelled run']);
  });
});

describe('what there is nothing to do for', () => {
  it('changes nothing, and has its reason', () => {
    for (const [state, command, reason] of [
      [stateOf([]), { name: 'resume' }, 'no such task waits'],
      [stateOf([taskOf('wash')]), { name: 'skip' }, 'nothing was asked that could be left out'],
      [stateOf([]), { name: 'skip' }, 'nothing was asked that could be left out'],
      [stateOf([taskOf('wash')]), { name: 'dontKnow' }, 'nothing was asked'],
      [stateOf([making]), set, 'the task is being carried out'],
      [stateOf([making]), { name: 'unset', slot: 'car' }, 'the task is being carried out'],
      [stateOf([taskOf('wash')]), { name: 'unset', slot: 'wheels' }, 'no open task has a slot wheels'],
      [stateOf([taskOf('wash')]), { name: 'start', flow: 'wash', score: 1, quote: '' }, 'a task of this flow has just been started'],
    ] as const) {
      const { conversation, rejected } = applied(state, command);
      expect(rejected.map((each) => each.reason)).to.deep.equal([reason]);
      expect(conversation).to.equal(state);
    }
  });

  it('takes back no value that there is none of', () => {
    expect(task(stateOf([taskOf('wash')]), { name: 'unset', slot: 'car' })).to.deep.include({ slots: {}, declined: ['car'] });
  });

  it('says why, again, and where we are, only as far as there is something to say', () => {
    const [idle, busy] = [stateOf([], { focus: null }), stateOf([taskOf('wash')])];
    const all: readonly Command[] = [{ name: 'menu' }, { name: 'recap' }, { name: 'why' }, { name: 'repeat' }];
    expect(said(idle, ...all)).to.deep.equal([]);
    expect(said(busy, ...all)).to.deep.equal(['samvad:menu.busy', 'samvad:recap.busy']);
    expect(said(stateOf([made], { focus: null }), { name: 'recap' })).to.deep.equal([]);
    expect(said(asked({}), { name: 'why' })).to.deep.equal(['wash:service.why|service:why|samvad:why']);
    expect(said(asked({ slot: 'confirm' }), { name: 'why' })).to.deep.equal(['samvad:why']);
    expect(said(asked({ task: null, slot: 'anythingElse' }), { name: 'why' })).to.deep.equal(['samvad:why']);
  });

  it('waits a moment for who asks for one, and longer for who says later', () => {
    expect(task(stateOf([taskOf('wash')]), { name: 'wait' })).to.deep.include({ status: 'active' });
    expect(task(stateOf([taskOf('wash')]), { name: 'wait', later: true })).to.deep.include({ status: 'parked' });
    expect(said(stateOf([]), { name: 'wait', later: true })).to.deep.equal(['samvad:wait']);
    expect(said(stateOf([making]), { name: 'wait', later: true })).to.deep.equal(['samvad:wait.busy']);
  });

  it('raises the rung of what is not known by heart', () => {
    expect(task(asked({}), { name: 'dontKnow' })?.rungs).to.deep.equal({ service: 1 });
  });
});

describe('"all of them"', () => {
  it('ends all where that was said, and brings back anything else as it was', () => {
    const unclear: readonly Command[] = [{ name: 'cancel', all: false }, { name: 'optOut' }];
    const tasks = [taskOf('wash', { status: 'parked' }), taskOf('tidy', { id: 't_2', status: 'parked' })];
    const prompt = promptOf({ task: null, slot: 'clarify', options: [option({ to: 'meant', task: null })] });
    const { conversation } = applied(stateOf(tasks, { focus: null, unclear: [...unclear], prompt }), press);
    expect(conversation.tasks.map(({ status }) => status)).to.deep.equal(['cancelled', 'cancelled']);
    expect(conversation.optedOut).to.equal(true);
  });
});

describe('what ends while something else is talked about', () => {
  const both = stateOf([making, taskOf('tidy', { id: 't_2' })], { focus: 't_2' });
  const ended = (outcome: Parameters<typeof applyOutcome>[1]['outcome'], state = both) =>
    applyOutcome(state, { kind: 'run.ended', run: 'r_1', task: 't_1', outcome }, contextOf()).conversation;

  it('leaves the focus where it is when it is made, and takes it when it has to be asked again', () => {
    const text = { key: 'wash:made', params: {} };
    const done = { is: 'done', text, facts: {}, learned: {}, made: {} } as const;
    expect(ended(done).focus).to.equal('t_2');
    const changed = ended(done, { ...both, tasks: [{ ...making, phase: 'amend' }, ...both.tasks.slice(1)] });
    expect(changed.focus).to.equal('t_2');
    expect(changed.tasks[0]).to.deep.include({ status: 'done', phase: 'run' });
    const again = ended({ is: 'reask', slot: 'time', text, learned: {}, made: {} });
    expect(again.focus).to.equal('t_1');
    expect(again.tasks.map(({ refused }) => Object.keys(refused))).to.deep.equal([['time'], []]);
  });

  it('closes the question that proposed it, and no other, when it is kept no longer', () => {
    const left = (prompt: Conversation['prompt']) =>
      expire(stateOf([taskOf('wash', { status: 'parked' })], { focus: null, prompt }), 't_1', Date.parse(AT) + 1, 1)?.prompt;
    expect(left(promptOf({ slot: 'resume' }))).to.equal(null);
    expect(left(promptOf({ task: null, slot: 'anythingElse' }))?.slot).to.equal('anythingElse');
    expect(left(null)).to.equal(null);
  });

  it('is not brought to mind when nothing is left, or it was already', () => {
    const times = { hours: { timeZone: 'Asia/Kolkata', quietFrom: 21, quietUntil: 9 }, windowMs: 1000, remindAfterMs: 1 };
    expect(lookForReminder(stateOf([]), Date.parse(AT), times)).to.deep.equal({ is: 'nothing' });
    expect(lookForReminder(stateOf([taskOf('wash')], { remindedAt: AT }), Date.parse(AT), times)).to.deep.equal({ is: 'nothing' });
  });
});
