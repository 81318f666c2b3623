import { expect } from 'chai';
import fc from 'fast-check';
import { findVisit } from '../../../../src/author/slot-types/time/find-visit.ts';
import { mergeVisits, VisitMention } from '../../../../src/author/slot-types/time/visit-mention.ts';
import { moreOfThem, type Phrase, phrases, SAID_AT, silences } from './phrases.ts';

const context = (asked: boolean) => ({
  asked: asked ? { slot: 'schedule', type: 'visit' } : null,
  options: [],
  vocabulary: [],
  now: SAID_AT,
  timeZone: 'Asia/Kolkata',
  ownType: 'visit',
});

function said([text, , asked]: Phrase): VisitMention | null {
  const found = findVisit(text, context(asked === 'asked'));
  return found.length ? found.map((each) => each.value).reduce(mergeVisits) : null;
}

describe('what words say about the time of a visit', () => {
  for (const phrase of [...phrases, ...moreOfThem, ...silences])
    it(`reads "${phrase[0]}"${phrase[2] ? ' when asked' : ''}`, () => expect(said(phrase)).to.deep.equal(phrase[1]));

  it('moves from one day to another instead of spanning them', () => {
    expect(said(['move my wash from friday to saturday', null])).to.deep.equal({ date: '2026-11-28' });
    expect(said(['shift it from 4 pm to 6 pm', null])).to.deep.equal({ at: '18:00' });
  });

  it('quotes exactly what stands in the text, in any text', () => {
    const word = fc.constantFrom(
      'kal',
      '10',
      'am',
      'friday',
      'not',
      'next',
      'week',
      '28/11',
      'शाम',
      '५',
      'to',
      ',',
      '\n',
      '-',
      '😀',
      'baje',
      'i',
      '1st',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 25 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (raw, asked) => {
        for (const found of findVisit(raw, context(asked))) {
          expect(raw.slice(found.start, found.end)).to.equal(found.quote);
          expect(found.quote).to.not.equal('');
          expect(VisitMention.safeParse(found.value).success).to.equal(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a letter of 100,000 characters in a moment', () => {
    const began = performance.now();
    for (const piece of ['10 ', 'friday not ', '1/2 ', 'nov 3 ', 'a', '5-']) findVisit(piece.repeat(100_000 / piece.length), context(true));
    expect(performance.now() - began).to.be.below(3000);
  });
});
