import type { MessageWord } from '../words/message-words.ts';
import { longestOf, type PhraseMatch, plantPhrases } from '../words/phrase-tree.ts';
import type { Act, ActPhrases } from './act.ts';
import { devanagariPhrases } from './devanagari-phrases.ts';
import { englishPhrases } from './english-phrases.ts';
import { romanisedPhrases } from './romanised-phrases.ts';

/** What a phrase does, and whether it may be the beginning of a longer message. */
export interface PhraseMeaning {
  readonly act: Act;
  readonly leads: boolean;
}

function* entries(phrases: ActPhrases): Generator<readonly [string, PhraseMeaning]> {
  for (const [act, list] of Object.entries(phrases))
    for (const written of list.split('|')) yield [written.replace('…', ''), { act: act as Act, leads: written.includes('…') }];
}

const books = [
  plantPhrases(entries(englishPhrases), 'as-written'),
  plantPhrases(entries(devanagariPhrases), 'devanagari'),
  plantPhrases(entries(romanisedPhrases), 'by-sound'),
];

/** The longest phrase that begins at a word and ends before `limit`; of two equally long ones English wins. */
export const matchPhrase = (words: readonly MessageWord[], from: number, limit: number): PhraseMatch<PhraseMeaning> | undefined =>
  longestOf(books, words, from, limit);
