import type { Command, CommandNamed, Conversation } from '@samvad/framework';
import { expect } from 'chai';
import { decide } from '../../src/dialogue/decide.ts';
import { fill } from '../../src/dialogue/fill.ts';
import type { Move } from '../../src/dialogue/move.ts';
import { type KnownValue, queryFor } from '../../src/dialogue/query.ts';
import { type Referring, refer } from '../../src/dialogue/refer.ts';
import { catalogue, given, promptOf, source, stateOf, taskOf } from './core-state.ts';
import { looking, shaped, show } from './shaped-flows.ts';

const slots = { service: given('basic'), car: given('Creta'), time: given('9:00') };
const price = queryFor('quote', shaped('wash'), 'price', taskOf('wash', { slots }), { id: 'p_1', facts: {} });

describe('deciding', () => {
  const decided = (
    state: Conversation,
    parts: Partial<Parameters<typeof decide>[2]> = {},
    known: ReadonlyMap<string, KnownValue> = new Map(),
  ) => {
    const context = { ...show, catalogue, before: state, acts: [], commit: null, spoken: true, understood: true, ...parts };
    const decision = decide(state, known, context);
    if (decision.is === 'need') throw new Error(`it wants to know ${decision.queries.map(({ key }) => key).join(', ')}`);
    return decision;
  };
  const kinds = (moves: readonly Move[]) =>
    moves.map((move) => (move.move === 'ask' ? move.slot : move.move === 'tell' ? move.text.key : move.move));
  const making = taskOf('wash', { status: 'committing', run: 'r_1' });
  const quotes = { price: { amount: '399.00', currency: 'INR' } };
  const priced = new Map<string, KnownValue>([[price?.key ?? '', { is: 'known', value: quotes.price }]]);
  const noPrice = new Map<string, KnownValue>([[price?.key ?? '', { is: 'unavailable', late: false }]]);

  it('says that it cannot tell the price now, and looks again, later each time', () => {
    const { moves } = decided(stateOf([taskOf('wash', { slots })]), {}, noPrice);
    expect(kinds(moves)).to.deep.equal(['samvad:unavailable', 'again']);
    const fifth = decided(stateOf([taskOf('wash', { slots })], { lookups: 4 }), { spoken: false }, noPrice);
    expect(fifth.moves).to.deep.equal([{ move: 'again', afterMs: 900_000, task: 't_1' }]);
    expect(fifth.conversation.lookups).to.equal(5);
  });

  it('makes what was agreed to at the price that was shown, where that cannot be looked up again', () => {
    const task = taskOf('wash', { slots, status: 'confirming', quotes });
    const shown = decided(stateOf([taskOf('wash', { slots })]), {}, priced);
    const [summary] = shown.moves;
    const digest = summary?.move === 'ask' ? summary.digest : null;
    const before = stateOf([task], { prompt: promptOf({ slot: 'confirm', digest }) });
    expect(kinds(decided(before, { commit: 't_1' }, noPrice).moves)).to.deep.equal(['run']);
    const other = { ...before, prompt: promptOf({ slot: 'confirm', digest: 'another' }) };
    expect(kinds(decided(other, { commit: 't_1' }, noPrice).moves)).not.to.include('run');
  });

  it('lets the others rest beside the one that is talked about', () => {
    const { conversation } = decided(stateOf([making, taskOf('wash', { id: 't_2' }), taskOf('wash', { id: 't_3', status: 'parked' })]));
    expect(conversation.tasks.map(({ status }) => status)).to.deep.equal(['committing', 'parked', 'parked']);
  });

  it('always answers who spoke, also while there is nothing to ask', () => {
    expect(kinds(decided(stateOf([making])).moves)).to.deep.equal(['samvad:committing']);
  });

  it('leaves the open question as it is after news of others, and for who says goodbye', () => {
    // A reminder is open: the summary that it stands for is not put over it.
    const state = stateOf([taskOf('wash', { slots })], { prompt: promptOf({ slot: 'resume' }) });
    const news = { act: 'told', text: { key: 'wash:made', params: {} }, kind: 'outcome' } as const;
    const after = decided(state, { spoken: false, newsOnly: true, acts: [news] }, priced);
    expect(kinds(after.moves)).to.deep.equal(['wash:made']);
    expect(after.conversation.prompt).to.deep.equal(state.prompt);
    const asked = stateOf([taskOf('wash')], { prompt: promptOf() });
    const { moves, conversation } = decided(asked, { acts: [{ act: 'bye' }, { act: 'thanks' }] });
    expect(kinds(moves)).to.deep.equal(['samvad:bye', 'samvad:thanks']);
    expect(conversation.prompt).to.deep.equal(asked.prompt);
  });

  it('looks nothing up for what depends on something that is open again', () => {
    const stale = { service: given('basic', { status: 'reopened' }), time: given('9:00', { status: 'stale' }) };
    const [task] = fill(stateOf([taskOf('wash', { slots: stale })]), looking(shaped('wash'), { options: [] })).tasks;
    expect(task?.slots).to.deep.equal(stale);
  });
});

describe('what is meant while several wait', () => {
  const context = { catalogue, now: show.now, timeZone: show.timeZone };
  const set = (slot: string, value: string): CommandNamed<'set'> => ({
    name: 'set',
    flow: 'wash',
    slot,
    value,
    source: { ...source, quote: value },
  });
  const cancel: Command = { name: 'cancel', all: false };
  const parked = (id: string, car: string) => taskOf('wash', { id, status: 'parked', slots: { car: given(car) } });
  const said: Referring = { quoted: null, ordinal: null, last: false, other: false, another: false, corrects: false, all: false, text: '' };
  const meant = (
    tasks: Conversation['tasks'],
    commands: readonly Command[],
    parts: Partial<Referring> = {},
    focus: string | null = null,
  ) => {
    const referred = refer(commands, { ...said, ...parts }, stateOf(tasks, { focus }), context);
    return referred.is === 'unclear'
      ? referred.among
      : referred.commands.map((command) => (command.name === 'set' ? [command.slot, command.value, command.task] : command.name));
  };
  const pair = [parked('t_1', 'Creta'), parked('t_2', 'Swift')];

  it('is the only one, or another beside it where that one has something else', () => {
    expect(meant([parked('t_1', 'Creta')], [set('time', '9:00')])).to.deep.equal(['switch', ['time', '9:00', 't_1']]);
    expect(meant([parked('t_1', 'Creta')], [{ name: 'optOut' }, set('car', 'Swift'), { name: 'unset', slot: 'time' }])).to.deep.equal([
      'optOut',
      'start',
      ['car', 'Swift', undefined],
      'unset',
    ]);
  });

  it('is the only one that is open, too, when it is out of focus', () => {
    const open = [taskOf('wash')];
    expect(meant(open, [set('time', '9:00')])).to.deep.equal(['switch', ['time', '9:00', 't_1']]);
    expect(meant(open, [set('wheels', 'four')])).to.deep.equal([['wheels', 'four', undefined]]);
    expect(meant([taskOf('wash', { flow: 'polish' })], [set('time', '9:00')])).to.deep.equal([['time', '9:00', undefined]]);
  });

  it('is asked where it fits two, and for "cancel", unless all are meant', () => {
    expect(meant([parked('t_1', 'Creta'), parked('t_2', 'Creta')], [set('car', 'Creta')])).to.deep.equal(['t_1', 't_2']);
    expect(meant(pair, [cancel])).to.deep.equal(['t_1', 't_2']);
    const all = refer([cancel, { name: 'optOut' }], { ...said, all: true }, stateOf(pair, { focus: null }), context);
    expect(all.commands).to.deep.equal([{ name: 'cancel', all: true }, { name: 'optOut' }]);
  });
});
