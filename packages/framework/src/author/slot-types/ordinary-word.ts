import { englishWords, hindiLoans, hindiWords, hinglishWords } from './reading/everyday-words.ts';
import { smallTalk } from './reading/small-talk.ts';
import { relativeDays, weekdays } from './time/day-words.ts';
import { clockWords, dayParts } from './time/hour-words.ts';

const ordinary: ReadonlySet<string> = new Set([
  ...englishWords,
  ...hinglishWords,
  ...hindiWords,
  ...hindiLoans,
  ...smallTalk,
  ...clockWords,
  ...[weekdays, relativeDays, dayParts].flatMap((lexicon) => [...lexicon.keys()]),
]);

/** True for a folded word of ordinary talk in English, Hindi or Marathi, days and hours included: it is no name, no brand and nobody's typo. */
export const isOrdinaryWord = (word: string): boolean => ordinary.has(word);
