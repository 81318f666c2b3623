import type { DateTime } from 'luxon';
import { moveWords } from './day-words.ts';
import { englishWords, hinglishWords } from '../reading/everyday-words.ts';
import { isTypoOf, type Word } from '../reading/words.ts';
import type { VisitMention } from './visit-mention.ts';

/** A text while its times are read. */
export interface TimeReading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Midnight of the business's day. */
  readonly today: DateTime;
  readonly now: DateTime;
  /** True when the open question asks for the time. */
  readonly asked: boolean;
}

/** Neighbouring words that say one thing about a visit. */
export interface TimePiece {
  /** Index of the first and of the last word. */
  readonly first: number;
  readonly last: number;
  readonly kind: 'day' | 'hours' | 'part' | 'choice' | 'shift';
  readonly value: VisitMention;
  /** Common in other talk too: counts only beside clearer words of time, or when asked. */
  readonly weak?: true;
}

/** Reads what begins at a word; undefined when nothing does. */
export type PieceReader = (reading: TimeReading, index: number) => TimePiece | undefined;

/** The folded word at an index; empty beyond the ends. */
export const wordAt = (reading: TimeReading, index: number): string => reading.words[index]?.text ?? '';

/** What stands before a word. */
export const gapAt = (reading: TimeReading, index: number): string =>
  reading.text.slice(reading.words[index - 1]?.end ?? 0, reading.words[index]?.start ?? reading.text.length);

/** True when only blanks, or nothing, part a word from the one before. */
export const touches = (reading: TimeReading, index: number): boolean => index > 0 && /^[ \t]*$/u.test(gapAt(reading, index));

/** Looks a word up, also misspelt. A word of ordinary talk is nobody's typo: a "person" is no "parson". */
export function lookUp<T>(lexicon: ReadonlyMap<string, T>, word: string): T | undefined {
  const exact = lexicon.get(word);
  if (exact !== undefined || word.length < 5 || englishWords.has(word) || hinglishWords.has(word)) return exact;
  for (const [known, value] of lexicon) if (isTypoOf(word, known)) return value;
  return undefined;
}

/** A number of one or two digits, or in words. */
export function smallNumber(word: string, inWords: ReadonlyMap<string, number>): number | undefined {
  return /^\d{1,2}$/u.test(word) ? Number(word) : inWords.get(word);
}

/** What may stand between words that say one thing. */
const LINKS =
  /^(?:[\s,.\-–&]|\b(?:on|at|the|ko|ke|ki|mein|me|in|around|by|for|ka|se|tak|only|any|time|anytime|of|date|early|maybe|wala|slot)\b|को|के|में|की)*$/iu;
/** True when only small words part two pieces. */
export const isNear = (reading: TimeReading, a: TimePiece, b: TimePiece): boolean => {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  return LINKS.test(reading.text.slice(reading.words[left.last]?.end ?? 0, reading.words[right.first]?.start ?? 0));
};

/** True where a text moves something: "from friday to saturday" is a move then, not a range. */
export const isMoved = (reading: TimeReading): boolean => reading.words.some((word) => moveWords.has(word.text));
