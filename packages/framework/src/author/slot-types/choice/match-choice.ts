import { wordSet } from '../reading/word-lists.ts';
import { readWords, type Word } from '../reading/words.ts';
import { isSameWord, type TitleWord, titleWord } from './same-word.ts';

/** One thing that can be chosen, as its names. */
export interface Candidate {
  readonly key: string;
  readonly names: readonly CandidateName[];
}

interface CandidateName {
  readonly words: readonly TitleWord[];
  /** A code such as SB-00187: half of it is nothing. */
  readonly code: boolean;
}

/** Neighbouring words that name one or more candidates. */
export interface Match {
  /** Index of the first and of the last word. */
  readonly first: number;
  readonly last: number;
  /** More than one where the words do not tell. */
  readonly keys: readonly string[];
  /** All words of a name were said, or a word that is no everyday word. */
  readonly clear: boolean;
}

/** Prepares a candidate from its key and names. */
export const candidateOf = (key: string, names: readonly string[]): Candidate => ({
  key,
  names: [...new Set([...names, key])]
    .map((name) => ({ words: readWords(name).map((word) => titleWord(word.text)), code: name === key && /\d/u.test(name) }))
    .filter(({ words }) => words.length > 0),
});

/** What a whole name is worth more than the sum of its words. */
const WHOLE = 0.01;

/** Words of titles that say too little outside an answer. */
const vague = wordSet('service wash plan offer care car full new special package booking visit and for of the with');
/** Words that may stand inside a name: "ordinary basic car wash". */
const between = wordSet('car my ki ka ke wala wali the of for a gaadi with गाड़ी की का वाला');

/** Finds the names of candidates in words, best reading first for each stretch. */
export function matchChoices(text: string, words: readonly Word[], candidates: readonly Candidate[]): readonly Match[] {
  const frequency = frequencies(candidates);
  const hits = words.map((word) =>
    candidates.some(({ names }) => names.some((name) => name.words.some((known) => isSameWord(word.text, known)))),
  );
  const matches: Match[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (!hits[index]) continue;
    const last = endOf(words, hits, index, (at) => isParted(text, words, at, candidates));
    const match = judge(words, index, last, candidates, frequency);
    if (match) matches.push(match);
    index = last;
  }
  return matches;
}

/** "Basic, premium": a comma parts two names, unless one name has both words. */
function isParted(text: string, words: readonly Word[], index: number, candidates: readonly Candidate[]): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word || !/[,;.!?\n]/u.test(text.slice(before.end, word.start))) return false;
  const has = (name: CandidateName, said: Word): boolean => name.words.some((known) => isSameWord(said.text, known));
  return !candidates.some(({ names }) => names.some((name) => has(name, before) && has(name, word)));
}

function endOf(words: readonly Word[], hits: readonly boolean[], first: number, isBorder: (index: number) => boolean): number {
  let last = first;
  for (let index = first + 1; index < words.length; index += 1) {
    if (isBorder(index)) break;
    if (hits[index]) last = index;
    else if (index - last > 1 || !between.has(words[index]?.text ?? '')) break;
  }
  return last;
}

/** How many candidates a word names: the fewer, the more it says. */
function frequencies(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of candidates)
    for (const text of new Set(names.flatMap((name) => name.words.map((word) => word.text)))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function judge(
  words: readonly Word[],
  first: number,
  last: number,
  candidates: readonly Candidate[],
  frequency: ReadonlyMap<string, number>,
): Match | undefined {
  const said = words.slice(first, last + 1);
  const scored = candidates.map((candidate) => ({ key: candidate.key, ...bestName(said, candidate, frequency) }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (best <= 0) return undefined;
  const leading = scored.filter(({ score }) => score >= best - 1e-9);
  const keys = leading.map(({ key }) => key);
  const clear = leading.some(({ whole, telling }) => whole || telling);
  return { first, last, keys, clear };
}

/** How well words name a candidate. */
interface NameScore {
  readonly score: number;
  /** All words of a name were said. */
  readonly whole: boolean;
  /** One of them says enough by itself. */
  readonly telling: boolean;
}
const NOTHING: NameScore = { score: 0, whole: false, telling: false };

function bestName(said: readonly Word[], { names }: Candidate, frequency: ReadonlyMap<string, number>): NameScore {
  return names
    .map((name): NameScore => {
      const covered = name.words.filter((known) => said.some((word) => isSameWord(word.text, known)));
      const whole = covered.length === name.words.length;
      // A figure alone, or half a code, names nothing.
      if (!whole && (name.code || covered.every((known) => /^\d+$/u.test(known.text)))) return NOTHING;
      const score = covered.reduce((sum, known) => sum + 1 / (frequency.get(known.text) ?? 1), whole ? WHOLE : 0);
      return { score, whole, telling: covered.some((known) => !vague.has(known.text)) };
    })
    .reduce((best, each) => (each.score > best.score ? each : best), NOTHING);
}
