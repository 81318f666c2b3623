import { foldWord } from '../reading/words.ts';
import { earliestPhrases, weakEarliest } from './hour-words.ts';
import { type PieceReader, wordAt } from './reading.ts';

const longestFirst = (phrases: readonly string[]): readonly (readonly string[])[] =>
  phrases.map((phrase) => phrase.split(' ').map(foldWord)).sort((a, b) => b.length - a.length);
const CLEAR = longestFirst(earliestPhrases);
const WEAK = longestFirst(weakEarliest);

/** "asap", "first one available", "jaldi", "any time", "the last slot". */
export const readChoice: PieceReader = (reading, index) => {
  const spoken = (phrases: readonly (readonly string[])[]): number | undefined =>
    phrases.find((words) => words.every((word, step) => wordAt(reading, index + step) === word))?.length;
  const clear = spoken(CLEAR);
  if (clear) return { first: index, last: index + clear - 1, kind: 'choice', value: { earliest: true } };
  const weak = spoken(WEAK);
  if (weak) return { first: index, last: index + weak - 1, kind: 'choice', value: { earliest: true }, weak: true };
  const isLast = wordAt(reading, index) === 'last' && ['slot', 'available'].includes(wordAt(reading, index + 1));
  return isLast ? { first: index, last: index + 1, kind: 'choice', value: { ordinal: -1 } } : undefined;
};
