import { expect } from 'chai';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Settled } from '../../../../src/author/slot-type.ts';
import type { VisitMention } from '../../../../src/author/slot-types/time/visit-mention.ts';
import { visit } from '../../../../src/author/slot-types/visit/visit.ts';
import type { VisitValue } from '../../../../src/author/slot-types/visit/visit-value.ts';
import { phrases, SAID_AT } from '../time/phrases.ts';

const timeZone = 'Asia/Kolkata';
const free = (date: string, hour: number): VisitValue => ({
  slot: `S-${date}-${hour}`,
  startsAt: `${date}T${String(hour).padStart(2, '0')}:00:00+05:30`,
  endsAt: `${date}T${String(hour + 1).padStart(2, '0')}:00:00+05:30`,
});
const HOURS = [8, 10, 12, 14, 16, 18];
/** Three weeks from today, six times a day, two of today's over already. */
const threeWeeks = Array.from({ length: 21 }, (_, day) =>
  DateTime.fromMillis(SAID_AT, { zone: timeZone }).plus({ days: day }).toFormat('yyyy-MM-dd'),
).flatMap((date) => HOURS.map((hour) => free(date, hour)));
const without = (...gone: string[]): VisitValue[] => threeWeeks.filter(({ startsAt }) => !gone.some((start) => startsAt.startsWith(start)));

const listen = (...texts: string[]): VisitMention =>
  texts.reduce<VisitMention>((before, text) => {
    const context = { asked: { slot: 'schedule', type: 'visit' }, options: [], vocabulary: [], now: SAID_AT, timeZone };
    return visit.extract(text, context).reduce((mention, found) => visit.merge(mention, found.value), before);
  }, {});
const settle = (mention: VisitMention, options: readonly VisitValue[] | undefined = threeWeeks, saved: readonly VisitValue[] = []) =>
  visit.settle(mention, { options, saved, vocabulary: [], now: SAID_AT, timeZone });
const startOf = (settled: Settled<VisitValue, VisitMention>): string =>
  settled.is === 'value' ? settled.value.startsAt.slice(0, 16) : settled.is;
const show = { language: 'en', timeZone, currency: 'INR', now: SAID_AT };
const offer = (mention: VisitMention | undefined, options: readonly VisitValue[] = threeWeeks, language = 'en') =>
  visit.offer(options, mention, { ...show, language, vocabulary: [] });
const titles = (...said: Parameters<typeof offer>): string[] => offer(...said).map(({ title }) => title);

describe('the time of a visit', () => {
  describe('settles words to one free visit', () => {
    const table: readonly (readonly [text: string, start: string])[] = [
      ['thursday 10', '2026-11-26T10:00'],
      ['friday 6', '2026-11-27T18:00'],
      ['tomorrow 2', '2026-11-25T14:00'],
      ['kal subah 10 baje', '2026-11-25T10:00'],
      ['first one available', '2026-11-24T12:00'],
      ['earliest slot on friday', '2026-11-27T08:00'],
      ['the last slot tomorrow', '2026-11-25T18:00'],
      ['friday 10 to 12 slot', '2026-11-27T10:00'],
      ['sunday after 5', '2026-11-29T18:00'],
      ['रविवार शाम 4 बजे', '2026-11-29T16:00'],
      ['monday noon', '2026-11-30T12:00'],
      ['today 4', '2026-11-24T16:00'],
    ];
    for (const [text, start] of table) it(`"${text}"`, () => expect(startOf(settle(listen(text)))).to.equal(start));
  });

  it('takes a day alone for a choice among its times', () => {
    const mention = listen('friday');
    expect(settle(mention)).to.deep.equal({ is: 'partial', mention, ask: 'time', params: { day: { day: '2026-11-27' } } });
    expect(titles(mention)).to.deep.equal(HOURS.map((hour) => `Fri 27 Nov, ${String(hour).padStart(2, '0')}:00`));
  });

  it('keeps the day when only the hour changes, and the hour when only the day changes', () => {
    expect(startOf(settle(listen('thursday 10', 'make it 6 instead')))).to.equal('2026-11-26T18:00');
    const chosen = visit.mentionOf?.(free('2026-11-26', 16), { timeZone }) ?? {};
    expect(startOf(settle(visit.merge(chosen, listen('make it sunday'))))).to.equal('2026-11-29T16:00');
  });

  it('lets the evening that was said before tell which six is meant', () => {
    expect(listen('friday evening', '6')).to.deep.equal({ date: '2026-11-27', at: '18:00' });
  });

  it('asks which of two days is meant by "next saturday", and offers both', () => {
    const mention = listen('next saturday');
    const settled = settle(mention);
    expect(settled).to.include({ is: 'partial', ask: 'whichDay' });
    expect(titles(mention)).to.deep.equal(['Sat 28 Nov', 'Sat 5 Dec']);
    expect(startOf(settle(listen('next saturday 10 am', 'the 5th')))).to.equal('2026-12-05T10:00');
  });

  it('takes the only one of two days that has the hour', () => {
    expect(startOf(settle(listen('next saturday 10 am'), without('2026-11-28T10')))).to.equal('2026-12-05T10:00');
  });

  it('offers evenings of different days for "sometime next week evening"', () => {
    const offers = offer(listen('sometime next week evening'));
    expect(offers.every((each) => each.is === 'value' && /T1[68]:/.test(each.value.startsAt))).to.equal(true);
    expect(new Set(offers.map(({ title }) => title.slice(0, 10))).size).to.equal(7);
  });

  it('says what is possible when the hour is not, and offers the nearest first', () => {
    const settled = settle(listen('11:45 pm today'));
    expect(settled).to.deep.equal({
      is: 'refused',
      text: 'hourFull',
      params: { first: '12:00', last: '18:00', day: { day: '2026-11-24' }, time: '23:45' },
      mention: { date: '2026-11-24', near: '23:45' },
    });
    expect(titles({ date: '2026-11-27', near: '11:00' }).slice(0, 2)).to.have.members(['Fri 27 Nov, 10:00', 'Fri 27 Nov, 12:00']);
  });

  it('keeps the hour for another day when a day is full', () => {
    const settled = settle(listen('friday 10 am'), without('2026-11-27'));
    expect(settled).to.deep.equal({ is: 'refused', text: 'dayFull', params: { day: { day: '2026-11-27' } }, mention: { at: '10:00' } });
    expect(startOf(settle(visit.merge({ at: '10:00' }, listen('saturday'))))).to.equal('2026-11-28T10:00');
  });

  it('says how far it can look when the day is beyond what is open', () => {
    expect(settle(listen('28 february'))).to.deep.include({ is: 'refused', text: 'tooFar', params: { last: { day: '2026-12-14' } } });
  });

  it('asks for the day when only the hour is known, and offers it on many days', () => {
    const mention = listen('10 am');
    expect(settle(mention)).to.deep.equal({ is: 'partial', mention, ask: 'day', params: { time: '10:00' } });
    expect(titles(mention))
      .to.have.length(10)
      .and.satisfy((all: string[]) => all.every((title) => title.endsWith(', 10:00')));
  });

  it('asks before it takes the only time that is left of a day', () => {
    const left = without(...[8, 10, 12, 14, 18].map((hour) => `2026-11-27T${String(hour).padStart(2, '0')}`));
    expect(settle(listen('friday'), left)).to.deep.include({ ask: 'only', params: { day: { day: '2026-11-27' }, time: '16:00' } });
    expect(titles(listen('friday'), left)).to.deep.equal(['Fri 27 Nov, 16:00']);
  });

  it('moves the visit that is saved by days and keeps its hour', () => {
    expect(startOf(settle(listen('push it by two days'), threeWeeks, [free('2026-11-26', 14)]))).to.equal('2026-11-28T14:00');
    expect(startOf(settle(listen('sunday same time'), threeWeeks, [free('2026-11-26', 14)]))).to.equal('2026-11-29T14:00');
    expect(settle(listen('push it by two days'))).to.include({ is: 'partial' });
  });

  it('offers days first where there are many, and times where there are few', () => {
    expect(titles(undefined)).to.have.length(10);
    expect(titles(undefined)[0]).to.equal('Tue 24 Nov');
    expect(offer(undefined)[0]).to.deep.equal({
      is: 'mention',
      mention: { date: '2026-11-24' },
      title: 'Tue 24 Nov',
      description: '12:00–18:00',
    });
    expect(titles(undefined, [free('2026-11-26', 10), free('2026-11-27', 16)])).to.deep.equal(['Thu 26 Nov, 10:00', 'Fri 27 Nov, 16:00']);
  });

  it('spreads a long day from its first time to its last', () => {
    const halfHours = Array.from({ length: 24 }, (_, index) => {
      const at =
        DateTime.fromISO('2026-11-27T08:00', { zone: timeZone })
          .plus({ minutes: 30 * index })
          .toISO() ?? '';
      return { slot: at, startsAt: at, endsAt: at };
    });
    const offered = titles(listen('friday'), halfHours);
    expect([offered.length, offered[0], offered.at(-1)]).to.deep.equal([10, 'Fri 27 Nov, 08:00', 'Fri 27 Nov, 19:30']);
  });

  it('never offers or takes what is over', () => {
    expect(startOf(settle(listen('today 8 am')))).to.equal('refused');
    expect(settle({ date: '2026-11-24', earliest: true })).to.deep.include({ is: 'value' });
  });

  it('strips what the list of free times carries beside the value', () => {
    const wide = [{ ...free('2026-11-26', 10), seatsLeft: 2 }];
    expect(settle(listen('first one available'), wide)).to.deep.equal({ is: 'value', value: free('2026-11-26', 10) });
    expect(offer(undefined, wide)[0]).to.deep.include({ value: free('2026-11-26', 10) });
  });

  it('makes a visit of any day and hour where the slot lists none', () => {
    const unlisted = (mention: VisitMention) =>
      visit.settle(mention, { options: undefined, saved: [], vocabulary: [], now: SAID_AT, timeZone });
    expect(startOf(unlisted(listen('thursday 5')))).to.equal('2026-11-26T17:00');
    expect(unlisted(listen('thursday'))).to.deep.include({ is: 'partial', ask: 'time' });
    expect(unlisted(listen('today 9 am'))).to.deep.include({ is: 'refused', text: 'past' });
  });

  it('titles are unique and fit a row, in English and Hindi', () => {
    for (const language of ['en', 'hi', 'hi-Latn', 'mr'])
      for (const mention of [undefined, listen('friday'), listen('next week'), listen('evening'), listen('this weekend')]) {
        const offered = titles(mention, threeWeeks, language);
        expect(new Set(offered).size).to.equal(offered.length);
        for (const title of offered) expect(title.length, title).to.be.at.most(24);
      }
    expect(titles(listen('friday'), threeWeeks, 'hi')[0]).to.match(/^शुक्र 27 .*, 08:00$/u);
  });

  it('shows a summary line in the language of the customer', () => {
    expect(visit.show(free('2026-11-26', 10), show)).to.equal('Thursday, 26 November, 10:00');
    expect(visit.show(free('2026-11-26', 10), { ...show, language: 'hi' })).to.equal('गुरुवार, 26 नवंबर, 10:00');
  });

  it('has a text for whatever settling names, and never refuses twice what it keeps', () => {
    const heard = phrases.map(([text]) => listen(text));
    fc.assert(
      fc.property(
        fc.constantFrom(...heard),
        fc.constantFrom(...heard),
        fc.subarray(threeWeeks, { maxLength: 40 }),
        (first, second, options) => {
          const settled = settle(visit.merge(first, second), options);
          const key = settled.is === 'partial' ? settled.ask : settled.is === 'refused' ? settled.text : undefined;
          if (key) for (const words of Object.values(visit.texts)) expect(words).to.have.property(key);
          if (settled.is === 'refused' && settled.mention) expect(settle(settled.mention, options).is).to.not.equal('refused');
          if (settled.is === 'value') expect(options).to.deep.include(settled.value);
          const offered = offer(settled.is === 'value' ? undefined : settled.mention, options);
          expect(offered.length).to.be.at.most(10);
          if (options.some(({ startsAt }) => Date.parse(startsAt) > SAID_AT)) expect(offered).to.not.be.empty;
        },
      ),
      { numRuns: 3000 },
    );
  });
});
