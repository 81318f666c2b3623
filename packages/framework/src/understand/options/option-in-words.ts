import { isTypoOf } from '../../author/slot-types/reading/words.ts';
import type { Prompt } from '../../model/prompt.ts';
import { isEmojiWord, type MessageWord, readMessageWords } from '../words/message-words.ts';
import { readOrdinal } from './ordinals.ts';

/** Words around the name of an option. */
const AROUND = new Set(
  `the a one ones please i want would like to will take go with for me my let us have give choose pick select option number this that it book ill id lets think prefer better is fine good works suits
  wala wali vala vali waala waali ji bhai sir hai de do dijiye chahiye lena lunga lungi karo kar only just ok yes haan hmm so then with and
  वाला वाली चाहिए दो दीजिए है जी`.split(/\s+/u),
);
const SINGLE = new Set('that this same it wahi yahi wohi only vahi वही यही that one this one तेच'.split(' '));
const NEGATIONS = new Set('not dont except nahi nako नहीं नही नको'.split(' '));

const plain = (words: readonly MessageWord[]): readonly string[] =>
  words.filter((word) => !isEmojiWord(word.text)).map((word) => word.text);

/**
 * The option of the open question that a whole message names: by its title, by number or place ("2", "the second one", "आखिरी"), by words that
 * only one title has, or as the only one there is ("that one"). Options that mean yes or no are taken by their whole title only. Undefined when
 * the words fit none or several.
 *
 * @param claimed true when the asked slot's own type reads a value in these words: a bare number is then left to it.
 */
export function optionInWords(words: readonly MessageWord[], prompt: Prompt, claimed: boolean): number | undefined {
  const said = plain(words);
  if (said.length === 0 || said.length > 12) return undefined;
  const titles = prompt.options.map((option) => plain(readMessageWords(option.title)));
  const exact = titles.findIndex((title) => title.length > 0 && sameWords(title, said));
  if (exact >= 0) return exact;
  // "No. 2" is a number; before anything else "no" denies.
  const numbered = said[0] === 'no' && /^\d+$/u.test(said[1] ?? '');
  const content = said.filter((word, index) => !AROUND.has(word) && !(numbered && index === 0));
  const trimmed = titles.findIndex(
    (title) =>
      content.length > 0 &&
      sameWords(
        title.filter((word) => !AROUND.has(word)),
        content,
      ),
  );
  if (trimmed >= 0) return trimmed;
  const choices = prompt.options.flatMap((option, index) => (option.binds.to === 'yes' || option.binds.to === 'no' ? [] : [index]));
  const negated = said.some((word) => NEGATIONS.has(word));
  const place = readOrdinal(content, said.length, choices.length);
  if (place && !(place.bare && claimed)) return byPlace(choices, place.index, negated);
  if (negated) return undefined;
  if (content.length > 0 && content.length <= 4) {
    const fitting = choices.filter((index) => content.every((word) => (titles[index] ?? []).some((part) => fits(word, part))));
    if (fitting.length === 1) return fitting[0];
  }
  const values = choices.filter((index) => ['value', 'mention', 'task', 'flow'].includes(prompt.options[index]?.binds.to ?? ''));
  const points = said.length <= 4 && said.some((word) => SINGLE.has(word)) && content.filter((word) => !SINGLE.has(word)).length <= 1;
  return points && values.length === 1 ? values[0] : undefined;
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, index) => word === b[index]);

/** Numbers fit only themselves; words also when misspelled, or cut to their beginning. */
function fits(word: string, part: string): boolean {
  if (word === part) return true;
  if (/\d/u.test(word) || /\d/u.test(part)) return false;
  return isTypoOf(word, part) || (word.length >= 4 && part.startsWith(word));
}

/** "Not the first" of two is the second; of more it is none. */
function byPlace(choices: readonly number[], place: number, negated: boolean): number | undefined {
  if (!negated) return choices[place];
  return choices.length === 2 ? choices[1 - place] : undefined;
}
