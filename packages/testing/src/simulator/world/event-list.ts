import { createHash } from 'node:crypto';

/** Everything that happened in an episode, one readable line each, in order: the same seed gives the same list, byte for byte. */
export class EventList {
  readonly #now: () => number;
  readonly #lines: string[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Notes what `who` did or met. */
  note(who: string, what: string): void {
    this.#lines.push(`${stamp(this.#now())}  ${who.padEnd(9)} ${what.replaceAll('\n', ' ⏎ ')}`);
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  /** One word for the whole list, to compare two runs. */
  get digest(): string {
    return createHash('sha256').update(this.#lines.join('\n')).digest('hex').slice(0, 16);
  }
}

/** Virtual milliseconds as minutes and seconds. */
function stamp(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${String(minutes).padStart(3)}:${((ms % 60_000) / 1000).toFixed(3).padStart(6, '0')}`;
}
