/** Business time in milliseconds since 1970; one reading per turn is a parameter of everything in it. */
export interface Clock {
  now(): number;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** An instant in milliseconds since 1970 as ISO 8601 in UTC; for code that may not touch `Date`. */
export const isoTime = (at: number): string => new Date(at).toISOString();

/** The milliseconds since 1970 of an instant in ISO 8601. */
export const timeOf = (iso: string): number => Date.parse(iso);

/** A clock that can be moved forward; the app's clock under `CLOCK_CONTROL`. */
export interface MovableClock extends Clock {
  /** Moves the clock on by so many milliseconds. */
  advance(ms: number): void;
}

/** Wraps a clock so that it can be moved forward. */
export function movableClock(base: Clock = systemClock): MovableClock {
  let offset = 0;
  return {
    now: () => base.now() + offset,
    advance(ms) {
      offset += ms;
    },
  };
}
