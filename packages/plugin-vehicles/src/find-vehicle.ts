import { type Found, foldDigits, foundAt, isOrdinaryWord, readParts, readWords, type Word, wordSet, wordsOf } from '@samvad/framework';
import { type NamePiece, type Piece, readPieces } from './vehicle-pieces.ts';
import type { VehicleMention } from './vehicle-value.ts';

const denials = wordSet('not no never isnt aint dont instead than नहीं');
const denialsAfter = wordSet('nahi nahin nhi nai नहीं नको');
const colours = wordSet(`
  white black silver grey gray red blue green yellow brown orange golden gold beige maroon safed kala kali lal neela neeli सफेद काली काला लाल नीली नीला सिल्वर ग्रे
`);
/** Words that may stand between two things said of one car. */
const links = wordSet(`
  car gaadi gadi gaddi number no plate reg registration is its it a an the with having hai ka ki ke wala wali model one vehicle my mera meri new old diesel petrol cng ev
  automatic manual vxi zxi lxi vdi sx hatch गाड़ी नंबर कार है का की वाली वाला मेरी
`);

/** Finds what a text says about cars: one mention for each stretch of neighbouring words; what is only ruled out is left out. */
export function findVehicles(raw: string, asked: boolean): readonly Found<VehicleMention>[] {
  const text = foldDigits(raw);
  const words = readWords(text);
  const pieces = readPieces(text, words).filter((piece) => !isDenied(text, words, piece));
  const believed = pieces.filter((piece) => isCar(text, words, pieces, piece, asked));
  const groups = grouped(text, words, believed);
  const found = groups.map((group) => foundOf(raw, words, group, asked));
  if (found.length || !asked) return found;
  return [noPlate(raw, words), unknownModel(raw, words)].filter((each) => each !== undefined).slice(0, 1);
}

const isParted = (text: string, words: readonly Word[], index: number): boolean =>
  /[.,;!?\n।]/u.test(text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0));

/** "not a sedan", "swift nahi". */
function isDenied(text: string, words: readonly Word[], { first, last }: Piece): boolean {
  for (let index = first - 1; index >= Math.max(0, first - 2) && !isParted(text, words, index + 1); index -= 1)
    if (denials.has(words[index]?.text ?? '') && !/^(?:no|number)$/u.test(words[index]?.text ?? '')) return true;
  return last + 1 < words.length && !isParted(text, words, last + 1) && denialsAfter.has(words[last + 1]?.text ?? '');
}

/** A word of ordinary talk ("city", "big one"), or a misspelt one, is a car beside what surely is one, in a line of its own, or as a short answer. */
function isCar(text: string, words: readonly Word[], pieces: readonly Piece[], piece: Piece, asked: boolean): boolean {
  const weak = piece.is === 'name' ? piece.weak || piece.misspelt : piece.is === 'class' && piece.phrase.vague;
  if (!weak || (asked && words.length <= 5)) return true;
  const sure = pieces.filter((other) => other !== piece && (other.is === 'plate' || (other.is === 'name' && !other.weak)));
  if (sure.some((other) => isNear(text, words, piece, other))) return true;
  if (piece.is !== 'name') return false;
  const opens = piece.first === 0 || isParted(text, words, piece.first);
  const closes = piece.last === words.length - 1 || isParted(text, words, piece.last + 1);
  const coloured = colours.has(words[piece.first - 1]?.text ?? '');
  return coloured || isOwned(words, piece) || (opens && closes) || sure.some((other) => isListed(words, piece, other));
}

/** "for my creeta", "swfit ki service"; a word of ordinary talk so only with a capital letter: "my new Elevate". */
function isOwned(words: readonly Word[], piece: NamePiece): boolean {
  if (!piece.misspelt && !/^\p{Lu}/u.test(words[piece.first]?.raw ?? '')) return false;
  return owners.has(words[piece.first - 1]?.text ?? '') || (piece.misspelt && owned.has(words[piece.last + 1]?.text ?? ''));
}
const owners = wordSet('my mera meri mere for new apni hamari मेरी मेरा हमारी');
const owned = wordSet('ki ka ke की का के');

const isNear = (text: string, words: readonly Word[], a: Piece, b: Piece): boolean => {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  const between = words.slice(left.last + 1, right.first);
  const gap = text.slice(words[left.last]?.end, words[right.first]?.start);
  return between.length <= 4 && between.every((word) => links.has(word.text) || colours.has(word.text)) && !/[.;!?\n]\s/u.test(gap);
};

/** "baleno and city". */
const isListed = (words: readonly Word[], a: Piece, b: Piece): boolean => {
  const between = a.first < b.first ? words.slice(a.last + 1, b.first) : words.slice(b.last + 1, a.first);
  return between.length <= 1 && between.every((word) => ['and', 'aur', 'or', 'ya', 'और'].includes(word.text));
};

function grouped(text: string, words: readonly Word[], pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    // A second model is another car, not more of the first.
    const another =
      piece.is === 'name' && piece.entry.model !== undefined && group?.some((each) => each.is === 'name' && each.entry.model !== undefined);
    if (group && previous && !another && isNear(text, words, previous, piece)) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function foundOf(raw: string, words: readonly Word[], group: readonly Piece[], asked: boolean): Found<VehicleMention> {
  const [head] = group;
  const lead = head && colours.has(words[head.first - 1]?.text ?? '') ? head.first - 1 : (head?.first ?? 0);
  const start = words[lead]?.start ?? 0;
  const end = words[group.at(-1)?.last ?? 0]?.end ?? start;
  return foundAt(raw, start, end, mentionOf(group), Math.max(...group.map((piece) => scoreOf(piece, asked))));
}

function mentionOf(group: readonly Piece[]): VehicleMention {
  const names = group.flatMap((piece) => (piece.is === 'name' ? [piece.entry] : []));
  const name = names.findLast(({ model }) => model !== undefined) ?? names.at(-1);
  const phrase = group.flatMap((piece) => (piece.is === 'class' ? [piece.phrase] : [])).at(-1);
  const plate = group.flatMap((piece) => (piece.is === 'plate' ? [piece.plate] : [])).at(-1);
  return {
    ...(name && { make: name.make, ...(name.model && { model: name.model }) }),
    ...(name?.vehicleClass && { modelClass: name.vehicleClass }),
    ...(phrase && { vehicleClass: phrase.vehicleClass }),
    ...(plate && { plate }),
  };
}

function scoreOf(piece: Piece, asked: boolean): number {
  if (piece.is === 'plate') return 0.95;
  if (piece.is === 'class') return asked ? 0.85 : 0.7;
  return piece.misspelt ? 0.75 : piece.entry.model ? 0.9 : 0.7;
}

const withoutPlate = wordSet('no not dont without forgot forget nahi nahin nhi yaad bhul bhool pending temporary नहीं याद');
const plateWords = wordSet('plate number no registration reg नंबर प्लेट');

/** "No number yet", "number yaad nahi". */
function noPlate(raw: string, words: readonly Word[]): Found<VehicleMention> | undefined {
  const part = readParts(raw).find((each) => {
    const said = wordsOf(each, words).map((word) => word.text);
    return said.some((word) => plateWords.has(word) && word !== 'no') && said.some((word) => withoutPlate.has(word)) && said.length <= 8;
  });
  return part && foundAt(raw, part.start, part.end, { noPlate: true }, 0.8);
}

/** A car that is not in the gazetteer: whatever is left of a short answer. */
function unknownModel(raw: string, words: readonly Word[]): Found<VehicleMention> | undefined {
  const [part] = readParts(raw);
  if (!part || part.asks) return undefined;
  const said = wordsOf(part, words).filter((word) => !links.has(word.text) && !colours.has(word.text));
  const [first, last] = [said[0], said.at(-1)];
  const named =
    said.length <= 3 &&
    said.every((word) => !isOrdinaryWord(word.text) && /\p{L}{2}/u.test(word.text) && !/^\d+(?:am|pm|st|nd|rd|th)$/u.test(word.text));
  if (!named || !first || !last) return undefined;
  return foundAt(raw, first.start, last.end, { model: raw.slice(first.start, last.end) }, 0.4);
}
