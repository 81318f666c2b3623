import type { Found } from '../../slot-type.ts';
import { wordMap, wordSet } from '../reading/word-lists.ts';
import { foundAt, joinInitials, readWords, type Word } from '../reading/words.ts';
import { type Candidate, type Match, matchChoices } from './match-choice.ts';

/** What can be chosen, in the order it is offered. */
export interface Choosable {
  readonly candidates: readonly Candidate[];
  /** Figures in what is written beside each candidate, such as its price; by key. */
  readonly figures: ReadonlyMap<string, readonly string[]>;
}

const denials = wordSet('not no never without except but than instead dont skip नहीं');
const denialsAfter = wordSet('nahi nahin nhi nai mat nako नहीं मत नको');
const replaced = ['ki jagah', 'ke bajay', 'ke badle', 'की जगह', 'के बजाय'];
const ordinals = wordMap<number>([
  [0, 'first 1st 1 pehla pahla pehle pehli पहला पहली'],
  [1, 'second 2nd 2 dusra doosra dusri दूसरा दूसरी'],
  [2, 'third 3rd 3 teesra tisra तीसरा तीसरी'],
  [3, 'fourth 4th 4 chautha चौथा'],
  [4, 'fifth 5th 5 paanchva पांचवा'],
  [5, 'sixth 6th 6'],
  [6, 'seventh 7th 7'],
  [7, 'eighth 8th 8'],
  [8, 'ninth 9th 9'],
  [9, 'tenth 10th 10'],
  [-1, 'last aakhri akhri aakhiri आखिरी'],
]);
/** Words of an answer that is nothing else. */
const around = wordSet(`
  the one option number no wala wali waala vala pls please ok okay haan yes ya not nahi i want choose would like need get it is a my car for to me gaadi ki ka
  ko kar karo karna karwana do chahiye hai hi bas only just mujhe वाला वाली नंबर चाहिए है करना कर दो गाड़ी की का
`);

/**
 * Finds what was chosen, as the keys that the words leave. One thing, of several the last; but each of those that stand beside each other as wishes of
 * their own: "premium wash for the creta and basic wash for the swift".
 */
export function findChoices(text: string, things: Choosable, asked: boolean): readonly Found<readonly string[]>[] {
  const words = joinInitials(text, readWords(text));
  const named = matchChoices(text, words, things.candidates);
  // "Wash" alone is an answer; in "your wash was bad" it is talk.
  const answers = asked && words.every((word, at) => around.has(word.text) || named.some((match) => at >= match.first && at <= match.last));
  const matches = named.filter(({ clear }) => clear || answers);
  const wanted = matches.filter((match) => !isDenied(text, words, match, matches));
  const [last, before] = [wanted.at(-1), wanted.at(-2)];
  if (last && before && isEither(words, before, last))
    return findAt(text, words, before.first, last.last, union(before, last), asked ? 0.8 : 0.5);
  if (last)
    return ownWishes(words, wanted).flatMap((match) => findAt(text, words, match.first, match.last, match.keys, scoreOf(match, asked)));
  if (!asked) return [];
  const [denied] = matches;
  if (denied) return findAt(text, words, denied.first, denied.last, others(things, denied.keys), 0.6);
  const placed = byPlace(text, words, things);
  return placed.length > 0 ? placed : byFigure(text, words, things);
}

const joins = wordSet('and also plus aur then और आणि ani');

/** The last thing, and those before it that are parted from the next by "and" with words of their own around. */
function ownWishes(words: readonly Word[], wanted: readonly Match[]): readonly Match[] {
  const corrected = words.some(({ text }) => denials.has(text) || denialsAfter.has(text) || text === 'actually' || text === 'sorry');
  return wanted.filter((match, index) => {
    const next = wanted[index + 1];
    if (!next) return true;
    const between = words.slice(match.last + 1, next.first);
    return !corrected && next.first - match.last > MOST_EITHER && between.some(({ text }) => joins.has(text));
  });
}

const scoreOf = ({ keys, clear }: Match, asked: boolean): number => (keys.length > 1 ? (asked ? 0.7 : 0.5) : asked || clear ? 0.9 : 0.6);
const union = (a: Match, b: Match): readonly string[] => [...new Set([...a.keys, ...b.keys])];
const others = ({ candidates }: Choosable, keys: readonly string[]): readonly string[] =>
  candidates.map(({ key }) => key).filter((key) => !keys.includes(key));

function findAt(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  keys: readonly string[],
  score: number,
): readonly Found<readonly string[]>[] {
  const [from, to] = [words[first], words[last]];
  return from && to && keys.length > 0 ? [foundAt(text, from.start, to.end, keys, score)] : [];
}

/** "not wash", "premium nahi", "basic ki jagah". */
function isDenied(text: string, words: readonly Word[], match: Match, matches: readonly Match[]): boolean {
  const isFree = (index: number): boolean => !matches.some((other) => index >= other.first && index <= other.last);
  const before = [1, 2].map((step) => match.first - step).filter((index) => isFree(index) && isFree(match.first - 1));
  // "No, the AC service" denies what was before.
  const denies = (index: number): boolean => denials.has(words[index]?.text ?? '') && text[words[index]?.end ?? 0] !== ',';
  if (before.some(denies) && words[match.first - 1]?.text !== 'wait') return true;
  const after = [1, 2].map((step) => words[match.last + step]?.text ?? '');
  const [next = '', second] = after;
  return denialsAfter.has(next) || (next === 'not' && !second) || replaced.includes(after.join(' '));
}

/** "basic or premium", "premium vs basic". */
const isEither = (words: readonly Word[], a: Match, b: Match): boolean =>
  words.slice(a.last + 1, b.first).some(({ text }) => ['or', 'ya', 'vs', 'versus', 'and', 'aur', 'than', 'या', 'और'].includes(text)) &&
  b.first - a.last <= MOST_EITHER;

/** "Basic or premium" has no more than a few words between. */
const MOST_EITHER = 4;

/** "the second one", "2", "not the first". */
function byPlace(text: string, words: readonly Word[], things: Choosable): readonly Found<readonly string[]>[] {
  const index = words.findIndex((word) => ordinals.has(word.text));
  const place = ordinals.get(words[index]?.text ?? '');
  if (place === undefined || !words.every((word, at) => at === index || around.has(word.text))) return [];
  const key = things.candidates.at(place)?.key;
  if (key === undefined) return [];
  const denied = words.some((word) => denials.has(word.text) && word.text !== 'no') || words.some((word) => denialsAfter.has(word.text));
  return findAt(text, words, index, index, denied ? others(things, [key]) : [key], 0.7);
}

/** "the 899 one": a figure that stands beside exactly these candidates. */
function byFigure(text: string, words: readonly Word[], things: Choosable): readonly Found<readonly string[]>[] {
  for (const [index, word] of words.entries()) {
    if (!/^\d{3,}$/u.test(word.text)) continue;
    const keys = [...things.figures].filter(([, figures]) => figures.includes(word.text)).map(([key]) => key);
    if (keys.length) return findAt(text, words, index, index, keys, 0.7);
  }
  return [];
}
