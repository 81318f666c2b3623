import { isOrdinaryWord } from '../ordinary-word.ts';
import { carNames } from '../reading/car-names.ts';
import { askingWords } from '../reading/small-talk.ts';
import { wordSet } from '../reading/word-lists.ts';
import type { Word } from '../reading/words.ts';
import { relativeDays, weekdays } from '../time/day-words.ts';
import { clockWords, dayParts } from '../time/hour-words.ts';
import type { CountryProfile } from './country-profile.ts';

/** A stretch of the raw text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a part of a text is worth as a line of an address. */
export interface PartLine extends Stretch {
  /** `line` and `landmark` say so themselves, a `name` is a line in an answer, a `bit` only beside others. */
  readonly kind: 'line' | 'landmark' | 'name' | 'bit';
  /** Names a door with its number. */
  readonly door: boolean;
}

/** What a part is read with. */
export interface PartContext {
  readonly profile: CountryProfile;
  readonly asked: boolean;
  /** The text names an area. */
  readonly placed: boolean;
  /** True for words that name the area or city, or are the postal code. */
  isPlace(word: Word): boolean;
}

/** Words around an address that are no part of it. */
const leads = wordSet(`
  i we stay live am at in on the my our address is its it just only accha acha achha likho likhiye note send come to from for of pata hai mera meri ok okay
  yes sure then so well fine alright theek thik toh phir instead rather please pls name add location house's and ya haan ji main mai me mein मेरा पता है में जी
`);
const tails = wordSet('please pls plz hai h pe par pr me mein mai na ji thanks thank you sir bhaiya pin pincode है में पर जी');
const times = new Set([...weekdays.keys(), ...relativeDays.keys(), ...dayParts.keys(), ...clockWords]);
const PLATE = /^[a-z]{2}\d{1,2}[a-z]{0,3}\d{0,4}$/u;

/** Reads a part of a text as a line of an address; undefined where it is none. */
export function readPartLine(all: readonly Word[], context: PartContext): PartLine | undefined {
  const words = trimmed(all, context);
  if (isTime(all, words)) return undefined;
  const kind = kindOf(words, context, askingWords.has(all[0]?.text ?? ''));
  const kept = context.asked || kind !== 'line' ? words : fromMark(words, context.profile);
  const [first, last] = [kept[0], kept.at(-1)];
  const door = kept.some((word, index) => context.profile.doors.has(word.text) && /\d/u.test(kept[index + 1]?.raw ?? ''));
  return kind && first && last ? { kind, door, start: first.start, end: last.end } : undefined;
}

/** Without talk and times at the ends, and without the area and city where they close the part. */
function trimmed(words: readonly Word[], { profile, isPlace }: PartContext): readonly Word[] {
  const end = words.findLastIndex(
    (word) => !(tails.has(word.text) || times.has(word.text) || profile.regions.has(word.text) || isPlace(word)),
  );
  let start = 0;
  while (start <= end && leads.has(words[start]?.text ?? '') && !opensLandmark(words.slice(start, end + 1), profile)) start += 1;
  return words.slice(start, end + 1);
}

const halves = wordSet('am pm a p baje bje o clock at');

/** "Saturday 10": an hour that is left of a time is no door. */
const isTime = (all: readonly Word[], left: readonly Word[]): boolean =>
  all.some((word) => times.has(word.text)) &&
  left.every((word) => /^\d{1,2}(?:am|pm)?$/u.test(word.text) || halves.has(word.text) || times.has(word.text));

const lineOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

/** "near …", "in front of …". */
const opensLandmark = (words: readonly Word[], { landmarksBefore }: CountryProfile): boolean => {
  const line = lineOf(words);
  return landmarksBefore.some((phrase) => line.startsWith(`${phrase} `));
};

/** "… ke samne". */
const closesLandmark = (words: readonly Word[], { landmarksAfter }: CountryProfile): boolean => {
  const line = lineOf(words);
  return landmarksAfter.some((phrase) => line.endsWith(` ${phrase}`));
};

/** "flat 12", "Tejas society": a word of addresses with what belongs to it. */
const isMark = (words: readonly Word[], index: number, { leading, trailing }: CountryProfile): boolean => {
  const word = words[index]?.text ?? '';
  return (leading.has(word) && isNumbered(words.slice(index + 1))) || (trailing.has(word) && index > 0);
};

const numbers = wordSet('number numbers no num nr nos नंबर नम्बर');

/** "My flat number" alone tells none. */
const isNumbered = (after: readonly Word[]): boolean => after.some((word) => !numbers.has(word.text));

function kindOf(words: readonly Word[], { profile, asked, placed, isPlace }: PartContext, asks: boolean): PartLine['kind'] | undefined {
  if (!words.length || words.some((word) => PLATE.test(word.text)) || words.every((word) => /^\d{5,}$/u.test(word.text))) return undefined;
  if (opensLandmark(words, profile) || closesLandmark(words, profile)) return 'landmark';
  if (words.some((_, index) => isMark(words, index, profile))) return 'line';
  if (!asked || asks) return undefined;
  if (words.every((word) => /^(?:\d{1,4}\p{L}?|\p{L})$/u.test(word.text))) return 'bit';
  if (words.every((word) => isOrdinary(word) || carNames.has(word.text) || isPlace(word))) return undefined;
  // One word alone may be anything; many small ones, or one strange one among others, are talk.
  if (words.length === 1) return 'bit';
  const own = words.filter((word) => !isOrdinary(word)).length;
  const written = words.length < 4 || placed || words.some((word) => /\d|^\p{Lu}/u.test(word.raw));
  return written && own * 2 >= words.length ? 'name' : undefined;
}

const isOrdinary = ({ text }: Word): boolean => isOrdinaryWord(text) || /^\d{1,2}(?:am|pm)$/u.test(text);

/** "book wash for swift at flat 5" begins at the flat, "come to 3 Marol naka" at the number before the name. */
function fromMark(words: readonly Word[], profile: CountryProfile): readonly Word[] {
  const mark = words.findIndex((_, index) => isMark(words, index, profile));
  if (profile.leading.has(words[mark]?.text ?? '')) return words.slice(mark);
  const talk = words.slice(0, mark).findLastIndex(isOrdinary);
  return words.slice(talk + 1);
}
