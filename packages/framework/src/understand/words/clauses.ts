import type { MessageWord } from './message-words.ts';

/** How a clause is parted from the one before. */
export type Border = 'start' | 'line' | 'sentence' | 'comma' | 'but' | 'and';

/** A stretch of neighbouring words of a message, as punctuation, lines and linking words part them. */
export interface Clause {
  /** First word and the word after the last, in the message's words. */
  readonly from: number;
  readonly to: number;
  readonly border: Border;
  /** Ends with a question mark. */
  readonly asks: boolean;
}

const BUT = new Set(['but', 'lekin', 'magar', 'however', 'though', 'लेकिन', 'मगर', 'पर', 'पण']);
const AND = new Set(['and', 'also', 'plus', 'aur', 'then', 'और', 'साथ', 'तसेच', 'आणि']);

/** The clauses of a message in order. Linking words belong to no clause. */
export function readClauses(text: string, words: readonly MessageWord[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let border: Border = 'start';
  const close = (to: number, asks: boolean, next: Border): void => {
    if (to > from) clauses.push({ from, to, border, asks });
    else if (asks && clauses.length) clauses[clauses.length - 1] = { ...(clauses.at(-1) as Clause), asks };
    border = to > from || stronger(next, border) ? next : border;
  };
  words.forEach((word, index) => {
    const before = words[index - 1]?.end ?? 0;
    const gap = text.slice(before, Math.max(word.start, before));
    const parted = index === 0 || inNumber(text, before, word.start) ? undefined : borderOf(gap);
    if (parted) {
      close(index, /[?？]/u.test(gap), parted);
      from = index;
    }
    const link: Border | undefined = BUT.has(word.text) ? 'but' : AND.has(word.text) ? 'and' : undefined;
    if (link) {
      close(index, false, link);
      from = index + 1;
    }
  });
  const tail = text.slice(words.at(-1)?.end ?? text.length);
  close(words.length, /[?？]/u.test(tail), 'start');
  return clauses;
}

const RANK: Readonly<Record<Border, number>> = { start: 5, line: 4, sentence: 3, but: 2, comma: 1, and: 0 };
const stronger = (a: Border, b: Border): boolean => RANK[a] > RANK[b];

/** "1,200", "10:30", "4.5": one sign between two digits parts nothing. */
const inNumber = (text: string, end: number, start: number): boolean => start - end === 1 && /\d.\d/u.test(text.slice(end - 1, start + 1));

/** What punctuation between two words parts them. */
function borderOf(gap: string): Border | undefined {
  if (/[\n\r\u2028]/u.test(gap)) return 'line';
  if (/[!?？।॥…]|\.{2,}|[.;](?=\s)/u.test(gap)) return 'sentence';
  if (/[,:;–—|&()[\]{}"“”]|\s[-/]\s/u.test(gap)) return 'comma';
  return undefined;
}
