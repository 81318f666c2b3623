import { distance } from 'fastest-levenshtein';
import type { Found } from '../../slot-type.ts';

/** A word of a customer's text with its place in it. */
export interface Word {
  /** As written. */
  readonly raw: string;
  /** Folded for comparing, see `foldWord`. */
  readonly text: string;
  /** Offset into the raw text. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Longer than any channel lets a person write; what comes after is not read. */
const LONGEST = 4096;

/** The part of a text that is read. */
export const readable = (text: string): string => text.slice(0, LONGEST);

/** The words of a text, in order; apostrophes stay inside a word, all other punctuation parts words. */
export function readWords(text: string): readonly Word[] {
  return [...readable(text).matchAll(WORD)].map((match) => ({
    raw: match[0],
    text: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of a text with spelt-out letters as one word: "a.c." is "ac". */
export function joinInitials(text: string, words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const spelt =
      before !== undefined &&
      word.raw.length === 1 &&
      /^(?:\p{L}\.)*\p{L}$/u.test(before.raw) &&
      text.slice(before.end, word.start) === '.';
    if (!spelt) joined.push(word);
    else
      joined[joined.length - 1] = {
        raw: text.slice(before.start, word.end),
        text: before.text + word.text,
        start: before.start,
        end: word.end,
      };
  }
  return joined;
}

/**
 * A word as it is compared: lower case, ASCII digits, without apostrophes and Latin accents; Devanagari without nukta and with one kind of
 * nasal sign, because people write ब्रेज़ा and ब्रेजा, हाँ and हां alike.
 */
export function foldWord(raw: string): string {
  return foldDigits(raw.normalize('NFKD').toLowerCase())
    .replace(/\p{Script=Inherited}|['’\u200c\u200d]|\u093c/gu, '')
    .replaceAll('\u0901', '\u0902')
    .normalize('NFC');
}

/** The text with Devanagari digits as ASCII ones; every character keeps its place. */
export const foldDigits = (text: string): string => text.replace(/[\u0966-\u096f]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966));

/**
 * True when one folded word is a likely misspelling of another: the same first letter, one edit or one swap of neighbours from five letters
 * on, two edits from nine. Shorter words and words with digits are never taken for typos.
 */
export function isTypoOf(said: string, known: string): boolean {
  if (said === known) return true;
  if (known.length < 5 || said.length < 4 || said[0] !== known[0] || /\d/u.test(said)) return false;
  const allowed = known.length >= 9 ? 2 : 1;
  if (Math.abs(said.length - known.length) > allowed) return false;
  const edits = distance(said, known);
  return edits <= allowed || (edits === 2 && isSwap(said, known));
}

function isSwap(said: string, known: string): boolean {
  if (said.length !== known.length) return false;
  const at = [...said].findIndex((letter, index) => letter !== known[index]);
  return said[at] === known[at + 1] && said[at + 1] === known[at] && said.slice(at + 2) === known.slice(at + 2);
}

/** What stands between two neighbouring words of a text. */
export const gapBefore = (text: string, words: readonly Word[], index: number): string =>
  text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? text.length);

/** A find with its quote cut from the raw text. */
export const foundAt = <M>(text: string, start: number, end: number, value: M, score: number): Found<M> => ({
  value,
  quote: text.slice(start, end),
  start,
  end,
  score,
});
