import type { ExtractContext, Found } from '../../slot-type.ts';
import { readParts, wordsOf } from '../reading/parts.ts';
import { wordSet } from '../reading/word-lists.ts';
import { foundAt, gapBefore, readWords, type Word } from '../reading/words.ts';
import { cueAfter, cueAt, type NameCue } from './name-cues.ts';
import { nameOf, type NameParts, type NameRun, readRun, splitRun } from './name-run.ts';
import { isGivenName, isKnownName } from './not-names.ts';

/** Which name an open question asks for. */
export type AskedName = 'first' | 'last' | undefined;

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
  const cued = byCue(text, asked);
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

const negations = wordSet('not isnt nahi nahin नहीं');

function byCue(text: string, asked: AskedName): NameParts | undefined {
  const words = readWords(text);
  let names: NameParts = { first: [], last: [] };
  let expected = asked !== undefined;
  for (let index = 0; index < words.length; index += 1) {
    const cue = cueAt(words, index);
    const after = index + (cue?.words.length ?? 0);
    if (cue?.needs === 'nothing') expected = true;
    if (cue && negations.has(words[after]?.text ?? '')) continue;
    const run = !cue || cueStands(text, words, index, cue) ? readRun(text, words, after) : undefined;
    const tail = run && cueAfter(words, run.next);
    const believed = run && (cue ? believes(cue, run, tail, expected) && cue : trails(text, words, index, run, tail) && tail);
    if (!run || !believed) continue;
    names = taken(names, nameOfCue(believed, tail, run, asked), run);
    index = run.next - 1;
  }
  return names.first.length || names.last.length ? names : undefined;
}

/** Bare "name" is a cue at the start of a line, not in "company name". */
function cueStands(text: string, words: readonly Word[], index: number, cue: NameCue): boolean {
  if (cue.words.length > 1 || cue.needs !== 'nothing' || cue.of !== 'name' || cue.words[0] === 'myself') return true;
  return startsPart(text, words, index) || greets.has(words[index - 1]?.text ?? '');
}

const greets = wordSet('hi hello hey ok okay namaste ji yes sure haan and likho write accha नमस्ते जी');

const startsPart = (text: string, words: readonly Word[], index: number): boolean =>
  index === 0 || /[^ \t'’]/u.test(gapBefore(text, words, index));

function believes(cue: NameCue, run: NameRun, tail: NameCue | undefined, expected: boolean): boolean {
  if (cue.needs === 'nothing') return true;
  if (cue.needs === 'expected') return expected;
  return cue.needs === 'look' ? looksLikeName(run.words) : tail !== undefined && (looksLikeName(run.words) || tail.words.length > 1);
}

/** "Ivan Pinto here", "Kshirsagar is my surname". */
function trails(text: string, words: readonly Word[], index: number, run: NameRun, tail: NameCue | undefined): boolean {
  if (!tail || !(startsPart(text, words, index) || greets.has(words[index - 1]?.text ?? ''))) return false;
  return tail.needs === 'nothing' || looksLikeName(run.words);
}

/** Known as a name, or written as one. */
const looksLikeName = (words: readonly Word[]): boolean =>
  words.some(isKnownName) || words.every((word) => /^\p{Lu}\p{Ll}+(?:['’]\p{L}+)?$/u.test(word.raw) && !word.text.endsWith('ing'));

/** Which name a cue speaks of: "… is my surname" says it after the name; "its Patil" answers what was asked. */
function nameOfCue(cue: NameCue, tail: NameCue | undefined, run: NameRun, asked: AskedName): NameCue['of'] {
  if (cue.of === 'name' && tail?.needs === 'nothing') return tail.of;
  return cue.needs === 'expected' && asked === 'last' && run.words.length === 1 ? 'last' : cue.of;
}

/** Later words win; a surname beside a name keeps the name. */
function taken(names: NameParts, of: NameCue['of'], run: NameRun): NameParts {
  if (of === 'first') return { ...names, first: run.words };
  if (of === 'last') return { ...names, last: run.words };
  const { first, last } = splitRun(run.words);
  return { first, last: last.length ? last : names.last };
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
