import { expect } from 'chai';
import { readPerson } from '../../../src/understand/references/read-person.ts';

const speaks = (relation: string) => ({ is: 'speaks', relation }) as const;
const wanted = (relation: string) => ({ is: 'for', relation }) as const;

const SAID: readonly [string, ReturnType<typeof readPerson>][] = [
  ['this is her husband, different car', speaks('husband')],
  ["I'm his wife", speaks('wife')],
  ['her brother here', speaks('brother')],
  ['main unka pati bol raha hoon', speaks('husband')],
  ['मैं उनकी पत्नी हूँ', speaks('wife')],
  ['booking for my wife', wanted('wife')],
  ["my dad's car needs a wash", wanted('father')],
  ['meri wife ke liye book karo', wanted('wife')],
  ['papa, wash my car', undefined],
  ['mere papa ki gaadi', wanted('father')],
  ['मेरी पत्नी के लिए बुकिंग', wanted('wife')],
  ['this one is for me', { is: 'self' }],
  ['mere liye', { is: 'self' }],
  ['please wait for my wife', undefined],
  ['let me check with my husband', undefined],
  ['thanks bhai', undefined],
  ['my wife will be at home', undefined],
  ['', undefined],
];

describe('reading whom a message is about', () => {
  for (const [text, cue] of SAID)
    it(`"${text}"`, () => {
      expect(readPerson(text)).to.deep.equal(cue);
    });
});
