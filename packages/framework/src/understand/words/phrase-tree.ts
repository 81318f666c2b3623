import { isDevanagari } from '../../author/slot-types/reading/sound.ts';
import { type MessageWord, readMessageWords, soundOfWord } from './message-words.ts';

/** Where a phrase that begins at some word ends, and what it stands for. */
export interface PhraseMatch<T> {
  readonly means: T;
  /** Index of the word after the phrase. */
  readonly to: number;
}

/** Phrases that are looked up word by word in a message. */
export interface PhraseTree<T> {
  /** The longest phrase that begins at a word and ends before `limit`. */
  longestAt(words: readonly MessageWord[], from: number, limit: number): PhraseMatch<T> | undefined;
}

/** How words are compared: as they are, by sound (romanised Hindi, spelled as everybody likes), or only where they are Devanagari. */
export type Comparing = 'as-written' | 'by-sound' | 'devanagari';

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  means?: T;
}

const KEYS: Readonly<Record<Comparing, (word: Pick<MessageWord, 'text'>) => string>> = {
  'as-written': (word) => word.text,
  'by-sound': soundOfWord,
  devanagari: (word) => (isDevanagari(word.text) ? word.text : ''),
};

/** A phrase's words as those of a message are read; emoji senses stand between colons. */
const wordsOf = (phrase: string): readonly Pick<MessageWord, 'text'>[] =>
  phrase
    .split(/\s+/u)
    .flatMap((part): readonly Pick<MessageWord, 'text'>[] => (part.startsWith(':') ? [{ text: part }] : readMessageWords(part)));

/** Plants phrases; of two equal ones the first counts. */
export function plantPhrases<T>(phrases: Iterable<readonly [string, T]>, comparing: Comparing): PhraseTree<T> {
  const root: Branch<T> = { next: new Map() };
  const keyOf = KEYS[comparing];
  for (const [phrase, means] of phrases) {
    let at = root;
    for (const word of wordsOf(phrase.trim())) {
      const key = keyOf(word);
      const next: Branch<T> = at.next.get(key) ?? { next: new Map() };
      at.next.set(key, next);
      at = next;
    }
    if (at !== root) at.means ??= means;
  }
  return {
    longestAt(words, from, limit) {
      let longest: PhraseMatch<T> | undefined;
      let at: Branch<T> | undefined = root;
      for (let index = from; at !== undefined && index < limit; index += 1) {
        const word = words[index];
        at = word && at.next.get(keyOf(word));
        if (at?.means !== undefined) longest = { means: at.means, to: index + 1 };
      }
      return longest;
    },
  };
}

/** The longest match of several trees; of two equally long ones the earlier tree's. */
export function longestOf<T>(
  trees: readonly PhraseTree<T>[],
  words: readonly MessageWord[],
  from: number,
  limit: number,
): PhraseMatch<T> | undefined {
  let longest: PhraseMatch<T> | undefined;
  for (const tree of trees) {
    const match = tree.longestAt(words, from, limit);
    if (match && match.to > (longest?.to ?? 0)) longest = match;
  }
  return longest;
}
