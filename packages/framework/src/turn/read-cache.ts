/** Remembers answers of reads for a while and shares the ones under way, so that four questions about one customer are one call. */
export class ReadCache {
  readonly #answers = new Map<string, { readonly at: number; readonly answer: Promise<unknown> }>();
  readonly #limit: number;

  constructor(limit = 5000) {
    this.#limit = limit;
  }

  /** The answer if it is young enough, else a fresh read; failures are not remembered. `now` in milliseconds. */
  read(key: string, now: number, maxAgeMs: number, read: () => Promise<unknown>): Promise<unknown> {
    const kept = this.#answers.get(key);
    if (kept && now - kept.at <= maxAgeMs) return kept.answer;
    const answer = read();
    this.#answers.delete(key);
    this.#answers.set(key, { at: now, answer });
    answer.catch(() => this.#forget(key, answer));
    const oldest = this.#answers.size > this.#limit ? this.#answers.keys().next().value : undefined;
    if (oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }

  #forget(key: string, answer: Promise<unknown>): void {
    if (this.#answers.get(key)?.answer === answer) this.#answers.delete(key);
  }
}
