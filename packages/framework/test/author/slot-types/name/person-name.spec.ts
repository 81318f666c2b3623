import { expect } from 'chai';
import fc from 'fast-check';
import type { ExtractContext } from '../../../../src/author/slot-type.ts';
import { firstName, lastName } from '../../../../src/author/slot-types/name/person-name.ts';
import { moreNameless, moreNames, nameless, type NamePhrase, names } from './phrases.ts';

const context = (asked?: 'first' | 'last'): ExtractContext<string> => ({
  asked: asked ? { slot: `${asked}Name`, type: `${asked}-name` } : null,
  options: [],
  vocabulary: [],
  now: 0,
  timeZone: 'Asia/Kolkata',
});
const hear = (text: string, asked?: 'first' | 'last') => ({
  first: firstName.extract(text, context(asked))[0],
  last: lastName.extract(text, context(asked))[0],
});

describe('the name of a person', () => {
  for (const [text, says, asked] of [...names, ...moreNames] satisfies NamePhrase[])
    it(`hears ${JSON.stringify(says)} in "${text}"${asked ? ` when the ${asked} name is asked` : ''}`, () => {
      const { first, last } = hear(text, asked);
      expect([first?.value ?? null, last?.value ?? null]).to.deep.equal(says);
    });

  for (const [text, , asked] of [...nameless, ...moreNameless])
    it(`hears none in "${text}"${asked ? ` when the ${asked} name is asked` : ''}`, () =>
      expect(hear(text, asked)).to.deep.equal({ first: undefined, last: undefined }));

  it('takes a refused last name for an answer', () => {
    const [refused] = lastName.extract('no surname', context('last'));
    expect(refused).to.deep.include({ value: '', quote: 'no surname' });
    const settled = lastName.settle('', { options: undefined, saved: [], vocabulary: [], now: 0, timeZone: 'Asia/Kolkata' });
    expect(settled).to.deep.equal({ is: 'value', value: '' });
    expect(lastName.schema.safeParse('').success).to.equal(true);
    expect(firstName.schema.safeParse('').success).to.equal(false);
  });

  it('never takes one word for both names', () => {
    for (const [text, , asked] of [...names, ...moreNames]) {
      const { first, last } = hear(text, asked);
      if (first && last && last.value !== '') expect(first.end <= last.start || last.end <= first.start, text).to.equal(true);
    }
  });

  it('quotes exactly what stands in the text, in any text', () => {
    const word = fc.constantFrom(
      'my',
      'name',
      'is',
      'not',
      'Dr.',
      'R.',
      'Asha',
      'van',
      'Kulkarni',
      'here',
      'surname',
      'no',
      ',',
      '-',
      'मेरा',
      'नाम',
      'रमेश',
      '😀',
      "D'Souza",
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 20 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, 'first' as const, 'last' as const), (raw, asked) => {
        for (const found of Object.values(hear(raw, asked)))
          if (found) {
            expect(raw.slice(found.start, found.end)).to.equal(found.quote);
            expect(found.quote).to.not.equal('');
          }
      }),
      { numRuns: 2000 },
    );
  });
});
