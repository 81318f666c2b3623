import { isOrdinaryWord } from '../ordinary-word.ts';
import { carNames } from '../reading/car-names.ts';
import { cities, localities } from '../reading/indian-places.ts';
import { isDevanagari, soundAlike, soundOf } from '../reading/sound.ts';
import type { Word } from '../reading/words.ts';
import { familyNames, givenNames } from './known-names.ts';

/** Words of the trade as they sound, for people who write them in Devanagari. */
const tradeSounds = [
  ...carNames,
  'basic',
  'premium',
  'interior',
  'exterior',
  'detailing',
  'coating',
  'ceramic',
  'full',
  'deluxe',
  'weekly',
  'monthly',
  'subscription',
  'cleaning',
  'polish',
]
  .filter((word) => word.length > 3)
  .map(soundOf);

const isOrdinary = (word: string): boolean => isOrdinaryWord(word) || carNames.has(word) || cities.has(word) || localities.has(word);

/** True for a word that could be part of a name: letters that are no word of ordinary talk, no place and no car. */
export function isNameWord(word: Word, follows: boolean): boolean {
  if (!/^[\p{L}\p{M}'’\u200c\u200d]+$/u.test(word.raw)) return false;
  if (word.raw.length === 1 && word.raw !== 'I' && /^\p{Lu}$/u.test(word.raw)) return true;
  if (isOrdinary(word.text)) return isCapitalFamily(word, follows);
  if (isDevanagari(word.text))
    return !isKnownName(word) && tradeSounds.some((sound) => soundAlike(sound, soundOf(word.text))) ? false : word.text.length > 1;
  return word.text.length === 1 || /[aeiouy]/u.test(word.text) || !/^[a-z]+$/u.test(word.text);
}

/** "More" and "Date" are family names too, after a given name and with a capital letter. */
const isCapitalFamily = (word: Word, follows: boolean): boolean => follows && familyNames.has(word.text) && /^\p{Lu}/u.test(word.raw);

const soundsOf = (names: ReadonlySet<string>): ReadonlyMap<string, readonly ReturnType<typeof soundOf>[]> =>
  Map.groupBy([...names].map(soundOf), ({ bones }) => bones);
const [givenSounds, familySounds] = [soundsOf(givenNames), soundsOf(familyNames)];

const isAmong = (word: Word, names: ReadonlySet<string>, sounds: typeof givenSounds): boolean => {
  if (!isDevanagari(word.text)) return names.has(word.text);
  const sound = soundOf(word.text);
  return (sounds.get(sound.bones) ?? []).some((each) => soundAlike(each, sound));
};

/** True for a given name that many people have. */
export const isGivenName = (word: Word): boolean => isAmong(word, givenNames, givenSounds);
/** True for a family name that many people have. */
export const isFamilyName = (word: Word): boolean => isAmong(word, familyNames, familySounds);
/** True for a name of either kind. */
export const isKnownName = (word: Word): boolean => isGivenName(word) || isFamilyName(word);
