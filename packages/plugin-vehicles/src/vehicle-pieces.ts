import { isDevanagari, isOrdinaryWord, type Word } from '@samvad/framework';
import { type ClassPhrase, classPhrases } from './class-words.ts';
import { type Entry, isOrdinaryName, lookUp, lookUpMisspelt } from './gazetteer.ts';
import { findPlates } from './plate.ts';

interface Words {
  /** Index of the first and of the last word. */
  readonly first: number;
  readonly last: number;
}

/** A make or model by name. */
export interface NamePiece extends Words {
  readonly is: 'name';
  readonly entry: Entry;
  /** Ordinary talk has this word too. */
  readonly weak: boolean;
  readonly misspelt: boolean;
}

interface ClassPiece extends Words {
  readonly is: 'class';
  readonly phrase: ClassPhrase;
}

interface PlatePiece extends Words {
  readonly is: 'plate';
  readonly plate: string;
}

/** Neighbouring words that say one thing about a car. */
export type Piece = NamePiece | ClassPiece | PlatePiece;

const LONGEST_NAME = 4;

/** All that words say about cars, in order and without overlaps; a plate wins over what its letters may spell. */
export function readPieces(text: string, words: readonly Word[]): readonly Piece[] {
  const plates = findPlates(text).flatMap((hit): Piece[] => {
    const first = words.findIndex((word) => word.start >= hit.start);
    const last = words.findLastIndex((word) => word.end <= hit.end);
    return first >= 0 && last >= first ? [{ is: 'plate', plate: hit.plate, first, last }] : [];
  });
  const pieces: Piece[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const piece = plates.find(({ first }) => first === index) ?? nameAt(text, words, index) ?? classAt(words, index);
    if (!piece || plates.some((plate) => plate !== piece && plate.first > piece.first && plate.first <= piece.last)) continue;
    pieces.push(piece);
    index = piece.last;
  }
  return pieces;
}

function nameAt(text: string, words: readonly Word[], index: number): Piece | undefined {
  for (let count = LONGEST_NAME; count > 0; count -= 1) {
    const said = words.slice(index, index + count);
    if (said.length < count || !isOneName(text, said)) continue;
    const folded = said.map((word) => word.text);
    const [only] = folded;
    if (count === 1 && only && isDevanagari(only) && isOrdinaryWord(only)) continue;
    const entry = lookUp(folded);
    if (entry) return { is: 'name', entry, first: index, last: index + count - 1, weak: isOrdinaryName(folded), misspelt: false };
  }
  const word = words[index]?.text ?? '';
  const meant = word.length > 3 && !isOrdinaryWord(word) ? lookUpMisspelt(word) : undefined;
  return meant && { is: 'name', entry: meant, first: index, last: index, weak: false, misspelt: true };
}

/** Only blanks and hyphens part the words of a name, or a full stop without a blank ("b.e.6"): a sentence ends none. */
const isOneName = (text: string, said: readonly Word[]): boolean =>
  said.every((word, at) => at === 0 || /^(?:[ \t-]{0,3}|\.)$/u.test(text.slice(said[at - 1]?.end, word.start)));

function classAt(words: readonly Word[], index: number): Piece | undefined {
  const phrase = classPhrases.find((each) => each.words.every((word, step) => words[index + step]?.text === word));
  return phrase && { is: 'class', phrase, first: index, last: index + phrase.words.length - 1 };
}
