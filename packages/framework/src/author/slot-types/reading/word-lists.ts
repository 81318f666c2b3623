import { foldWord } from './words.ts';

/** A set of folded words from lines of words. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean).map(foldWord));

/** A lookup by folded word, from rows of a value and its words. */
export const wordMap = <T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([value, words]) => [...wordSet(words)].map((word) => [word, value] as const)));
