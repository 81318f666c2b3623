import { type Conversation, type Emotion, newConversation, type ProactiveItem, type Purpose } from '@samvad/framework';
import { expect } from 'chai';
import fc from 'fast-check';
import { mayOffer } from '../../../src/dialogue/offer-gate.ts';
import { throughGate } from '../../../src/turn/offers.ts';

const DAY = 24 * 3_600_000;
const now = Date.parse('2026-11-25T10:00:00Z');
const policy = { everyMs: 7 * DAY };
const calm = newConversation('p1', 'en');
const ago = (days: number): string => new Date(now - days * DAY).toISOString();
const task = (status: string, flow = 'book-service'): Conversation['tasks'][number] =>
  ({ id: 't1', flow, status, slots: {}, rungs: {} }) as unknown as Conversation['tasks'][number];
const overdue = { value: true, status: 'confirmed', source: { messageId: null, by: 'erp', quote: '' }, at: ago(1) } as const;

/** What keeps an offer back, each alone. */
const AGAINST: readonly [string, Partial<Conversation>][] = [
  ['the customer wants no messages unasked', { optedOut: true }],
  ['the customer wants to be forgotten', { erasing: ago(0) }],
  ['a person has the conversation, or was asked for', { owner: 'waiting' }],
  ['a person has the conversation, or was asked for', { owner: 'human' }],
  ['a complaint is open', { complainedAt: ago(2) }],
  ['a complaint is open', { tasks: [task('done', 'complain')] }],
  ['the customer is angry', { emotion: { label: 'angry', intensity: 0.5 } }],
  ['the customer is frustrated', { emotion: { label: 'frustrated', intensity: 0.9 } }],
  ['the customer is anxious', { emotion: { label: 'anxious', intensity: 0.6 } }],
  ['the customer is confused', { emotion: { label: 'confused', intensity: 0.6 } }],
  [
    'a payment is overdue',
    {
      persons: [
        { id: 'p1', facts: {} },
        { id: 'p2', facts: { overdue } },
      ],
    },
  ],
  ['a question is open', { prompt: { slot: 'anythingElse' } as unknown as Conversation['prompt'] }],
  ['something open is waiting', { tasks: [task('parked')] }],
  ['something open is waiting', { tasks: [task('committing')] }],
  ['an offer was made lately', { offeredAt: ago(6) }],
];

describe('the offer gate', () => {
  it('opens for who is calm and has nothing open', () => {
    const done = { ...calm, tasks: [task('done'), task('cancelled')], offeredAt: ago(8), complainedAt: ago(30) };
    expect(mayOffer(done, { now, purpose: 'unasked', policy })).to.deep.equal({ is: 'yes' });
  });

  for (const [because, part] of AGAINST)
    it(`says why not: ${because} (${Object.keys(part).join()})`, () => {
      expect(mayOffer({ ...calm, ...part }, { now, purpose: 'unasked', policy })).to.deep.equal({ is: 'no', because });
    });

  it('gives an offer to who asks for one, whatever is open', () => {
    for (const [, part] of AGAINST) expect(mayOffer({ ...calm, ...part }, { now, purpose: 'asked', policy }).is).to.equal('yes');
  });

  it('opens only when nothing at all speaks against it, in any mixture of reasons and at any time', () => {
    const emotion = fc.record({
      label: fc.constantFrom<Emotion['label']>('neutral', 'happy', 'confused', 'anxious', 'frustrated', 'angry'),
      intensity: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const state = fc.record({
      optedOut: fc.boolean(),
      owner: fc.constantFrom<Conversation['owner']>('bot', 'waiting', 'human'),
      emotion,
      prompt: fc.constantFrom(null, { slot: 'x' } as unknown as Conversation['prompt']),
      tasks: fc.array(
        fc.constantFrom('active', 'parked', 'confirming', 'committing', 'done', 'cancelled', 'failed').map((status) => task(status)),
      ),
      offeredAt: fc.option(fc.integer({ min: 0, max: 20 }).map(ago)),
      complainedAt: fc.option(fc.integer({ min: 0, max: 20 }).map(ago)),
    });
    fc.assert(
      fc.property(state, (part) => {
        const ruling = mayOffer({ ...calm, ...part }, { now, purpose: 'unasked', policy });
        const calmEnough = part.emotion.intensity < 0.35 || ['neutral', 'happy'].includes(part.emotion.label);
        const idle = part.tasks.every(({ status }) => ['done', 'cancelled', 'failed'].includes(status));
        const rested = part.offeredAt === null || now - Date.parse(part.offeredAt) >= policy.everyMs;
        const content = part.complainedAt === null || now - Date.parse(part.complainedAt) >= 7 * DAY;
        const free = !part.optedOut && part.owner === 'bot' && calmEnough && idle && rested && content && part.prompt === null;
        expect(ruling.is).to.equal(free ? 'yes' : 'no');
        if (ruling.is === 'no') expect(ruling.because).to.not.equal('');
      }),
      { numRuns: 2000 },
    );
  });

  it('lets one offer of several through, records the others, and leaves what is no offer alone', () => {
    const item = (key: string, purpose: Purpose): ProactiveItem => ({ key, purpose, text: { key, params: {} }, task: null, at: ago(0) });
    const items = [item('news', 'update'), item('wax', 'offer'), item('plan', 'offer')];
    const { items: kept, moves } = throughGate(items, calm, now, policy);
    expect(kept.map(({ key }) => key)).to.deep.equal(['news', 'wax']);
    expect(moves).to.deep.equal([
      { move: 'withhold', about: 'plan', purpose: 'offer', task: null, because: 'another offer is made', until: null },
    ]);
  });
});
