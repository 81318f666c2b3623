/**
 * Works on keys, each at most once at a time and so many together. A key that is rung while it is worked on is worked on once more afterwards,
 * so no ring is lost.
 */
export class WorkPool {
  readonly #work: (key: string) => Promise<void>;
  readonly #most: number;
  readonly #active = new Map<string, { again: boolean }>();
  readonly #queue = new Set<string>();
  #open = true;
  #idle: (() => void)[] = [];

  /** `work` must not throw: it keeps its own faults. */
  constructor(most: number, work: (key: string) => Promise<void>) {
    this.#most = most;
    this.#work = work;
  }

  ring(key: string): void {
    if (!this.#open) return;
    const active = this.#active.get(key);
    if (active) active.again = true;
    else this.#queue.add(key);
    this.#next();
  }

  /** True while something is worked on or waits to be. */
  get busy(): boolean {
    return this.#active.size > 0 || this.#queue.size > 0;
  }

  /** Takes nothing new and resolves when what was begun has ended. */
  close(): Promise<void> {
    this.#open = false;
    this.#queue.clear();
    if (!this.#active.size) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #next(): void {
    for (const key of this.#queue) {
      if (this.#active.size >= this.#most) return;
      this.#queue.delete(key);
      void this.#run(key);
    }
  }

  async #run(key: string): Promise<void> {
    const state = { again: false };
    this.#active.set(key, state);
    try {
      await this.#work(key);
    } finally {
      this.#active.delete(key);
      if (state.again) this.ring(key);
      this.#next();
      if (!this.#active.size && !this.#open) for (const done of this.#idle.splice(0)) done();
    }
  }
}
