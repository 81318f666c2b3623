const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Waits before the next attempts of a run that could not be made, in milliseconds; the last one repeats. */
const WAITS: readonly number[] = [5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE];
/** After a day a person takes over. */
const GIVE_UP_AFTER_MS = 24 * 60 * MINUTE;

/**
 * When a run that has failed so many times is tried again, in business time; null when it is given up. What the other side asked for
 * (`Retry-After`) is honoured as long as it is no longer than the longest wait.
 */
export function nextAttempt(
  run: { readonly attempts: number; readonly startedAt: number },
  now: number,
  askedMs: number | null,
): number | null {
  if (now - run.startedAt >= GIVE_UP_AFTER_MS) return null;
  const longest = WAITS.at(-1) ?? MINUTE;
  const wait = WAITS[Math.min(run.attempts, WAITS.length) - 1] ?? longest;
  return now + Math.max(wait, Math.min(askedMs ?? 0, longest));
}

/** How long a run waits for a process that has its version of the flow. */
const VERSION_PATIENCE_MS = 10 * MINUTE;

/** When a run is offered again that no process here can carry out, in business time; null when a person takes it over. */
export const nextVersionAttempt = (run: { readonly startedAt: number }, now: number): number | null =>
  now - run.startedAt >= VERSION_PATIENCE_MS ? null : now + 5 * SECOND;
