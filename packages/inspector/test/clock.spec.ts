import { expect } from 'chai';
import fc from 'fast-check';
import { readTimeSpan } from '../src/time-span.ts';
import { closeInspected, type Inspected, inspect, refusalOf } from './inspected.ts';
import { START } from './mailbox.ts';

describe('the clock', () => {
  afterEach(closeInspected);

  const movable = async (): Promise<Inspected> => inspect((clock) => ({ clock }));
  const advance = async ({ ask }: Inspected, body: string): Promise<Response> => ask('/clock', { method: 'POST', body });

  it('is read and moved on', async () => {
    const inspected = await movable();
    expect(await inspected.read('/clock')).to.deep.equal({ now: new Date(START).toISOString() });
    const answer = await advance(inspected, '{"advance":"25h"}');
    expect(answer.status).to.equal(200);
    const later = { now: new Date(START + 25 * 3_600_000).toISOString() };
    expect(await answer.json()).to.deep.equal(later);
    expect(await inspected.read('/clock')).to.deep.equal(later);
  });

  it('is not there unless the app gives one that may be moved', async () => {
    const inspected = await inspect();
    expect((await inspected.ask('/clock')).status).to.equal(404);
    expect(await refusalOf(await advance(inspected, '{"advance":"1h"}'))).to.deep.equal({ status: 404, code: 'INSPECTOR.NOT_FOUND' });
    expect(inspected.clock.now()).to.equal(START);
  });

  for (const body of [
    '{"advance":"soon"}',
    '{"advance":25}',
    '{}',
    '[]',
    'null',
    '25h',
    '',
    `{"advance":"1h","x":"${'x'.repeat(70_000)}"}`,
  ]) {
    it(`stands still for ${JSON.stringify(body.slice(0, 40))}`, async () => {
      const inspected = await movable();
      expect(await refusalOf(await advance(inspected, body))).to.deep.equal({ status: 400, code: 'INSPECTOR.REQUEST' });
      expect(inspected.clock.now()).to.equal(START);
    });
  }
});

describe('a time span', () => {
  it('is a number and one unit', () => {
    const spans = ['250ms', '90s', '15m', '25h', '2d', '1.5h'].map(readTimeSpan);
    expect(spans).to.deep.equal([250, 90_000, 900_000, 90_000_000, 172_800_000, 5_400_000]);
  });

  it('never goes back, stands still, has two units or leaves the calendar', () => {
    for (const text of ['-1h', '0s', '0.1ms', '1h30m', '1 h', '1H', 'h', '1e3s', '3651d', `${'9'.repeat(400)}d`, '1w', '']) {
      expect(readTimeSpan(text), text).to.equal(undefined);
    }
  });

  it('is at least a millisecond and a whole number of them, for any text', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.tuple(fc.double({ noNaN: true }), fc.constantFrom('ms', 's', 'm', 'h', 'd')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const span = readTimeSpan(text);
        expect(span === undefined || (Number.isSafeInteger(span) && span >= 1)).to.equal(true);
      }),
    );
  });
});
