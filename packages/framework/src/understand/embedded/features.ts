import { isDevanagari } from '../../author/slot-types/reading/sound.ts';
import { romanisedWords } from '../words/language-words.ts';
import { isEmojiWord, readMessageWords, soundOfWord } from '../words/message-words.ts';
import { shapeOf } from './shapes.ts';

/** Hashed features of a text with how often each occurs: of whole words and pairs, and of the letters inside words. */
export interface TextFeatures {
  readonly words: ReadonlyMap<number, number>;
  readonly letters: ReadonlyMap<number, number>;
}

const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 5;
/** More words than this make no message clearer. */
const MOST_WORDS = 200;

/**
 * Reads the features of a text. Pure. Devanagari is read in Latin letters, and where Hindi is spoken, words also count by their sound, so that
 * both scripts and all spellings meet.
 */
export function readFeatures(text: string): TextFeatures {
  const typed = readMessageWords(text).slice(0, MOST_WORDS);
  const spoken = typed.some((word) => isDevanagari(word.text) || romanisedWords.has(word.text));
  const tokens = typed.map((word) => (isDevanagari(word.text) ? soundOfWord(word) : word.text));
  const words = new Map<number, number>();
  const letters = new Map<number, number>();
  const stems = tokens.map(stem);
  stems.forEach((word) => count(words, hash(`w${word}`)));
  ['^', ...stems, '$'].forEach((word, index, all) => {
    if (index > 0) count(words, hash(`b${all[index - 1]} ${word}`));
  });
  if (/[?？]/u.test(text)) count(words, hash('?'));
  tokens.forEach((token, index) => {
    const shape = shapeOf(typed[index]?.text ?? token);
    if (shape === undefined) return;
    count(words, hash(`w${shape}`));
    count(words, hash(`b${stems[index - 1] ?? '^'} ${shape}`));
    count(words, hash(`b${shape} ${stems[index + 1] ?? '$'}`));
  });
  for (const [index, token] of tokens.entries()) {
    const word = typed[index];
    if (!word || isEmojiWord(token)) continue;
    if (spoken) count(words, hash(`s${soundOfWord(word)}`));
    const padded = ` ${token} `;
    for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length += 1)
      for (let start = 0; start + length <= padded.length; start += 1) count(letters, hash(`c${padded.slice(start, start + length)}`));
  }
  return { words, letters };
}

function count(counts: Map<number, number>, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}

/** FNV-1a over the UTF-16 units, 32 bits. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  return mixed >>> 0;
}

/** English endings off; good enough to let "booking" and "booked" meet. */
function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 4 && (word.endsWith('ed') || word.endsWith('es'))) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}
