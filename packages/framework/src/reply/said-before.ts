import { createHash } from 'node:crypto';

/** Sentences that are remembered. */
const MOST = 80;
/** Shorter sentences ("All right.") may come again. */
const SHORTEST = 20;
/** Dates, prices and references may come again. */
const FREE = /\p{Nd}|₹/u;

/** One way to say something; `frame` is the same with nothing in its gaps. */
export interface Wording {
  readonly words: string;
  readonly frame: string;
}

/** Remembers what was said, so that nothing is said twice in the same words. Kept as short marks in the conversation's state. */
export class SaidBefore {
  #marks: readonly string[];

  constructor(marks: readonly string[] = []) {
    this.#marks = marks;
  }

  /** Takes the first of these that says nothing again, whatever stands in its gaps; else the one that was said longest ago. */
  choose(candidates: readonly Wording[]): string {
    const [first = { words: '', frame: '' }, ...others] = candidates;
    let best = first;
    let oldest = this.#newest(first);
    for (const candidate of others) {
      if (oldest < 0) break;
      const newest = this.#newest(candidate);
      if (newest < oldest) [best, oldest] = [candidate, newest];
    }
    if (best.frame !== best.words) this.note(best.frame);
    return best.words;
  }

  /** Takes note of what goes out. */
  note(text: string): void {
    const fresh = sentencesOf(text).map(markOf);
    this.#marks = [...this.#marks.filter((mark) => !fresh.includes(mark)), ...fresh].slice(-MOST);
  }

  /** Oldest first. */
  get marks(): readonly string[] {
    return this.#marks;
  }

  /** Place of the sentence that was said last; -1: all are new. */
  #newest({ words, frame }: Wording): number {
    const sentences = [...sentencesOf(words), ...sentencesOf(frame)];
    return Math.max(-1, ...sentences.map((sentence) => this.#marks.lastIndexOf(markOf(sentence))));
  }
}

/** The sentences of a text, and the text as a whole: several short ones may not come again together. */
function sentencesOf(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !FREE.test(line));
  const sentences = lines.flatMap((line) => line.split(/(?<=[.!?।])\s+/u));
  return [...sentences, lines.join(' ')]
    .map((each) => each.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter((each) => each.length >= SHORTEST);
}

const markOf = (sentence: string): string => createHash('sha256').update(sentence).digest('base64url').slice(0, 6);
