import type { Clock } from '../kernel/clock.ts';
import { type Cancel, processTimers, type Timers } from '../kernel/timers.ts';
import type { Doorbell } from '../ports/doorbell.ts';

/** Longest a timer sleeps: business time can be moved, and the sweeper looks more often than this anyway. Milliseconds. */
const LONGEST_SLEEP_MS = 60_000;

/** The doorbell of one process: rings at once or at the time given; several rings for one conversation become the earliest. */
export function inProcessDoorbell(clock: Clock, timers: Timers = processTimers): Doorbell {
  const waiting = new Map<string, { readonly at: number; readonly cancel: Cancel }>();
  let listener: (conversationId: string) => void = () => undefined;
  let open = true;

  const forget = (conversationId: string): void => {
    waiting.get(conversationId)?.cancel();
    waiting.delete(conversationId);
  };
  const ring = (conversationId: string, at: number): void => {
    if (!open) return;
    const known = waiting.get(conversationId);
    if (known && known.at <= at) return;
    forget(conversationId);
    const ms = at - clock.now();
    if (ms <= 0) {
      queueMicrotask(() => listener(conversationId));
      return;
    }
    const cancel = timers.after(Math.min(ms, LONGEST_SLEEP_MS), () => {
      waiting.delete(conversationId);
      if (clock.now() >= at) listener(conversationId);
      else ring(conversationId, at);
    });
    waiting.set(conversationId, { at, cancel });
  };
  return {
    ring,
    onRing(next) {
      listener = next;
    },
    close() {
      open = false;
      for (const conversationId of [...waiting.keys()]) forget(conversationId);
      return Promise.resolve();
    },
  };
}
