import type { ExtractContext, Found } from '../../slot-type.ts';
import { readParts, wordsOf } from '../reading/parts.ts';
import { wordSet } from '../reading/word-lists.ts';
import { foundAt, readWords, type Word } from '../reading/words.ts';
import { nameByCue } from './name-by-cue.ts';
import { type AskedName, greets } from './name-cues.ts';
import { nameOf, type NameParts, readRun, splitRun } from './name-run.ts';
import { isGivenName, isKnownName } from './not-names.ts';

/** Which name is asked for by the open question, told by the type of its slot. */
export const askedName = ({ asked }: Pick<ExtractContext<string>, 'asked'>): AskedName =>
  asked?.type === 'first-name' ? 'first' : asked?.type === 'last-name' ? 'last' : undefined;

/** The names a text gives. */
export interface NamesFound {
  readonly first?: Found<string>;
  readonly last?: Found<string>;
}

/**
 * Finds a person's name: by a cue ("my name is", "… here"), as the answer to the question for it, or as the part before other values at the
 * start of a message. Other talk, places and cars are no names.
 */
export function findName(text: string, asked: AskedName): NamesFound {
  const cued = nameByCue(text, asked);
  if (cued) return found(text, cued, 0.9);
  const parts = asked ? answered(text, asked) : opening(text);
  return parts ? found(text, parts, asked ? 0.8 : 0.6) : {};
}

function found(text: string, { first, last }: NameParts, score: number): NamesFound {
  const one = (words: readonly Word[]): Found<string> | undefined =>
    words[0] && foundAt(text, words[0].start, words.at(-1)?.end ?? words[0].end, nameOf(text, words), score);
  const [given, family] = [one(first), one(last)];
  return { ...(given && { first: given }), ...(family && { last: family }) };
}

/** Words around the answer that are no part of it. */
const fillers = wordSet(`
  ok okay okey sure yes yeah yup haan han ha ji jee accha acha achha theek thik hai he h hu hoon hun its it is the my name naam nam i am im me mera bhaiya
  bhai sir madam mam na pls please just only simply write likho likhiye likh lo note surname last first title family full myself this here hi hello hey so
  and well oh ohk bolo bol boliye aapka kehte sab mujhe log
  हां हा जी ठीक है मेरा नाम हूं मैं लिखो लिखिए सरनेम उपनाम भैया सर माझे नाव आहे आडनाव
`);

/** The first part of the answer that is a name and nothing else. */
function answered(text: string, asked: 'first' | 'last'): NameParts | undefined {
  const all = readWords(text);
  // The full stop of an initial parts nothing.
  for (const part of readParts(text.replace(/\b(\p{L}|mohd|md)\.(?=\s)/giu, '$1\u00b7'))) {
    if (part.asks) continue;
    const words = wordsOf(part, all);
    const from = words.findIndex((word) => !fillers.has(word.text));
    const run = from < 0 ? undefined : readRun(text, words, from);
    if (!run || !words.slice(run.next).every((word) => fillers.has(word.text))) continue;
    if (asked === 'first') return splitRun(run.words);
    return { first: [], last: familyOf(run.words) };
  }
  return undefined;
}

/** Asked for the family name people often say the whole one: a given name they begin with is left out. */
function familyOf(words: readonly Word[]): readonly Word[] {
  const [first, ...rest] = words;
  return first && rest.length > 0 && isGivenName(first) ? splitRun(words).last : words;
}

/** "Mahesh Thorat, basic wash, Baner": a known name that is the whole first part of a message with more parts. */
function opening(text: string): NameParts | undefined {
  const all = readWords(text);
  const parts = readParts(text);
  const part = parts.find((each) => !wordsOf(each, all).every((word) => greets.has(word.text)));
  if (!part || part.asks || parts.at(-1) === part) return undefined;
  const words = wordsOf(part, all);
  const from = words.findIndex((word) => !greets.has(word.text));
  const run = from < 0 ? undefined : readRun(text, words, from);
  if (!run || run.next < words.length || !run.words.some(isKnownName)) return undefined;
  return run.words.length > 1 || run.words.every((word) => isGivenName(word) && /^\p{Lu}|\p{Script=Devanagari}/u.test(word.raw))
    ? splitRun(run.words)
    : undefined;
}
