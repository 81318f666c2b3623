import { englishWords, romanisedWords } from './language-words.ts';
import { type MessageWord, readMessageWords } from './message-words.ts';

/** Names of languages as customers type them, with what is then spoken. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:in|speak|talk|use|reply|answer|write)\s+(?:in\s+)?english\b|^\s*english(?:\s+(?:please|pls|plz|only))?[\s.!]*$|english\s+(?:me|mein)\b|अंग्रेज़?ी में|इंग्लिश में|इंग्रजीत/iu,
    'en',
  ],
  [
    /\b(?:in|speak|talk|use|reply|answer|write)\s+(?:in\s+)?hindi\b|^\s*hindi(?:\s+(?:please|pls|plz|only))?[\s.!]*$|हिन्दी में|हिंदी में|^\s*(?:हिंदी|हिन्दी)[\s.!।]*$|मराठीत|मराठी(?:मध्ये| में)?/iu,
    'hi',
  ],
  [/\bhindi\s+(?:me|mein|mai|main)\b|\bmarathi(?:t|\s+madhe|\s+me|\s+mein)?\b/iu, 'hi-Latn'],
];

/** Two letters are easily a name or part of a number plate: alone they prove nothing. */
const SHORT = 0.5;

/**
 * The language of a message: `en`, `hi` or `hi-Latn`; Marathi is answered in Hindi. A language asked for by name wins. Undefined when nothing
 * speaks for any, as in "ok", a number or a name.
 */
export function readLanguage(text: string, words: readonly MessageWord[] = readMessageWords(text)): string | undefined {
  const named = NAMED.find(([pattern]) => pattern.test(text));
  if (named) return named[1];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const devanagari = text.match(/\p{Script=Devanagari}/gu)?.length ?? 0;
  if (devanagari > 0 && devanagari * 2 >= letters) return 'hi';
  let hindi = 0;
  let english = 0;
  for (const { text: word } of words) {
    if (romanisedWords.has(word)) hindi += word.length > 2 ? 1 : SHORT;
    else if (englishWords.has(word)) english += 1;
  }
  if (hindi < 1 && english === 0) return undefined;
  return hindi > english || (hindi > 1 && hindi * 2 >= english) ? 'hi-Latn' : 'en';
}
