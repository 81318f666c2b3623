import { expect } from 'chai';
import fc from 'fast-check';
import { readActs, spokenWords } from '../../src/understand/acts/read-acts.ts';
import { readClauses } from '../../src/understand/words/clauses.ts';
import { asciiDigits } from '../../src/understand/words/digits.ts';
import { readEmoji } from '../../src/understand/words/emoji.ts';
import { readMessageWords } from '../../src/understand/words/message-words.ts';
import { spell } from '../../src/understand/words/spelling.ts';

const meant = (text: string): string =>
  readMessageWords(text)
    .map((word) => word.text)
    .join(' ');

describe('reading the words of a message', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['TMRW pls', 'tomorrow please'],
    ['idk', 'i dont know'],
    ['noooo', 'no'],
    ['gooood', 'good'],
    ['ｈｅｌｌｏ', 'hello'],
    ['thx u', 'thanks you'],
    ['Café', 'cafe'],
    ['don’t', 'dont'],
    ['gadi krwani h', 'gaadi karwani hai'],
    ['१० बजे', '10 बजे'],
    ['ठीक है 👍🏽', 'ठीक है :yes:'],
    ['🇮🇳 ok', ':other: ok'],
    ['👩‍👩‍👧', ':other:'],
  ];
  for (const [text, words] of cases)
    it(`${JSON.stringify(text)} is meant as ${JSON.stringify(words)}`, () => expect(meant(text)).to.equal(words));

  it('keeps the place of every word in the raw text', () => {
    const text = '  TMRW, 👍 gadi';
    expect(readMessageWords(text).map(({ start, end }) => text.slice(start, end))).to.deep.equal(['TMRW', '👍', 'gadi']);
  });

  it('gives the words of a short form the place of the short form', () => {
    expect(readMessageWords('well idk').slice(1)).to.deep.equal(['i', 'dont', 'know'].map((text) => ({ text, start: 5, end: 8 })));
  });

  it('keeps places in order and inside the text, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const words = readMessageWords(text);
        words.forEach((word, index) => {
          expect(word.start).to.be.at.least(words[index - 1]?.start ?? 0);
          expect(word.end).to.be.within(word.start + 1, text.length);
        });
      }),
    );
  });

  it('reads the digits of other scripts', () => {
    expect(asciiDigits('१२ ٣٤ ۵۶ ৭৮ ௯ 0')).to.equal('12 34 56 78 9 0');
  });

  it('spells nothing out of nothing', () => {
    expect(spell('')).to.deep.equal([]);
  });

  it('hears the same in an emoji of any skin', () => {
    expect(['👍', '👍🏻', '👍🏿'].map(readEmoji)).to.deep.equal(['yes', 'yes', 'yes']);
    expect(readEmoji('🦜')).to.equal('other');
  });
});

describe('parting a message into clauses', () => {
  const parts = (text: string): readonly string[] => {
    const words = readMessageWords(text);
    return readClauses(text, words).map(({ from, to, border, asks }) => {
      const said = words.slice(from, to).map((word) => word.text);
      return `${border}: ${said.join(' ')}${asks ? '?' : ''}`;
    });
  };
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['yes but sunday', ['start: yes', 'but: sunday']],
    ['saturday 10, is it foam? also a wax', ['start: saturday 10', 'comma: is it foam?', 'sentence: a wax']],
    ['hi\nneed wash\ntomorrow', ['start: hi', 'line: need wash', 'line: tomorrow']],
    ['10:30 or 1,200.50', ['start: 10 30 or 1 200 50']],
    ['कल नहीं। परसों', ['start: कल नहीं', 'sentence: परसों']],
    ['and then', []],
    ['what ?!', ['start: what?']],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => expect(parts(text)).to.deep.equal(expected));
});

describe('reading fixed phrases', () => {
  const acts = (text: string): string => {
    const words = spokenWords(readMessageWords(text));
    return readActs(text, words)
      .map((segment) =>
        segment.is === 'act'
          ? segment.act
          : `[${words
              .slice(segment.from, segment.to)
              .map((word) => word.text)
              .join(' ')}]`,
      )
      .join(' ');
  };
  const cases: readonly (readonly [string, string])[] = [
    ['cancel, my brother will do it', 'cancel [my brother will do it]'],
    ['please cancel kr do bhai', 'cancel'],
    ['thanks 👍', 'thanks'],
    ['yesterday', '[yesterday]'],
    ['theek se nahi kiya', '[theek se nahi kiya]'],
    ['right now', '[right now]'],
    ['haan ji, kal subah', 'yes [kal subah]'],
    ['हाँ जी, कल सुबह', 'yes [कल सुबह]'],
    ['no idea', 'dontKnow'],
    ['no problem', 'noProblem'],
    ['no voucher', 'no [voucher]'],
  ];
  for (const [text, expected] of cases) it(`${JSON.stringify(text)} is ${expected}`, () => expect(acts(text)).to.equal(expected));
});
