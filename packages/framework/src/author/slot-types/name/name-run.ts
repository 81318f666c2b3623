import { wordSet } from '../reading/word-lists.ts';
import type { Word } from '../reading/words.ts';
import { isNameWord } from './not-names.ts';

/** Neighbouring words that may be a name. */
export interface NameRun {
  readonly words: readonly Word[];
  /** Index of the word after it, titles of respect included. */
  readonly next: number;
}

/** A given and a family name as words; either may be missing. */
export interface NameParts {
  readonly first: readonly Word[];
  readonly last: readonly Word[];
}

const honorifics = wordSet(
  'mr mrs ms miss mx dr doctor prof professor adv advocate er capt captain col major lt shri shree smt sri kumari श्री श्रीमती डॉ',
);
const respects = wordSet('ji jee bhai bhaiya saheb sahab sahib sir madam mam maam didi जी भाई साहब सर');
const shortened = wordSet('mohd md mohmd sk smt sh kr');
const particles = wordSet('da de di do dos van von der den bin binti ibn al el le la ul ur');
const MOST = 5;

/** The name that begins at a word; undefined when none does. Titles ("Dr.", "ji") are passed over. */
export function readRun(text: string, words: readonly Word[], from: number): NameRun | undefined {
  let index = from;
  while (honorifics.has(words[index]?.text ?? '') && words[index + 1]) index += 1;
  const run: Word[] = [];
  for (; index < words.length && run.length < MOST; index += 1) {
    const word = words[index];
    if (!word || (run.length > 0 && !isJoined(text, run.at(-1), word))) break;
    const particle = particles.has(word.text) && carries(words[index + 1], run.length > 0);
    if (!particle && !isNameWord(word, run.length > 0)) break;
    run.push(word);
  }
  if (!run.length) return undefined;
  while (respects.has(words[index]?.text ?? '')) index += 1;
  return { words: run, next: index };
}

/** A particle needs a name after it; at the beginning one with a capital letter, because "de do" is no name. */
const carries = (word: Word | undefined, inside: boolean): boolean =>
  word !== undefined && (inside || particles.has(word.text) || (/^\p{Lu}/u.test(word.raw) && isNameWord(word, true)));

/** Only blanks or a hyphen part them, or the full stop of an initial. */
function isJoined(text: string, before: Word | undefined, word: Word): boolean {
  if (!before) return true;
  const gap = text.slice(before.end, word.start);
  if (/^(?:[ \t]+|-)$/u.test(gap)) return true;
  return /^\.[ \t]*$/u.test(gap) && (before.text.length === 1 || shortened.has(before.text));
}

/** Which words of a run are the given name and which the family name: the last word is, with the particle before it. */
export function splitRun(words: readonly Word[]): NameParts {
  let cut = words.length - 1;
  while (cut > 1 && particles.has(words[cut - 1]?.text ?? '')) cut -= 1;
  return words.length < 2 ? { first: words, last: [] } : { first: words.slice(0, cut), last: words.slice(cut) };
}

/** The name as it is kept: capitalised where it was written carelessly, with the full stop of initials. */
export function nameOf(text: string, words: readonly Word[]): string {
  return words
    .map((word, index) => {
      const dot = word.text.length === 1 && text[word.end] === '.' ? '.' : '';
      const hyphen = index + 1 < words.length && text.slice(word.end, words[index + 1]?.start) === '-';
      return `${capitalised(word.raw)}${dot}${hyphen ? '-' : ' '}`;
    })
    .join('')
    .trim();
}

/** "SATHE" and "sathe" are written carelessly, "McDonald" and "D'Souza" are not. */
function capitalised(raw: string): string {
  const careless = raw === raw.toLowerCase() || (raw === raw.toUpperCase() && raw.length > 1);
  return careless ? raw.toLowerCase().replace(/(?<=^|['’])\p{L}/gu, (letter) => letter.toUpperCase()) : raw;
}
