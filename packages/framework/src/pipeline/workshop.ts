import type { Clock } from '../kernel/clock.ts';
import type { Failpoints } from '../kernel/failpoints.ts';
import { toFault } from '../kernel/fault.ts';
import type { Cancel, Timers } from '../kernel/timers.ts';
import type { FaultSink } from '../ports/caller.ts';
import type { Doorbell } from '../ports/doorbell.ts';
import type { Store } from '../ports/store.ts';
import { type RunnerParts, workRun } from '../runs/runner.ts';
import { drainInbox, type InboxParts } from './drain-inbox.ts';
import { drainOutbox, type RelayParts } from './drain-outbox.ts';
import { inProcessDoorbell } from './in-process-doorbell.ts';
import { type SweepParts, sweep, sweeper } from './sweep.ts';
import { WorkPool } from './work-pool.ts';

/** What a workshop is made of; it connects the three kinds of work with each other. */
export interface WorkshopParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly failpoints: Failpoints;
  readonly timers: Timers;
  readonly faults: FaultSink;
  /** Rings for mailboxes; shared between processes or not. */
  readonly doorbell: Doorbell;
  readonly inbox: Omit<InboxParts, 'due' | 'send' | 'run' | 'stopRun'>;
  readonly relay: Omit<RelayParts, 'due'>;
  readonly runner: Omit<RunnerParts, 'ring' | 'due'>;
  /** Conversations worked on at the same time. */
  readonly concurrency: number;
  readonly sweepMs: number;
}

/** Of the grace at the end, so much is left for letting go, in milliseconds. */
const LET_GO_MS = 2000;

/** Where the work of a process is done: turns, messages and runs, each rung for, and swept for in case a ring was lost. */
export class Workshop {
  readonly #parts: WorkshopParts;
  readonly #turns: WorkPool;
  readonly #sends: WorkPool;
  readonly #runs: WorkPool;
  /** Runs that are looked at before their next attempt is due. */
  readonly #early = new Set<string>();
  readonly #sendAlarm: Doorbell;
  readonly #runAlarm: Doorbell;
  readonly #sweep: SweepParts;
  readonly #sweeper: { start(): void; stop(): Promise<void> };
  readonly #beginNothing = new AbortController();
  readonly #letGo = new AbortController();

  constructor(parts: WorkshopParts) {
    this.#parts = parts;
    const { clock, doorbell, concurrency, store, faults } = parts;
    const shutdown = { beginNothing: this.#beginNothing.signal, letGo: this.#letGo.signal };
    this.#sendAlarm = inProcessDoorbell(clock, parts.timers);
    this.#runAlarm = inProcessDoorbell(clock, parts.timers);
    const inbox: InboxParts = {
      ...parts.inbox,
      due: (id, at) => doorbell.ring(id, at),
      send: (id) => this.#sends.ring(id),
      run: (id) => this.#runs.ring(id),
      stopRun: (id) => {
        this.#early.add(id);
        this.#runs.ring(id);
      },
    };
    const relay: RelayParts = { ...parts.relay, due: (id, at) => this.#sendAlarm.ring(id, at) };
    const runner: RunnerParts = { ...parts.runner, ring: (id) => this.#turns.ring(id), due: (id, at) => this.#runAlarm.ring(id, at) };
    this.#turns = new WorkPool(
      concurrency,
      this.#guarded('turns', (id) => drainInbox(id, inbox, shutdown)),
    );
    this.#sends = new WorkPool(
      concurrency,
      this.#guarded('sends', (id) => drainOutbox(id, relay, shutdown.beginNothing)),
    );
    this.#runs = new WorkPool(
      concurrency,
      this.#guarded('runs', async (id) => void (await workRun(id, runner, shutdown.letGo, this.#early.delete(id)))),
    );
    doorbell.onRing((id) => this.#turns.ring(id));
    this.#sendAlarm.onRing((id) => this.#sends.ring(id));
    this.#runAlarm.onRing((id) => this.#runs.ring(id));
    this.#sweep = {
      store,
      clock,
      faults,
      failpoints: parts.failpoints,
      conversation: (id) => this.#turns.ring(id),
      send: (id) => this.#sends.ring(id),
      run: (id) => this.#runs.ring(id),
    };
    this.#sweeper = sweeper(this.#sweep, parts.sweepMs, parts.timers);
  }

  start(): void {
    this.#sweeper.start();
  }

  /** Resolves when nothing is worked on and nothing is due at the clock's present time. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      await nextLoop();
      if (this.#turns.busy || this.#sends.busy || this.#runs.busy) quiet = 0;
      else if (await this.#sweepOnce()) quiet += 1;
      else quiet = 0;
    }
  }

  /** Begins nothing new, ends what runs; what has not ended within the grace (milliseconds) is let go and found again after a restart. */
  async stop(graceMs: number): Promise<void> {
    this.#beginNothing.abort();
    const closing = Promise.all([
      this.#sweeper.stop(),
      this.#parts.doorbell.close(),
      this.#sendAlarm.close(),
      this.#runAlarm.close(),
      this.#turns.close(),
      this.#sends.close(),
      this.#runs.close(),
    ]);
    const { timers } = this.#parts;
    const letGo = timers.after(Math.max(0, graceMs - LET_GO_MS), () => this.#letGo.abort());
    let end: Cancel = () => undefined;
    const over = new Promise<void>((resolve) => {
      end = timers.after(graceMs, resolve);
    });
    await Promise.race([closing, over]);
    letGo();
    end();
  }

  /** True when a sweep found nothing to do. */
  async #sweepOnce(): Promise<boolean> {
    const { store, clock } = this.#parts;
    const due = await store.reads.due(clock.now(), 1);
    if (due.conversations.length + due.sends.length + due.runs.length + due.timers === 0) return true;
    await sweep(this.#sweep);
    return false;
  }

  /** Nothing that goes wrong ends the process or is lost: it is kept, and the sweeper brings the work back. */
  #guarded(kind: string, work: (id: string) => Promise<void>): (id: string) => Promise<void> {
    return async (id) => {
      try {
        await work(id);
      } catch (thrown) {
        this.#parts.faults.keep(toFault(thrown, 'TURN.FAILED', { operation: `pipeline.${kind}` }));
      }
    };
  }
}

const nextLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
