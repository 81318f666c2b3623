import type { Found } from '../../slot-type.ts';
import { type Part, readParts } from '../reading/parts.ts';
import { wordSet } from '../reading/word-lists.ts';
import { foldDigits, foundAt, readWords, type Word } from '../reading/words.ts';
import type { AddressMention, ServedArea } from './address-mention.ts';
import { readLines } from './address-lines.ts';
import type { Stretch } from './part-line.ts';
import type { CountryProfile } from './country-profile.ts';
import { type AreaHit, type NamedHit, readAreas, readNames } from './read-places.ts';
import { readSaved } from './read-saved.ts';

/** What the finder of addresses knows. */
export interface AddressContext {
  readonly asked: boolean;
  readonly areas: readonly ServedArea[];
  readonly profile: CountryProfile;
}

/** Finds what a text says about an address: a saved one, lines and landmarks, the area, or a place that is not served. */
export function findAddress(text: string, context: AddressContext): Found<AddressMention> | undefined {
  const words = readWords(text);
  const { asked, areas, profile } = context;
  const area = readAreas(words, areas, profile).at(-1);
  const names = readNames(words, profile);
  const saved = readSaved(text, words, asked);
  const outside = area ? undefined : outsideOf(words, names, context);
  if (outside && !saved) return foundWords(text, words, [outside], { outside: outside.name }, asked ? 0.85 : 0.6);
  const city = names.find(({ name, isCity }) => isCity && areas.some((each) => each.city === name));
  const code = postalCode(text, profile);
  const places = [...names, ...(area ? [{ first: area.first, last: area.until }] : [])].map((hit) => spanOf(words, hit.first, hit.last));
  const isPlace = (word: Word): boolean => [...places, ...(code ? [code] : [])].some((place) => isWithin(word, place));
  const parts = without(readParts(text), saved && spanOf(words, saved.first, saved.last));
  const reading = { asked, placed: area !== undefined, profile, isPlace };
  const { line, landmark, stretches } = readLines(text, parts, words, words[area?.first ?? -1], reading);
  if (saved && !line && !landmark) {
    const near = area && Math.abs(area.first - saved.last) <= NEAR ? [area] : [];
    return foundWords(text, words, [saved, ...near], { saved: saved.saved, ...areaOf(text, words, area) }, asked ? 0.9 : 0.6);
  }
  if (!area && !line && !landmark && !(asked && (city ?? code))) return undefined;
  const mention: AddressMention = {
    ...(line && { line }),
    ...(landmark && { landmark }),
    ...areaOf(text, words, area),
    ...(!area && city && { city: city.name }),
    ...(code && { pincode: code.digits }),
  };
  const spans = [
    ...stretches,
    ...(area ? [spanOf(words, area.first, area.until)] : []),
    ...(city ? [spanOf(words, city.first, city.last)] : []),
    ...(code ? [code] : []),
  ];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const sure = Boolean(line ?? landmark) || area !== undefined;
  return foundAt(text, start, end, mention, asked ? (sure ? 0.9 : 0.7) : line ? 0.85 : 0.7);
}

/** So many words may lie between "home" and its area for the two to be one quote. */
const NEAR = 3;

/** The parts of a text around a stretch: "my home is at 5 Rose Villa" names its line behind the home. */
function without(parts: readonly Part[], cut: Stretch | undefined): readonly Part[] {
  return parts.flatMap((part) => {
    if (!cut || cut.end <= part.start || cut.start >= part.end) return [part];
    return [
      { ...part, end: cut.start },
      { ...part, start: cut.end },
    ].filter(({ start, end }) => end > start);
  });
}

const isWithin = (word: Word, { start, end }: Stretch): boolean => word.start >= start && word.end <= end;

const spanOf = (words: readonly Word[], first: number, last: number): Stretch => ({
  start: words[first]?.start ?? 0,
  end: words[last]?.end ?? 0,
});

function foundWords(
  text: string,
  words: readonly Word[],
  hits: readonly { readonly first: number; readonly last: number }[],
  mention: AddressMention,
  score: number,
): Found<AddressMention> {
  const spans = hits.map((hit) => spanOf(words, hit.first, hit.last));
  return foundAt(text, Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)), mention, score);
}

function areaOf(text: string, words: readonly Word[], hit: AreaHit | undefined): AddressMention {
  if (!hit) return {};
  const { area, city } = hit.served;
  const end = words[hit.until]?.end ?? 0;
  const within = text.slice(words[hit.first]?.start, text[end] === ')' ? end + 1 : end);
  return { area, city, ...(hit.until > hit.last && { within }) };
}

/** Words that say that someone lives or is wanted at a place. */
const there = wordSet(
  'come comes in to at stay live serve reach available near me mein mai aate aati aaoge rehta rehti rahta rahti में रहता रहती',
);

/** A city or locality that is not served; unasked only where the words speak of coming or living there, or a door is named before it. */
function outsideOf(words: readonly Word[], names: readonly NamedHit[], { asked, areas, profile }: AddressContext): NamedHit | undefined {
  if (!areas.length) return undefined;
  return names.findLast(({ name, first, last }) => {
    const isServed = areas.some((each) => each.city === name || each.area === name);
    const around = [...words.slice(Math.max(0, first - 2), first), ...words.slice(last + 1, last + 3)];
    const behind = words.slice(Math.max(0, first - 6), first);
    return !isServed && (asked || around.some((word) => there.has(word.text)) || behind.some((word) => profile.doors.has(word.text)));
  });
}

function postalCode(text: string, profile: CountryProfile): (Stretch & { readonly digits: string }) | undefined {
  const match = profile.postalCode.exec(foldDigits(text));
  return match ? { start: match.index, end: match.index + match[0].length, digits: match[0].replace(/\s/u, '') } : undefined;
}
