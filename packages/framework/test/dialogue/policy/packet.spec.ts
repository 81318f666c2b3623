import type { Command, Conversation, SlotValue } from '@samvad/framework';
import { expect } from 'chai';
import { linesOf, packetOf } from '../../../src/dialogue/owner-packet.ts';
import { wantsPerson } from '../../../src/dialogue/owner-policy.ts';
import { personView } from '../../../src/dialogue/query.ts';
import type { HandOff } from '../../../src/model/hand-off.ts';
import { AT, given, promptOf, source, stateOf, taskOf } from '../core-state.ts';

const handOff: HandOff = {
  task: 't_1',
  since: AT,
  reason: 'asked',
  quote: 'a person please',
  asks: 1,
  promised: null,
  operator: null,
  awaitedSince: AT,
  told: 0,
  meanwhile: [],
  owed: [],
};

describe('what a person is told of a conversation', () => {
  const packet = (parts: Partial<Conversation>) => packetOf('c_1', stateOf([], { handOff, ...parts }), 'asked');
  const whoIs = (facts: Readonly<Record<string, SlotValue>>) =>
    packet({ profileName: 'Ash', persons: [{ id: 'p_1', facts: { ...facts } }] })?.who;

  it('is nothing while nobody is wanted', () => {
    expect(packet({ handOff: null })).to.equal(null);
  });

  it('names the customer as he is known, else as he calls himself on the channel', () => {
    expect(whoIs({ firstName: given('Asha'), lastName: given('Rao'), phone: given('+91981') })).to.deep.equal({
      name: 'Asha Rao',
      phone: '+91981',
      address: null,
    });
    expect(whoIs({ firstName: given('Asha'), lastName: given('') })).to.deep.include({ name: 'Asha', phone: null });
    expect(whoIs({})).to.deep.include({ name: 'Ash' });
    expect(packet({ persons: [] })?.who).to.deep.equal({ name: null, phone: null, address: null });
  });

  it('shows of what is unfinished only values that still hold', () => {
    const slots = { service: given('basic'), car: given('Creta', { status: 'reopened' }) };
    const tasks = [taskOf('wash', { id: 't_2', person: 'p_gone', slots, status: 'parked' })];
    const asked = packet({ tasks, prompt: promptOf({ task: 't_2', slot: 'car', text: 'Which car?' }) });
    expect(asked?.tasks.map(({ values }) => values)).to.deep.equal([{ service: 'basic' }]);
    expect(asked?.asking).to.deep.equal({ slot: 'car', text: 'Which car?' });
    expect(packet({ persons: [], tasks })?.tasks.map(({ values }) => values)).to.deep.equal([{ service: 'basic' }]);
  });

  it('repeats what was said as everybody saw it, oldest first', () => {
    const startedAt = Date.parse(AT);
    const sentAt = '2026-11-25T04:29:00.000Z';
    const message = (content: object, parts: object = { sentAt }) => ({ kind: 'message', content, ...parts });
    const lines = linesOf([
      { startedAt, inputs: [{ kind: 'operator' }], outputs: [{ content: { type: 'text', text: 'I am Meera.' } }] },
      {
        startedAt,
        inputs: [
          message({ type: 'media', caption: 'my car' }),
          message({ type: 'location' }, {}),
          message({ type: 'choice', title: 'Basic' }),
          { kind: 'timer' },
        ],
        outputs: [{ content: { type: 'text', text: 'Thank you.' } }, { content: { type: 'template' } }],
      },
    ]);
    expect(lines).to.deep.equal([
      { by: 'customer', text: 'my car', at: sentAt },
      { by: 'customer', text: '<location>', at: AT },
      { by: 'customer', text: 'Basic', at: sentAt },
      { by: 'bot', text: 'Thank you.', at: AT },
      { by: 'operator', text: 'I am Meera.', at: AT },
    ]);
  });
});

describe('who wants a person', () => {
  const angry = { label: 'angry', intensity: 0.9 } as const;
  const signs = (acts: Parameters<typeof wantsPerson>[2]['acts'], ...accepted: readonly Command[]) => ({ acts, accepted, inWords: true });

  it('is who is angry twice, with or without something in hand, and not who is once', () => {
    const [calm, cross] = [stateOf([]), stateOf([], { emotion: angry })];
    expect(wantsPerson(cross, cross, signs([]))).to.deep.equal({ reason: 'anger', quote: '' });
    expect(wantsPerson(calm, cross, signs([]))).to.equal(undefined);
  });

  it('is quoted by the words that asked, also where a button did', () => {
    const press: Command = { name: 'choose', prompt: 'q_1', option: 0, source: { ...source, quote: 'A person' } };
    const asked = (...accepted: readonly Command[]) => wantsPerson(stateOf([]), stateOf([]), signs([{ act: 'handOff' }], ...accepted));
    expect(asked({ name: 'menu' }, press)).to.deep.equal({ reason: 'asked', quote: 'A person' });
    expect(asked({ name: 'menu' })).to.deep.equal({ reason: 'asked', quote: '' });
  });
});

describe('a person as business systems are asked for him', () => {
  const facts = { phone: given('+91981') };

  it('has no number of his own while he shares one and has no name', () => {
    expect(personView({ id: 'p_2', facts, relation: 'wife' })).to.deep.equal({ phone: null, facts: {} });
    expect(personView({ id: 'p_2', facts: { ...facts, firstName: given('Asha') }, relation: 'wife' }).phone).to.equal('+91981');
    expect(personView({ id: 'p_1', facts }).phone).to.equal('+91981');
  });
});
