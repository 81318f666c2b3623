import { z } from 'zod';
import type { Found, SlotType, Texts } from '../slot-type.ts';
import { freeTexts } from './free-texts.ts';
import { readParts, wordsOf } from './reading/parts.ts';
import { smallTalk } from './reading/small-talk.ts';
import { foundAt, readWords } from './reading/words.ts';

const LONGEST = 2000;
const Text = z.string().trim().min(1).max(LONGEST);

/** How a free text type takes words that were not asked for. */
export interface FreeTextOptions {
  /** Unique, kebab-case. */
  readonly name: string;
  /**
   * `message`: what the customer writes is the text, as in a complaint. `aside`: a part after the first, as the reason in "cancel it, the car is
   * sold". Left out: only the answer to the question is taken.
   */
  readonly volunteered?: 'message' | 'aside';
  readonly texts?: Texts;
}

/**
 * Makes a type for words that are kept as they are.
 *
 * @example
 * const story = freeText({ name: 'story', volunteered: 'message' });
 */
export function freeText(options: FreeTextOptions): SlotType<string> {
  return {
    name: options.name,
    schema: Text,
    mention: Text,
    texts: options.texts ?? freeTexts,
    input: 'text',
    extract(raw, { asked }) {
      if (asked?.type === options.name) return [...answer(raw, 0.5)].filter(({ quote }) => saysSomething(quote, 1));
      const found = options.volunteered === 'message' ? answer(raw, 0.5) : options.volunteered === 'aside' ? aside(raw) : [];
      return found.filter(({ quote }) => saysSomething(quote, options.volunteered === 'message' ? 3 : 2));
    },
    merge: (_earlier, later) => later,
    settle: (said) => ({ is: 'value', value: said }),
    offer: () => [],
    show: (value) => value,
  };
}

/** A note, a reason, a description: whatever is answered to the question. */
export const text: SlotType<string> = freeText({ name: 'text' });

/** The whole message. */
function answer(raw: string, score: number): readonly Found<string>[] {
  const trimmed = raw.trim().slice(0, LONGEST).trimEnd();
  const start = raw.indexOf(trimmed);
  return trimmed ? [foundAt(raw, start, start + trimmed.length, trimmed, score)] : [];
}

/** The first part after the opening one that does not ask. */
function aside(raw: string): readonly Found<string>[] {
  const words = readWords(raw);
  const part = readParts(raw)
    .slice(1)
    .find((each) => !each.asks && wordsOf(each, words).length > 1);
  return part ? [foundAt(raw, part.start, part.end, part.text, 0.5)] : [];
}

/** So many words, and not all of them small talk. */
function saysSomething(quote: string, words: number): boolean {
  const said = readWords(quote);
  return said.length >= words && said.some((word) => !smallTalk.has(word.text));
}
