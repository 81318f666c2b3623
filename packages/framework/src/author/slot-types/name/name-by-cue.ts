import { wordSet } from '../reading/word-lists.ts';
import { gapBefore, readWords, type Word } from '../reading/words.ts';
import { type AskedName, cueAfter, cueAt, greets, type NameCue } from './name-cues.ts';
import { type NameParts, type NameRun, readRun, splitRun } from './name-run.ts';
import { isKnownName } from './not-names.ts';

const negations = wordSet('not isnt nahi nahin नहीं');

/** Finds names beside the cues of a text; a later cue corrects an earlier one. */
export function nameByCue(text: string, asked: AskedName): NameParts | undefined {
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
    const believed =
      run &&
      (cue ? believes(cue, run, tail, expected, startsPart(text, words, run.next)) && cue : trails(text, words, index, run, tail) && tail);
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

const startsPart = (text: string, words: readonly Word[], index: number): boolean =>
  index === 0 || index >= words.length || /[^ \t'’]/u.test(gapBefore(text, words, index));

function believes(cue: NameCue, run: NameRun, tail: NameCue | undefined, expected: boolean, closes: boolean): boolean {
  if (cue.needs === 'nothing') return true;
  // "It is Bunty" ends with the name, "it is parked in the basement" goes on.
  if (cue.needs === 'expected') return expected && (closes || looksLikeName(run.words));
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
