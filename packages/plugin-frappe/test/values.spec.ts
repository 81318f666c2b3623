import { expect } from 'chai';
import fc from 'fast-check';
import { money } from '../src/values/money.ts';
import { siteTime } from '../src/values/site-time.ts';

describe('Frappe values', () => {
  it('writes amounts with two digits, rounded half up', () => {
    const pairs = [
      [899, '899.00'],
      [449.1, '449.10'],
      [0, '0.00'],
      [1.005, '1.01'],
      [809.095, '809.10'],
      ['12.5', '12.50'],
      [-2.5, '-2.50'],
    ] as const;
    for (const [amount, text] of pairs) expect(money.parse(amount)).to.equal(text);
    for (const none of ['', 'free', '1,000', null, Number.NaN, Number.POSITIVE_INFINITY])
      expect(money.safeParse(none).success, String(none)).to.equal(false);
  });
  it('keeps every amount of paise that a site can send', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (paise) => {
        expect(Math.round(Number(money.parse(paise / 100)) * 100)).to.equal(paise);
        expect(money.parse(paise / 100)).to.match(/^\d+\.\d\d$/);
      }),
    );
  });

  const pune = siteTime('Asia/Kolkata');
  it('reads datetimes of the site in its zone', () => {
    expect(pune.iso('2026-01-05 09:00:00')).to.equal('2026-01-05T09:00:00+05:30');
    expect(pune.iso('2026-01-05 09:00:00.250000')).to.equal('2026-01-05T09:00:00.250+05:30');
    expect(pune.iso('2026-01-05 9:05:00')).to.equal('2026-01-05T09:05:00+05:30');
    for (const none of ['', 'tomorrow', '2026-01-05', '2026-13-05 09:00:00', '2026-01-05T09:00:00Z'])
      expect(pune.iso(none), none).to.equal(undefined);
    expect(pune.schema.safeParse('soon').success).to.equal(false);
  });
  it('gives the same text back, in any zone without clock changes', () => {
    const zones = fc.constantFrom('Asia/Kolkata', 'UTC', 'Asia/Kathmandu', 'Pacific/Honolulu');
    const seconds = fc.integer({ min: Date.parse('2000-01-01') / 1000, max: Date.parse('2037-01-01') / 1000 });
    fc.assert(
      fc.property(zones, seconds, (zone, second) => {
        const time = siteTime(zone);
        const text = time.site(new Date(second * 1000).toISOString()) ?? '';
        expect(text).to.match(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
        expect(Date.parse(time.iso(text) ?? '')).to.equal(second * 1000);
      }),
    );
    expect(pune.site('no time')).to.equal(undefined);
  });
  it('knows the day of the site', () => {
    expect([pune.day(Date.parse('2026-01-05T18:29:59Z'), 0), pune.day(Date.parse('2026-01-05T18:30:00Z'), 21)]).to.deep.equal([
      '2026-01-05',
      '2026-01-27',
    ]);
  });
});
