import { GraphError } from '../graph-error.ts';

const WINDOW_MS = 24 * 3_600_000;

/** The 24 hours after a customer's last message, in which the business may send anything; outside it only templates. */
export class CustomerWindow {
  readonly #now: () => number;
  readonly #heard = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The customer wrote: the window is open for 24 hours from now. */
  open(waId: string): void {
    this.#heard.set(waId, this.#now());
  }

  /** Throws 131047 when the customer has not written in the last 24 hours. */
  check(waId: string): void {
    const heard = this.#heard.get(waId);
    if (heard !== undefined && this.#now() - heard < WINDOW_MS) return;
    throw new GraphError(
      131047,
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
    );
  }
}
