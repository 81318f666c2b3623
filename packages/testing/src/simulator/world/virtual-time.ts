import type { Cancel } from '@samvad/framework';

interface Due {
  readonly at: number;
  readonly no: number;
  work: (() => void) | null;
}

/**
 * Time that passes only when nothing is left to do: a queue of what is due, and an event loop that is drained before each next entry. Entries due
 * at the same millisecond run in the order they were set.
 */
export class VirtualTime {
  /** Milliseconds since the episode began. */
  now = 0;
  readonly #heap: Due[] = [];
  readonly #unsettled: () => boolean;
  #set = 0;

  /** `unsettled` tells whether something outside of timers still works (a database's own queue). */
  constructor(unsettled: () => boolean = () => false) {
    this.#unsettled = unsettled;
  }

  /** Runs `work` once after so many milliseconds. */
  after(ms: number, work: () => void): Cancel {
    this.#set += 1;
    const due: Due = { at: this.now + Math.max(0, ms), no: this.#set, work };
    push(this.#heap, due);
    return () => {
      due.work = null;
    };
  }

  /** Passes time until `done` or until `end`, whichever is first; true when `done`. */
  async passUntil(end: number, done: () => boolean = () => false): Promise<boolean> {
    await this.#drained();
    for (;;) {
      if (done()) return true;
      const next = this.#next();
      if (!next || next.at > end) {
        this.now = Math.max(this.now, end);
        return done();
      }
      pop(this.#heap);
      this.now = next.at;
      next.work?.();
      await this.#drained();
    }
  }

  /** What is due first, still in the queue. */
  #next(): Due | undefined {
    while (this.#heap[0] && !this.#heap[0].work) pop(this.#heap);
    return this.#heap[0];
  }

  /** Every promise that can settle without time has settled. */
  async #drained(): Promise<void> {
    await nextLoop();
    while (this.#unsettled()) await nextLoop();
  }
}

const nextLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const isBefore = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.no < b.no);

function push(heap: Due[], due: Due): void {
  let at = heap.length;
  heap.push(due);
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = heap[up];
    if (!parent || !isBefore(due, parent)) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = due;
}

function pop(heap: Due[]): Due | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (!first || !last || first === last) return first;
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    const child = right && left && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
    const lower = heap[child];
    if (!lower || !isBefore(lower, last)) break;
    heap[at] = lower;
    at = child;
  }
  heap[at] = last;
  return first;
}
