import { createHash } from 'node:crypto';

/** Sentences that are remembered. */
const MOST = 80;
/** Shorter sentences ("All right.") may come again. */
const SHORTEST = 20;
/** Dates, prices and references may come again. */
const FREE = /\p{Nd}|₹/u;

/** Remembers what was said, so that nothing is said twice in the same words. Kept as short marks in the conversation's state. */
export class SaidBefore {
  #marks: readonly string[];

  constructor(marks: readonly string[] = []) {
    this.#marks = marks;
  }

  /** The first of these that says nothing again; else the one whose words are longest ago. */
  choose(candidates: readonly string[]): string {
    const [first = '', ...others] = candidates;
    let best = first;
    let oldest = this.#newest(first);
    for (const candidate of others) {
      if (oldest < 0) break;
      const newest = this.#newest(candidate);
      if (newest < oldest) [best, oldest] = [candidate, newest];
    }
    return best;
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
  #newest(text: string): number {
    return Math.max(-1, ...sentencesOf(text).map((sentence) => this.#marks.lastIndexOf(markOf(sentence))));
  }
}

const sentencesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => !FREE.test(line))
    .flatMap((line) => line.split(/(?<=[.!?।])\s+/u))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter((sentence) => sentence.length >= SHORTEST);

const markOf = (sentence: string): string => createHash('sha256').update(sentence).digest('base64url').slice(0, 6);
