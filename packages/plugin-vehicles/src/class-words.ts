import { foldWord } from '@samvad/framework';
import type { VehicleClass } from './vehicle-value.ts';

/** Words for a class. */
export interface ClassPhrase {
  readonly vehicleClass: VehicleClass;
  readonly words: readonly string[];
  /** Says nothing of a car by itself: "big one". */
  readonly vague: boolean;
}

const phrases = (vehicleClass: VehicleClass, vague: boolean, list: string): readonly ClassPhrase[] =>
  list.split('|').map((phrase) => ({ vehicleClass, vague, words: phrase.trim().split(/\s+/u).map(foldWord) }));

/** Longest first, so that "compact sedan" is not "compact". */
export const classPhrases: readonly ClassPhrase[] = [
  ...phrases(
    'hatchback',
    false,
    'hatchback|hatch back|hatchbak|hatch|small car|chhoti gaadi|choti gaadi|chhoti car|choti gadi|chhoti wali gaadi|हैचबैक|छोटी गाड़ी|छोटी कार',
  ),
  ...phrases('hatchback', true, 'small one|small|chhoti|choti|chhoti wali|mini|छोटी'),
  ...phrases('sedan', false, 'sedan|sedaan|seadan|saloon|compact sedan|सेडान|सिडान'),
  ...phrases('sedan', true, 'medium|medium one|dicky wali|lambi gaadi'),
  ...phrases(
    'suv',
    false,
    'suv|s u v|muv|mpv|compact suv|crossover|7 seater|seven seater|6 seater|8 seater|saat seater|7 seat|big car|bigger car|large car|4x4|एसयूवी|सात सीटर|7 सीटर',
  ),
  ...phrases('suv', false, 'badi gaadi|badi gadi|badi car|badi wali gaadi|bari gaadi|बड़ी गाड़ी|बड़ी कार'),
  ...phrases('suv', true, 'big one|bigger one|big|large|badi|badi wali|bada wala|बड़ी'),
].sort((a, b) => b.words.length - a.words.length);
