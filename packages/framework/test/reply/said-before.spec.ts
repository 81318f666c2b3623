import { expect } from 'chai';
import fc from 'fast-check';
import { SaidBefore, type Wording } from '../../src/reply/said-before.ts';
import { words } from '../../src/reply/words.ts';

const LONG = 'That is outside what I can do here.';
const OTHER = 'I cannot help with that one, I am afraid.';

const all = (...texts: readonly string[]): readonly Wording[] => texts.map((text) => ({ words: text, frame: text }));

describe('words that were said before', () => {
  it('are avoided while there are others', () => {
    const said = new SaidBefore();
    said.note(LONG);
    expect(said.choose(all(LONG, OTHER))).to.equal(OTHER);
  });

  it('come again when all were said, those first that were said longest ago', () => {
    const said = new SaidBefore();
    for (const text of [LONG, OTHER]) said.note(text);
    expect(said.choose(all(OTHER, LONG))).to.equal(LONG);
    said.note(LONG);
    expect(said.choose(all(OTHER, LONG))).to.equal(OTHER);
  });

  it('may come again where they are short or hold a number', () => {
    const said = new SaidBefore();
    for (const text of ['All right.', 'Your booking is on Saturday at 10:00 at home.']) said.note(text);
    expect(said.choose(all('All right.', LONG))).to.equal('All right.');
    expect(said.choose(all('Your booking is on Saturday at 10:00 at home.', LONG))).to.match(/Saturday/);
  });

  it('are known again as a sentence among others, whatever the case', () => {
    const said = new SaidBefore();
    said.note(`Hello there! ${LONG}`);
    expect(said.choose(all(`${LONG.toUpperCase()} What else?`, OTHER))).to.equal(OTHER);
  });

  it('are avoided with other values in their gaps, too', () => {
    const said = new SaidBefore();
    const ask = (time: string): Wording => ({ words: `Shall I change this to ${time}?`, frame: 'Shall I change this to ?' });
    const other = (time: string): Wording => ({ words: `Is ${time} better for you then?`, frame: 'Is  better for you then?' });
    expect(said.choose([ask('9:00'), other('9:00')])).to.equal('Shall I change this to 9:00?');
    expect(said.choose([ask('11:00'), other('11:00')])).to.equal('Is 11:00 better for you then?');
  });

  it('stay few, however much is said', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 20, maxLength: 40 }), { maxLength: 200 }), (texts) => {
        const said = new SaidBefore();
        for (const text of texts) said.note(text);
        expect(said.marks.length).to.be.at.most(80);
        expect(new SaidBefore(said.marks).choose(all(...texts.slice(-2)))).to.equal(said.choose(all(...texts.slice(-2))));
      }),
    );
  });
});

describe('wordings', () => {
  const spoken = words(new Map([['a', { en: { hi: 'hello', 'hi.2': 'hello {{name}}', 'hi.4': 'never' }, hi: { hi: 'नमस्ते' } }]]));

  it('are all that are numbered without a gap', () => {
    expect(spoken.wordings('a:hi', 'en', { name: 'Asha' })).to.deep.equal(['hello', 'hello Asha']);
  });

  it('stay in one language', () => {
    expect(spoken.wordings('a:hi', 'hi', {})).to.deep.equal(['नमस्ते']);
    expect(spoken.wordings('a:hi', 'mr', {})).to.deep.equal(['नमस्ते']);
    expect(spoken.wordings('a:hi', 'hi-Latn', { name: 'Asha' })).to.deep.equal(['hello', 'hello Asha']);
  });

  it('are one empty text where there are no words', () => {
    expect(spoken.wordings('a:none', 'en', {})).to.deep.equal(['']);
  });
});
