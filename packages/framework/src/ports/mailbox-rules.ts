/** Most texts one turn takes together. */
export const MOST_JOINED = 10;

/** A quiet time this long, in milliseconds, holds a flood back: not even a full turn is due before it is over. */
export const HOLDS_BACK_MS = 1000;

/** The claim of an event at which it is set aside instead of being run. */
export const POISON_CLAIM = 5;

/** What of a waiting event decides when its mailbox is due; times are business time. */
export interface WaitingEvent {
  readonly isText: boolean;
  readonly acceptedAt: number;
  /** The quiet time that was asked for when it was accepted. */
  readonly quietMs: number;
}

/**
 * When a mailbox with these waiting events, oldest first, is due: a burst of texts after its quiet time, anything else and a burst that something
 * else follows at once; as many texts as one turn takes at once too, unless they are held back. Null when nothing waits.
 */
export function mailboxDueAt(waiting: readonly WaitingEvent[]): number | null {
  const first = waiting[0];
  if (!first) return null;
  let due = first.acceptedAt;
  for (const [index, event] of waiting.entries()) {
    if (!event.isText) return index === 0 ? event.acceptedAt : Math.min(due, event.acceptedAt);
    due = Math.min(Math.max(due, event.acceptedAt + event.quietMs), first.acceptedAt + 3 * event.quietMs);
    const isHeldBack = event.quietMs >= HOLDS_BACK_MS;
    if (index === MOST_JOINED - 1)
      return Math.min(due, isHeldBack ? Math.max(event.acceptedAt, first.acceptedAt + event.quietMs) : event.acceptedAt);
  }
  return due;
}

/**
 * How many of the waiting events, oldest first, the next turn takes: the longest prefix of texts, or one other event. `attempts` are the claims
 * before this one. An event on its last two claims goes alone, so that it does not drag its neighbours down.
 */
export function takenTogether(waiting: readonly { readonly isText: boolean; readonly attempts: number }[]): number {
  const first = waiting[0];
  if (!first) return 0;
  if (!first.isText || first.attempts >= POISON_CLAIM - 2) return 1;
  const end = waiting.findIndex((event) => !event.isText);
  return Math.min(end === -1 ? waiting.length : end, MOST_JOINED);
}

/** True when an event with so many claims, this one counted, is set aside. */
export const isPoison = (attempts: number): boolean => attempts >= POISON_CLAIM;
