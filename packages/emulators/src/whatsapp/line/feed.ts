import type { PhoneEvent } from '../../phone/wire.ts';

/** Hears what happens on the customer side. */
export type FeedListener = (event: PhoneEvent) => void;

/** Passes events on to whoever listens, at once and in order. */
export class Feed {
  readonly #listeners = new Set<FeedListener>();

  /** Tells every listener. */
  tell(event: PhoneEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Begins to listen; the returned function ends it. */
  listen(listener: FeedListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
