import { distance } from 'fastest-levenshtein';
import { foldWord } from './words.ts';

/** How a word sounds, whichever script it is written in. */
export interface Sound {
  /** Its consonants, alike ones as one. */
  readonly bones: string;
  /** The same with vowels. */
  readonly full: string;
}

/** True for a word that is written in Devanagari. */
export const isDevanagari = (word: string): boolean => /\p{Script=Devanagari}/u.test(word);

/** The sound of a Latin or Devanagari word: बेसिक and "basic" have the same bones. */
export function soundOf(word: string): Sound {
  const folded = foldWord(word);
  // The e of "care" and "shine" is not spoken.
  const full = isDevanagari(folded) ? simplify(toLatin(folded)) : simplify(folded).replace(/(?<=[a-z]{2})e$/u, '');
  return { bones: bonesOf(full), full };
}

/**
 * True when two words may be the same word: the same consonants, and vowels that are not far from each other. `leniency` is the part of the letters
 * that may differ; a long list of names wants less of it than a short one.
 */
export function soundAlike(a: Sound, b: Sound, leniency = 0.45): boolean {
  if (a.bones !== b.bones || a.full === '' || b.full === '') return false;
  return distance(a.full, b.full) <= Math.max(1, Math.floor(leniency * Math.max(a.full.length, b.full.length)));
}

/** The bones of simplified letters: an initial vowel stands, because "audi" is not "day". */
function bonesOf(full: string): string {
  const rest = full.slice(1).replace(/[aeiouy]/gu, '');
  const first = /^[aeiou]/u.test(full) ? 'a' : full.slice(0, 1);
  return (first + rest).replace(/(.)\1+/gu, '$1');
}

/** One letter for letters and pairs that are written for each other. */
const simplify = (latin: string): string =>
  latin
    .replaceAll('tion', 'sn')
    .replaceAll('ght', 't')
    .replaceAll('chh', 'ch')
    .replaceAll('ph', 'f')
    .replaceAll('sh', 's')
    .replaceAll('ck', 'k')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/c(?!h)/gu, 'k')
    .replaceAll('ch', 'c')
    .replace(/([kgtdbj])h/gu, '$1')
    .replaceAll('q', 'k')
    .replaceAll('x', 'ks')
    .replaceAll('z', 'j')
    .replaceAll('w', 'v')
    .replaceAll('ee', 'i')
    .replaceAll('oo', 'u')
    .replace(/(.)\1+/gu, '$1');

const pairs = (rows: string): ReadonlyMap<string, string> =>
  new Map(rows.split(/\s+/u).map((row) => [row.slice(0, 1), row.slice(1)] as const));
const CONSONANTS = pairs(
  'कk खkh गg घgh ङn चch छchh जj झjh ञn टt ठth डd ढdh णn तt थth दd धdh नn पp फf बb भbh मm यy रr लl ळl वv शsh षsh सs हh',
);
const VOWELS = pairs('अa आa इi ईi उu ऊu ऋri एe ऐai ओo औau ऑo ऍe ऎe ऒo');
const SIGNS = pairs('ाa िi ीi ुu ूu ृri ेe ैai ोo ौau ॉo ॅe ॆe ॊo');
const NASAL = '\u0902';
const SILENT = '\u094d';

/** Devanagari letter by letter; the vowel that every consonant carries is left out at the end of a word, as it is spoken. */
function toLatin(word: string): string {
  let latin = '';
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charAt(index);
    const next = word.charAt(index + 1);
    const consonant = CONSONANTS.get(letter);
    if (consonant !== undefined) latin += SIGNS.has(next) || next === SILENT || next === '' ? consonant : `${consonant}a`;
    else if (letter === NASAL) latin += /^[पफबभम]/u.test(next) ? 'm' : 'n';
    else latin += VOWELS.get(letter) ?? SIGNS.get(letter) ?? (letter === SILENT ? '' : letter);
  }
  return latin;
}

const LETTER_NAMES = pairs('aए bबी cसी dडी eई fएफ gजी hएच iआई jजे kके lएल mएम nएन oओ pपी qक्यू rआर sएस tटी uयू vवी wडब्ल्यू xएक्स yवाई zजेड');

/** Latin letters as they are spelt in Devanagari: "AC" is एसी. */
export const spellOut = (letters: string): string =>
  foldWord([...letters.toLowerCase()].map((letter) => LETTER_NAMES.get(letter) ?? letter).join(''));
