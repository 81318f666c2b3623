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
const paramsOf = (words: string): string[] => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the words of the slot types', () => {
  for (const { name, texts } of types) {
    const hindi = texts['hi'] ?? {};
    it(`${name} says in Hindi all that it says in English, with the same parameters`, () => {
      expect(Object.keys(hindi).sort()).to.deep.equal(Object.keys(texts.en).sort());
      for (const [key, words] of Object.entries(texts.en)) expect(paramsOf(hindi[key] ?? ''), key).to.deep.equal(paramsOf(words));
    });

    it(`${name} has a ladder, and says nothing twice in the same words`, () => {
      for (const words of Object.values(texts)) {
        expect(words).to.include.keys('ask', 'rephrase', 'why', 'invalid');
        expect(new Set(Object.values(words)).size).to.equal(Object.keys(words).length);
      }
    });

    it(`${name} has other words for the second time it asks for a missing part`, () => {
      // Whatever asks with a question mark and is no rung of the ladder is a missing part.
      const parts = Object.entries(texts.en).filter(([key, words]) => words.includes('?') && !/^(?:ask|rephrase|why)$|again$/.test(key));
      for (const [key] of parts) expect(texts.en, key).to.have.property(`${key}.again`);
    });
  }
});
