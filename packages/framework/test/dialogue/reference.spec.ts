import type { Command, CommandNamed } from '@samvad/framework';
import { expect } from 'chai';
import { fitsValue } from '../../src/dialogue/fits-value.ts';
import { type Referring, refer } from '../../src/dialogue/refer.ts';
import { words } from '../fixtures/wash.ts';
import { catalogue, given, promptOf, source, stateOf, taskOf } from './core-state.ts';

const context = { catalogue, now: 0, timeZone: 'Asia/Kolkata' };
const set = (slot: string, value: unknown, parts: Partial<CommandNamed<'set'>> = {}): CommandNamed<'set'> => ({
  name: 'set',
  flow: 'wash',
  slot,
  value,
  source: { ...source, quote: String(value) },
  ...parts,
});
const said = (text: string, parts: Partial<Referring> = {}): Referring => ({
  quoted: null,
  ordinal: null,
  last: false,
  other: false,
  another: false,
  corrects: false,
  all: false,
  text: text.toLowerCase(),
  ...parts,
});
const start: Command = { name: 'start', flow: 'wash', score: 1, quote: 'wash' };
const pair = stateOf([
  taskOf('wash', { slots: { car: given('Creta') } }),
  taskOf('wash', { id: 't_2', status: 'parked', slots: { car: given('Swift') } }),
]);
const brief = (commands: readonly Command[]): readonly string[] =>
  commands.map((command) =>
    command.name === 'set' ? `${command.slot} ${String(command.value)} ${command.task ?? ''}`.trim() : command.name,
  );

describe('two things that are named in one message', () => {
  const referred = (text: string, ...commands: readonly Command[]) => brief(refer(commands, said(text), stateOf([]), context).commands);

  it('get a task each, what is said once for both', () => {
    expect(
      referred(
        'premium wash for the Creta and the Swift at 9:00',
        start,
        set('service', 'premium'),
        set('car', 'Creta'),
        set('car', 'Swift'),
        set('time', '9:00'),
      ),
    ).to.deep.equal(['start', 'service premium', 'car Creta', 'time 9:00', 'start', 'car Swift', 'time 9:00', 'service premium']);
  });

  it('keep what each has for itself', () => {
    expect(
      referred(
        'basic for the Creta, premium for the Swift at 9:00',
        start,
        set('service', 'basic'),
        set('car', 'Creta'),
        set('service', 'premium'),
        set('car', 'Swift'),
        set('time', '9:00'),
      ),
    ).to.deep.equal(['start', 'service basic', 'car Creta', 'start', 'service premium', 'car Swift', 'time 9:00']);
  });

  it('stay one wish where nothing parts them', () => {
    expect(referred('wash Creta Swift', start, set('car', 'Creta'), set('car', 'Swift'))).to.deep.equal([
      'start',
      'car Creta',
      'car Swift',
    ]);
  });

  it('are not told apart by what is named once or twice the same', () => {
    expect(referred('Creta and Creta', start, set('car', 'Creta'), set('car', 'Creta'))).to.deep.equal(['start', 'car Creta', 'car Creta']);
  });

  it('belong to the task in hand where they begin nothing', () => {
    const state = stateOf([taskOf('wash')], { prompt: promptOf({ slot: 'car' }) });
    const both = [set('car', 'Creta', { task: 't_1' }), set('car', 'Swift', { task: 't_1' }), set('time', '9:00', { task: 't_1' })];
    expect(brief(refer(both, said('the Creta and the Swift at 9:00'), state, context).commands)).to.deep.equal([
      'car Creta t_1',
      'time 9:00 t_1',
      'start',
      'car Swift',
      'time 9:00',
    ]);
  });
});

describe('which task is meant', () => {
  it('is the last by its place', () => {
    expect(brief(refer([set('time', '9:00')], said('the last one at 9', { last: true }), pair, context).commands)).to.deep.equal([
      'switch',
      'time 9:00 t_2',
    ]);
  });

  it('is not read as an option in words, too; a press stays a press', () => {
    const choose = (by: 'text' | 'button'): Command => ({ name: 'choose', prompt: 'q_1', option: 1, source: { ...source, by } });
    const meant = (command: Command) =>
      brief(refer([set('time', '9:00'), command], said('the second', { ordinal: 2 }), pair, context).commands);
    expect(meant(choose('text'))).to.deep.equal(['switch', 'time 9:00 t_2']);
    expect(meant(choose('button'))).to.deep.equal(['switch', 'time 9:00 t_2', 'choose']);
  });

  it('is the one in focus where what is said is no name of anything', () => {
    expect(brief(refer([set('car', 5)], said('5'), pair, context).commands)).to.deep.equal(['car 5']);
    expect(fitsValue(words('car'), 5, 'Creta', context)).to.equal(false);
  });
});
