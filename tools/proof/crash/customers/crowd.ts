import { seededChance } from '@samvad/framework';
import { type Talk, talk, type TalkParts } from './talk.ts';
import { wishOf } from './wish.ts';

/** Customers who talk at the same time; when one is done the next begins, until no more are let in. */
export class Crowd {
  readonly #parts: Omit<TalkParts, 'chance'>;
  readonly #seed: number;
  readonly #talks: Talk[] = [];
  readonly #places: Promise<void>[];
  #next = 0;
  #open = true;

  constructor(parts: Omit<TalkParts, 'chance'>, seed: number, atATime: number) {
    this.#parts = parts;
    this.#seed = seed;
    this.#places = Array.from({ length: atATime }, () => this.#place());
  }

  /** Lets nobody else in, and gives all talks once the last one has ended. */
  async end(): Promise<readonly Talk[]> {
    this.#open = false;
    await Promise.all(this.#places);
    return this.#talks;
  }

  async #place(): Promise<void> {
    while (this.#open) {
      const index = this.#next;
      this.#next += 1;
      const chance = seededChance(this.#seed * 1000 + index);
      this.#talks.push(await talk(wishOf(index, chance, Date.now()), { ...this.#parts, chance }));
    }
  }
}
