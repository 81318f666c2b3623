import type { Flow, Task } from '@samvad/framework';
import { expect } from 'chai';
import { fill, isSettled } from '../../src/dialogue/fill.ts';
import { queryFor } from '../../src/dialogue/query.ts';
import { nextQuestion } from '../../src/dialogue/question.ts';
import { recheck } from '../../src/dialogue/return.ts';
import { words } from '../fixtures/wash.ts';
import { AT, given, source, stateOf, taskOf } from './core-state.ts';
import { asking, looking, shaped, show, slotOf } from './shaped-flows.ts';

const mention = (value: unknown) => ({ value, source, at: AT });
const nobody = { id: 'p_1', facts: {} };
const none = () => Promise.resolve([]);
// A time that anybody may name, checked by the service it is for.
const free = shaped('wash', { time: ({ options: _gone, ...time }) => ({ ...time, check: () => Promise.resolve('ok') }) });

describe('settling what was said', () => {
  const filled = (flow: Flow, task: Parameters<typeof taskOf>[1], known = {}) =>
    fill(stateOf([taskOf(flow.name === 'tidy' ? 'tidy' : 'wash', task)]), looking(flow, known));

  it('keeps what a type makes of something said in part', () => {
    const type = { ...words('car'), settle: () => ({ is: 'partial', mention: 'a Creta' }) as const };
    const [task] = filled(shaped('wash', { car: (car) => ({ ...car, type }) }), {
      mentions: { car: mention('creta') },
    }).tasks;
    expect(task?.mentions['car']).to.deep.equal(mention('a Creta'));
    expect(task?.slots).to.deep.equal({});
  });

  it('keeps what can be checked only by something not yet known, until it is', () => {
    const said = { mentions: { time: mention('9:00') } };
    expect(filled(free, said).tasks[0]).to.deep.include(said);
    const slots = { service: given('basic') };
    expect(filled(free, { ...said, slots }, { check: 'ok' }).tasks[0]?.slots['time']?.value).to.equal('9:00');
  });

  it('keeps a value that was chosen for something else where there is nothing to choose from', () => {
    expect(filled(free, { slots: { time: given('9:00', { status: 'stale' }) } }).tasks[0]?.slots['time']).to.deep.equal(given('9:00'));
  });

  it('takes a person’s fact from the company only where it keeps one, and can be asked', () => {
    const facts = (flow: Flow) => filled(flow, {}, { saved: [{ value: 'Asha' }] }).persons[0]?.facts;
    expect(facts(shaped('tidy'))).to.have.all.keys('name', 'family');
    expect(facts(shaped('tidy', { name: ({ saved: _kept, ...name }) => name }))).to.have.all.keys('family');
    const byPlace = shaped('tidy', { name: (name) => ({ ...name, given: { place: slotOf('tidy', 'place') } }) });
    expect(facts(byPlace)).to.have.all.keys('family');
  });

  it('never asks for what is only taken when it is volunteered', () => {
    const flow = shaped('tidy', { note: (note) => ({ ...note, optional: 'if-volunteered' }) });
    const settled = (task: Parameters<typeof taskOf>[1]) => isSettled(flow, taskOf('tidy', task), 'note', stateOf([]));
    expect([settled({}), settled({ mentions: { note: mention('ring twice') } })]).to.deep.equal([true, false]);
  });
});

describe('looking up', () => {
  it('asks nothing of a slot that the flow does not have', () => {
    expect(queryFor('options', shaped('wash'), 'wheels', taskOf('wash'), nobody)).to.equal(undefined);
  });

  it('puts no question while it is not known what can be proposed', () => {
    const next = nextQuestion(shaped('tidy'), taskOf('tidy'), stateOf([]), { show, ask: asking({ vocabulary: [] }) });
    expect(next).to.deep.equal({ is: 'waiting' });
  });
});

describe('the next question', () => {
  // The car and the place are what this person used last.
  const usual = shaped('wash', { service: (service) => ({ ...service, saved: none }), car: (car) => ({ ...car, saved: none }) });
  const textOf = (flow: Flow, task: Parameters<typeof taskOf>[1], known: Parameters<typeof asking>[0]) => {
    const next = nextQuestion(flow, taskOf('wash', task), stateOf([]), { show, ask: asking(known) });
    return next.is === 'ask' ? next.move.text.key : next.is;
  };

  it('proposes what was used last in other words each time', () => {
    const proposed = (times: number, slots: Task['slots'] = {}) =>
      textOf(usual, { asks: { known: times }, slots }, { saved: [{ value: 'basic' }], options: ['basic'] });
    expect([0, 1, 2, 3, 4].map((times) => proposed(times))).to.deep.equal([
      'samvad:known',
      'samvad:known.again',
      'samvad:known.yes',
      'samvad:known.exits',
      'samvad:known.exits',
    ]);
    expect(proposed(0, { service: given('basic') })).to.equal('samvad:known.one');
  });

  it('asks without what it could propose while that depends on something not yet known', () => {
    const flow = shaped('wash', {
      car: (car) => ({ ...car, given: { time: slotOf('wash', 'time') }, saved: none, vocabulary: none }),
    });
    expect(textOf(flow, { slots: { service: given('basic') } }, { options: ['9:00'] })).to.equal('wash:car.ask|car:ask');
  });
});

describe('what was chosen before a silence', () => {
  const again = (type: object, known: string, options: readonly unknown[]) => {
    const flow = shaped('wash', { service: (service) => ({ ...service, type: { ...service.type, ...type } }) });
    const task = taskOf('wash', { slots: { service: given(known) } });
    const { conversation, complete } = recheck(stateOf([task]), looking(flow, { options }));
    expect(complete).to.equal(true);
    return { before: task, after: conversation.tasks[0] };
  };
  const bySign = { show: (value: { sign: string } | string) => (typeof value === 'string' ? value.split('#')[0] : value.sign) };

  it('is kept under the name it has now', () => {
    expect(again(bySign, 'basic#1', ['basic#2']).after?.slots['service']).to.deep.equal(given('basic#2'));
  });

  it('is left as it is where what there is now is no value of this code', () => {
    const { before, after } = again(bySign, 'basic#1', [{ sign: 'basic' }]);
    expect(after).to.deep.equal(before);
  });

  it('is kept as a wish when it is gone, where the type says no better one', () => {
    const { after } = again({ mentionOf: (value: string) => `like ${value}` }, 'basic', ['premium']);
    expect(after?.mentions['service']?.value).to.equal('like basic');
    expect(after?.refused['service']?.key).to.equal('samvad:slot.gone');
  });
});
