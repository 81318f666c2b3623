import { foldWord, isDevanagari, isTypoOf, type Sound, soundAlike, soundOf, spellOut, wordSet } from '@samvad/framework';
import { commonMakes } from './makes/common-makes.ts';
import type { Make } from './makes/make.ts';
import { otherMakes } from './makes/other-makes.ts';
import type { VehicleClass } from './vehicle-value.ts';

/** A make, or a make with one of its models. */
export interface Entry {
  readonly make: string;
  readonly model?: string;
  readonly vehicleClass?: VehicleClass;
}

/** Makes and models on Indian roads, with the class that a wash is priced by. */
export const makes: readonly Make[] = [...commonMakes, ...otherMakes];

/** Models whose names are words of ordinary talk, so that the name alone is no car. */
const ordinary = wordSet(`
  city punch bolt spark beat go note jazz amaze elevate compass venue safari comet kicks zest aura sail enjoy vista freestyle curve desire seal xe xf es nx
  zen sunny discovery defender superb eco accent accord aspire a3 a4 a6 c3 c5 x1 x3 x5 x7 q3 q5 q7 s60 s90 k10 be6 aclass sclass eclass cclass omni eon
`);
/** Names that are parts of a sentence when they are written apart: "can i 10 am". */
const apart = wordSet('i10 i20 ev6 ex xf be6');

/** Two words or three are looked up as one: "wagon r", "grand i10 nios". */
const fold = (name: string): string => [...name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((word) => foldWord(word[0])).join('');

const entries = new Map<string, Entry>();
const sounds = new Map<string, { readonly sound: Sound; readonly entry: Entry }[]>();
const note = (name: string, entry: Entry): void => {
  const folded = fold(name);
  if (!entries.has(folded)) entries.set(folded, entry);
  if (!/^[a-z]{4,}$/u.test(folded)) return;
  const sound = soundOf(folded);
  sounds.set(sound.bones, [...(sounds.get(sound.bones) ?? []), { sound, entry }]);
};
for (const { make, models } of makes)
  for (const { model, vehicleClass, aliases } of models) for (const name of [model, ...aliases]) note(name, { make, model, vehicleClass });
for (const { make, aliases } of makes) for (const name of [make, ...aliases]) note(name, { make });

const misspellable = [...entries.keys()].filter((name) => /^[a-z]{5,}$/u.test(name));

/** Looks up neighbouring folded words as one name, also as people write it in Devanagari. */
export function lookUp(words: readonly string[]): Entry | undefined {
  const joined = words.join('');
  const entry = entries.get(joined);
  if (entry || !isDevanagari(joined)) return entry;
  const letters = [...entries.keys()].find((name) => /^[a-z]{2,3}$/u.test(name) && spellOut(name) === joined);
  if (letters) return entries.get(letters);
  const sound = soundOf(joined);
  return sounds.get(sound.bones)?.find((known) => known.sound.full.length > 2 && soundAlike(known.sound, sound, 0.25))?.entry;
}

/** The make or model that a folded word is a likely misspelling of. */
export function lookUpMisspelt(word: string): Entry | undefined {
  const name = misspellable.find((known) => isTypoOf(word, known));
  return name === undefined ? undefined : entries.get(name);
}

/** True where the words are those of ordinary talk too. */
export const isOrdinaryName = (words: readonly string[]): boolean =>
  ordinary.has(words.join('')) || (words.length > 1 && apart.has(words.join('')));
