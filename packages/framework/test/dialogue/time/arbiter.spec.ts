import { expect } from 'chai';
import fc from 'fast-check';
import { arbitrate, type ArbiterContext } from '../../../src/dialogue/arbiter.ts';
import { afterQuiet } from '../../../src/dialogue/arbiter-hours.ts';
import { Purpose, type ProactiveItem } from '../../../src/model/outbound.ts';

const HOUR = 3_600_000;
const hours = { timeZone: 'Asia/Kolkata', quietFrom: 21, quietUntil: 8 };
const noon = Date.parse('2026-11-25T12:00:00+05:30');
const night = Date.parse('2026-11-25T23:00:00+05:30');

const view = (over: Partial<ArbiterContext> = {}): ArbiterContext => ({
  now: noon,
  hours,
  windowMs: 24 * HOUR,
  heardAt: (over.now ?? noon) - HOUR,
  reachable: true,
  spoken: false,
  owner: 'bot',
  optedOut: false,
  complaining: false,
  asking: false,
  ...over,
});
const item = (purpose: Purpose, over: Partial<ProactiveItem> = {}): ProactiveItem => ({
  key: `${purpose}:1`,
  purpose,
  text: { key: 'app:news', params: {} },
  task: null,
  at: new Date(noon).toISOString(),
  ...over,
});
const verdict = (purpose: Purpose, over: Partial<ArbiterContext> = {}): string => {
  const [ruling] = arbitrate([item(purpose, { at: new Date(over.now ?? noon).toISOString() })], view(over));
  if (!ruling) return 'nothing';
  if (ruling.is === 'hold') return `hold ${ruling.item.until ?? 'for the customer'}: ${ruling.item.reason}`;
  return ruling.is === 'drop' ? `drop: ${ruling.because}` : 'say';
};

describe('what may be said unasked', () => {
  it('is said in the open window by day', () => {
    for (const purpose of Purpose.options) expect(verdict(purpose), purpose).to.equal('say');
  });

  it('waits for the morning at night, but for what the customer waits for', () => {
    expect(verdict('update', { now: night })).to.equal('hold 2026-11-26T02:30:00.000Z: quiet hours');
    expect(verdict('reminder', { now: night })).to.equal('hold 2026-11-26T02:30:00.000Z: quiet hours');
    expect(verdict('awaited', { now: night })).to.equal('say');
    expect(verdict('outcome', { now: night })).to.equal('say');
  });

  it('is said at night too when the customer is writing at that moment', () => {
    expect(verdict('update', { now: night, spoken: true })).to.equal('say');
  });

  it('needs a template when the window has closed, or closes before the morning; what only we want is dropped', () => {
    const closed = { heardAt: noon - 24 * HOUR };
    for (const purpose of ['outcome', 'awaited', 'update'] as const)
      expect(verdict(purpose, closed)).to.match(/^hold for the customer: needs a template/);
    for (const purpose of ['followUp', 'reminder', 'offer'] as const) expect(verdict(purpose, closed)).to.match(/^drop: needs a template/);
    expect(verdict('update', { now: night, heardAt: night - 20 * HOUR })).to.match(/^hold for the customer: needs a template/);
    expect(verdict('update', { reachable: false })).to.match(/needs a template/);
  });

  it('is kept from who wants no messages, has complained, or has a person', () => {
    expect(verdict('update', { optedOut: true })).to.match(/^drop: the customer wants no/);
    expect(verdict('outcome', { optedOut: true })).to.equal('say');
    expect(verdict('reminder', { complaining: true })).to.equal('drop: a complaint is open');
    expect(verdict('update', { complaining: true })).to.equal('say');
    expect(verdict('reminder', { owner: 'waiting' })).to.equal('drop: a person was asked for');
    expect(verdict('update', { owner: 'human' })).to.equal('hold for the customer: a person has the conversation');
    expect(verdict('followUp', { owner: 'human' })).to.equal('drop: a person has the conversation');
    expect(verdict('offer', { asking: true })).to.equal('drop: a question is open');
  });

  it('is dropped when it is no news any more', () => {
    const [ruling] = arbitrate([item('awaited', { at: new Date(noon - 4 * HOUR).toISOString() })], view());
    expect(ruling).to.include({ is: 'drop', because: 'it is no news any more' });
  });

  it('goes out by urgency, and of one matter only the newest', () => {
    const older = item('update', { key: 'BKG-1', at: new Date(noon - HOUR).toISOString() });
    const newer = item('awaited', { key: 'BKG-1' });
    const rulings = arbitrate([item('offer'), older, item('outcome'), newer], view());
    expect(rulings.map((ruling) => ruling.item)).to.deep.equal([item('outcome'), newer, item('offer')]);
  });
});

describe('any items at any moment', () => {
  const anyContext = fc.record({
    now: fc.integer({ min: noon, max: noon + 48 * HOUR }),
    ago: fc.option(fc.integer({ min: 0, max: 40 * HOUR }), { nil: null }),
    reachable: fc.boolean(),
    spoken: fc.boolean(),
    owner: fc.constantFrom('bot' as const, 'waiting' as const, 'human' as const),
    optedOut: fc.boolean(),
    complaining: fc.boolean(),
    asking: fc.boolean(),
  });
  const anyItems = fc.array(
    fc.record({
      purpose: fc.constantFrom(...Purpose.options),
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      ago: fc.nat({ max: 8 * 24 * HOUR }),
    }),
    { maxLength: 8 },
  );
  const setUp = (raw: typeof anyContext extends fc.Arbitrary<infer C> ? C : never): ArbiterContext => ({
    ...view(),
    ...raw,
    heardAt: raw.spoken ? raw.now : raw.ago === null ? null : raw.now - raw.ago,
    reachable: raw.reachable || raw.spoken,
  });

  it('each get one ruling with its reason; none is said at night, outside the window or against the customer', () => {
    fc.assert(
      fc.property(anyItems, anyContext, (rawItems, rawContext) => {
        const context = setUp(rawContext);
        const items = rawItems.map(({ purpose, key, ago }) => item(purpose, { key, at: new Date(context.now - ago).toISOString() }));
        const rulings = arbitrate(items, context);
        expect(new Set(rulings.map((ruling) => ruling.item.key)).size).to.equal(rulings.length);
        expect(new Set(items.map(({ key }) => key))).to.deep.equal(new Set(rulings.map((ruling) => ruling.item.key)));
        for (const ruling of rulings) {
          if (ruling.is !== 'say') {
            expect(ruling.is === 'hold' ? ruling.item.reason : ruling.because).not.to.equal('');
            continue;
          }
          const { purpose } = ruling.item;
          expect(context.reachable).to.equal(true);
          expect(context.heardAt === null || context.now - context.heardAt < context.windowMs).to.equal(true);
          if (purpose !== 'outcome') expect(context.optedOut || context.owner === 'human').to.equal(false);
          if (purpose !== 'outcome' && purpose !== 'awaited' && !context.spoken)
            expect(afterQuiet(context.now, hours)).to.equal(context.now);
        }
      }),
    );
  });

  it('that wait for an hour are said or dropped then, never held for an hour again', () => {
    fc.assert(
      fc.property(anyItems, anyContext, (rawItems, rawContext) => {
        const context = setUp(rawContext);
        const items = rawItems.map(({ purpose, key, ago }) => item(purpose, { key, at: new Date(context.now - ago).toISOString() }));
        for (const ruling of arbitrate(items, context)) {
          if (ruling.is !== 'hold' || ruling.item.until === null) continue;
          const until = Date.parse(ruling.item.until);
          expect(until).to.be.greaterThan(context.now);
          const [again] = arbitrate([ruling.item], { ...context, now: until });
          expect(again?.is === 'hold' && again.item.until !== null).to.equal(false);
        }
      }),
    );
  });
});

describe('quiet hours', () => {
  it('end at eight in the zone of the business, whatever the machine thinks', () => {
    const at = (iso: string): string => new Date(afterQuiet(Date.parse(iso), hours)).toISOString();
    expect(at('2026-11-25T20:59:59+05:30')).to.equal('2026-11-25T15:29:59.000Z');
    expect(at('2026-11-25T21:00:00+05:30')).to.equal('2026-11-26T02:30:00.000Z');
    expect(at('2026-11-26T07:59:00+05:30')).to.equal('2026-11-26T02:30:00.000Z');
    expect(at('2026-11-26T08:00:00+05:30')).to.equal('2026-11-26T02:30:00.000Z');
  });

  it('can lie within the day, or not be at all', () => {
    const noonBreak = { ...hours, quietFrom: 12, quietUntil: 14 };
    expect(afterQuiet(noon, noonBreak)).to.equal(noon + 2 * HOUR);
    expect(afterQuiet(noon - HOUR, noonBreak)).to.equal(noon - HOUR);
    expect(afterQuiet(night, { ...hours, quietFrom: 8, quietUntil: 8 })).to.equal(night);
  });
});
