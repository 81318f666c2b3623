import type { Clock } from '../kernel/clock.ts';
import type { Failpoints } from '../kernel/failpoints.ts';
import { toFault } from '../kernel/fault.ts';
import type { Cancel, Timers } from '../kernel/timers.ts';
import type { FaultSink } from '../ports/caller.ts';
import type { Store } from '../ports/store.ts';

/** What a sweeper works with. */
export interface SweepParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly failpoints: Failpoints;
  readonly faults: FaultSink;
  readonly conversation: (id: string) => void;
  readonly send: (conversationId: string) => void;
  readonly run: (id: string) => void;
}

/** Most of a kind that one sweep hands out. */
const MOST = 256;

/** Looks for work that nobody was told of: due mailboxes, messages, runs and timers. A lost ring costs one interval, nothing else. */
export async function sweep(parts: SweepParts): Promise<void> {
  const { store, clock, faults } = parts;
  try {
    const due = await store.reads.due(clock.now(), MOST);
    if (due.timers > 0) parts.failpoints.hit('timers.due');
    const rung = due.timers > 0 ? await store.apply('fireTimers', { now: clock.now(), limit: MOST }) : [];
    if (due.timers > 0) parts.failpoints.hit('timers.fired');
    for (const id of new Set([...due.conversations, ...rung])) parts.conversation(id);
    for (const id of due.sends) parts.send(id);
    for (const id of due.runs) parts.run(id);
  } catch (thrown) {
    faults.keep(toFault(thrown, 'STORE.FAILED', { operation: 'sweep' }));
  }
}

/** Sweeps again and again, `everyMs` after the last sweep has ended. */
export function sweeper(parts: SweepParts, everyMs: number, timers: Timers): { start(): void; stop(): Promise<void> } {
  let cancel: Cancel = () => undefined;
  let running = Promise.resolve();
  let open = false;
  const next = (): void => {
    running = sweep(parts).then(() => {
      if (open) cancel = timers.after(everyMs, next);
    });
  };
  return {
    start() {
      open = true;
      next();
    },
    stop() {
      open = false;
      cancel();
      return running;
    },
  };
}
