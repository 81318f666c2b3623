import { distance } from 'fastest-levenshtein';
import { englishWords, hindiWords, hinglishWords } from '../reading/everyday-words.ts';
import { isDevanagari, type Sound, soundAlike, soundOf, spellOut } from '../reading/sound.ts';
import { isTypoOf } from '../reading/words.ts';

/** A word of a title with what is needed to know it again. */
export interface TitleWord {
  /** Folded. */
  readonly text: string;
  readonly sound: Sound;
}

/** Prepares a folded word of a title. */
export const titleWord = (text: string): TitleWord => ({ text, sound: soundOf(text) });

/** True when a customer's folded word means a word of a title: the same, another ending, misspelt, or written in Devanagari. */
export function isSameWord(said: string, known: TitleWord): boolean {
  if (said === known.text) return true;
  if (isDevanagari(said)) return spellOut(known.text) === said || (!hindiWords.has(said) && soundAlike(soundOf(said), known.sound));
  if (/\d/u.test(said) || /\d/u.test(known.text)) return false;
  return sameStem(said, known.text) || isMisspelt(said, known.text);
}

/** Endings that make another word. */
const notEndings = new Set(['details', 'offered', 'notes']);

/** "washing", "washed" and "wash"; "services" and "servicing". Never "cars" and "care". */
function sameStem(a: string, b: string): boolean {
  if (notEndings.has(a)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const stem = long.replace(/(?:ing|ed|es|s)$/u, '');
  if (stem.length < 4 || stem === long) return false;
  const other = short.replace(/(?:ing|ed|es|s)$/u, '');
  return stem === short || `${stem}e` === short || stem === other;
}

/** A closed list allows more than a dictionary would: two edits from seven letters on. A word of ordinary talk is never a typo. */
function isMisspelt(said: string, known: string): boolean {
  if (englishWords.has(said) || hinglishWords.has(said)) return false;
  if (isTypoOf(said, known)) return true;
  return known.length >= 7 && said.length >= 5 && said[0] === known[0] && distance(said, known) <= 2;
}
