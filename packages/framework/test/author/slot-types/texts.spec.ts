import {
  choice,
  firstName,
  lastName,
  money,
  paymentProof,
  phone,
  photo,
  postalAddress,
  type SlotType,
  text,
  visit,
  yesNo,
} from '@samvad/framework';
import { expect } from 'chai';
import { bareKeys, gaps, longTitles, poorWordings } from '../../fixtures/text-faults.ts';

const types = [
  firstName,
  lastName,
  phone,
  postalAddress,
  visit,
  choice({ name: 'choice', key: 'key' }),
  money,
  photo,
  paymentProof,
  text,
  yesNo,
] as readonly Pick<SlotType<never>, 'name' | 'texts'>[];

describe('the words of the slot types', () => {
  for (const { name, texts } of types) {
    it(`${name} says all it says in English in both ways to write Hindi, with the same parameters`, () => {
      expect(gaps(texts)).to.deep.equal([]);
    });

    it(`${name} has a ladder, and says nothing twice in the same words`, () => {
      for (const [language, words] of Object.entries(texts)) {
        expect(words).to.include.keys('ask', 'rephrase', 'why', 'invalid');
        expect(new Set(Object.values(words)).size, language).to.equal(Object.keys(words).length);
      }
    });

    it(`${name} can ask and rephrase twice without a sentence that was heard before`, () => {
      expect(poorWordings(texts)).to.deep.equal([]);
      expect(bareKeys(texts, ['ask', 'rephrase'])).to.deep.equal([]);
    });

    it(`${name} has other words for the second time it asks for a missing part`, () => {
      // Whatever asks with a question mark and is no rung of the ladder is a missing part.
      const parts = Object.entries(texts.en).filter(
        ([key, words]) => words.includes('?') && !/^(?:ask|rephrase|why)(?:\.\d+)?$|again$/.test(key),
      );
      for (const [key] of parts) expect(texts.en, key).to.have.property(`${key}.again`);
    });
  }

  it('an answer fits a button', () => {
    expect(longTitles(yesNo.texts, (key) => key === 'yes' || key === 'no', 20)).to.deep.equal([]);
  });

  it('a yes is shown as the customer writes', () => {
    const show = { timeZone: 'Asia/Kolkata', currency: 'INR', now: 0, vocabulary: [] };
    expect(['en', 'hi', 'hi-Latn', 'mr'].map((language) => yesNo.show(true, { ...show, language }))).to.deep.equal([
      'Yes',
      'हाँ',
      'Haan',
      'हाँ',
    ]);
  });
});
