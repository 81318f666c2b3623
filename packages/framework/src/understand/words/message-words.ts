import { soundOf } from '../../author/slot-types/reading/sound.ts';
import { readable, readWords } from '../../author/slot-types/reading/words.ts';
import { EMOJI, readEmoji } from './emoji.ts';
import { spell } from './spelling.ts';

/** A word or emoji of a message as it was meant, with its place in the raw text. */
export interface MessageWord {
  /** Folded and spelled out; an emoji is its sense between colons: `:yes:`. */
  readonly text: string;
  /** Offsets into the raw text; words spelled out of one short form share them. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words and emoji of a text in order, as they were meant.
 *
 * @example readMessageWords('Tmrw pls 👍').map(({ text }) => text) // ['tomorrow', 'please', ':yes:']
 */
export function readMessageWords(text: string): readonly MessageWord[] {
  const words = readWords(text).flatMap((word) => spell(word.raw).map((meant) => ({ text: meant, start: word.start, end: word.end })));
  const emoji = [...readable(text).matchAll(EMOJI)].map((match) => ({
    text: `:${readEmoji(match[0])}:`,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return emoji.length ? [...words, ...emoji].sort((a, b) => a.start - b.start) : words;
}

const sounds = new WeakMap<object, string>();

/** How a word sounds, see `soundOf`; an emoji sounds like nothing. Worked out once for each word. */
export function soundOfWord(word: Pick<MessageWord, 'text'>): string {
  const known = sounds.get(word) ?? (isEmojiWord(word.text) ? word.text : soundOf(word.text).full);
  sounds.set(word, known);
  return known;
}

/** True for an emoji's sense among words. */
export const isEmojiWord = (text: string): boolean => text.startsWith(':');
