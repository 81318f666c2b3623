import { englishWords, hinglishWords } from '../reading/everyday-words.ts';
import { isDevanagari, soundAlike, soundOf } from '../reading/sound.ts';
import { isTypoOf, readWords, type Word } from '../reading/words.ts';
import type { ServedArea } from './address-mention.ts';
import type { CountryProfile } from './country-profile.ts';

/** A place named by neighbouring words. */
export interface PlaceHit {
  /** Index of the first and of the last word. */
  readonly first: number;
  readonly last: number;
}

/** Where words name a served area. */
export interface AreaHit extends PlaceHit {
  readonly served: ServedArea;
  /** Index of the last word of the area with its quarter: "Andheri West". */
  readonly until: number;
}

/** Where words name a city or a well-known locality. */
export interface NamedHit extends PlaceHit {
  readonly name: string;
  readonly isCity: boolean;
}

/** Finds served areas; "Baner Road" names Baner only where nothing else does. */
export function readAreas(words: readonly Word[], areas: readonly ServedArea[], profile: CountryProfile): readonly AreaHit[] {
  const names = areas.map((served) => ({ served, words: readWords(served.area).map((word) => word.text) }));
  const hits = words.flatMap((_, index): AreaHit[] => {
    const named = names.filter((name) => name.words.every((known, step) => isArea(words[index + step], known)));
    const longest = named.toSorted((a, b) => b.words.length - a.words.length)[0];
    if (!longest) return [];
    const last = index + longest.words.length - 1;
    const quarter = profile.quarters.has(words[last + 1]?.text ?? '') && isQuarter(words[last + 1]) ? last + 1 : last;
    return [{ first: index, last, until: quarter, served: longest.served }];
  });
  const plain = hits.filter(({ last }) => !profile.ways.has(words[last + 1]?.text ?? ''));
  return plain.length ? plain : hits;
}

/** "w" is a quarter only as a capital letter. */
const isQuarter = (word: Word | undefined): boolean => word !== undefined && (word.text.length > 1 || word.raw !== word.raw.toLowerCase());

function isArea(word: Word | undefined, known: string): boolean {
  if (!word) return false;
  if (word.text === known) return true;
  if (isDevanagari(word.text)) return soundAlike(soundOf(word.text), soundOf(known));
  if (englishWords.has(word.text) || hinglishWords.has(word.text)) return false;
  return (
    isTypoOf(word.text, known) ||
    (word.text.length > 3 &&
      word.text[0] === known[0] &&
      soundAlike(soundOf(word.text), soundOf(known)) &&
      soundOf(word.text).full.length > 3)
  );
}

/** Finds cities and localities by name; "Nashik Road" and "Mumbai highway" are none. */
export function readNames(words: readonly Word[], profile: CountryProfile): readonly NamedHit[] {
  const hits: NamedHit[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const hit = [2, 1].map((count) => nameAt(words, index, count, profile)).find((each) => each !== undefined);
    if (!hit || profile.ways.has(words[hit.last + 1]?.text ?? '')) continue;
    hits.push(hit);
    index = hit.last;
  }
  return hits;
}

function nameAt(words: readonly Word[], index: number, count: number, profile: CountryProfile): NamedHit | undefined {
  const joined = words
    .slice(index, index + count)
    .map((word) => word.text)
    .join('');
  const last = index + count - 1;
  if (last >= words.length) return undefined;
  const city = profile.cities.get(joined);
  const name = city ?? profile.localities.get(joined);
  return name === undefined ? undefined : { first: index, last, name, isCity: city !== undefined };
}
