import type { Chance } from '../kernel/chance.ts';
import type { Clock } from '../kernel/clock.ts';
import { type Fault, type FaultRecord, recordFault } from '../kernel/fault.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Meter } from '../kernel/meter.ts';
import type { Timers } from '../kernel/timers.ts';
import type { FaultOwner, FaultSink } from '../ports/caller.ts';
import type { Store } from '../ports/store.ts';

/** What keeping faults works with. */
export interface FaultBookParts {
  readonly store: Pick<Store, 'apply'>;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly logger: Logger;
  readonly meter: Meter;
  readonly timers: Timers;
}

/** The same fault at the same place within so many milliseconds is one. */
const SAME_PLACE_MS = 60_000;
/** A named incident that was not met for so many milliseconds was over; business time, longer than any wait between two retries. */
const OVER_AFTER_MS = 3_600_000;
const INCIDENTS_KEPT = 10_000;

/** Waits before a fault that could not be stored is stored again, in milliseconds. */
const STORE_AGAIN_MS: readonly number[] = [100, 500, 2000];

/** Stores faults that belong to no commit, one per incident, and writes each to the log. */
export class FaultBook implements FaultSink {
  readonly #parts: FaultBookParts;
  readonly #incidents = new Map<string, { readonly id: string; readonly at: number }>();

  constructor(parts: FaultBookParts) {
    this.#parts = parts;
  }

  /** `incident` names what the fault belongs to where it is more than its place: it is then one fault as long as it is met again and again. */
  keep(fault: Fault, owner: FaultOwner = {}, incident?: string): string {
    const { clock, chance, meter } = this.#parts;
    const now = clock.now();
    const key = incident ?? `${fault.code} ${fault.operation} ${owner.conversationId ?? ''}`;
    meter.count('samvad_faults_total', { code: fault.code });
    const known = this.#incidents.get(key);
    if (known && incident !== undefined && now - known.at < OVER_AFTER_MS) {
      this.#remember(key, { id: known.id, at: now });
      return known.id;
    }
    if (known && incident === undefined && now - known.at < SAME_PLACE_MS) return known.id;
    const id = `f_${chance.word(12)}`;
    this.#remember(key, { id, at: now });
    this.#store(fault, id, now, owner);
    return id;
  }

  #remember(key: string, incident: { readonly id: string; readonly at: number }): void {
    this.#incidents.delete(key);
    this.#incidents.set(key, incident);
    const oldest = this.#incidents.size > INCIDENTS_KEPT ? this.#incidents.keys().next().value : undefined;
    if (oldest !== undefined) this.#incidents.delete(oldest);
  }

  #store(fault: Fault, id: string, at: number, owner: FaultOwner): void {
    const { chance, logger } = this.#parts;
    const record = recordFault(fault, {
      id,
      at,
      turnId: owner.turnId ?? null,
      conversationId: owner.conversationId ?? null,
      traceId: owner.traceId ?? chance.word(16),
    });
    const where = `${record.file}:${record.line}`;
    const level = fault.entry.severity === 'info' ? 'info' : fault.entry.severity === 'warning' ? 'warn' : 'error';
    logger[level](`${record.code} ${record.message}`, { fault: id, where, operation: record.operation, trace: record.traceId });
    this.#write(record, 0);
  }

  /** The same record twice is one, so what may have been stored is stored again. */
  #write(record: FaultRecord, tried: number): void {
    const { store, timers, logger } = this.#parts;
    store.apply('fault', { record }).catch((thrown: unknown) => {
      const wait = STORE_AGAIN_MS[tried];
      if (wait !== undefined) return void timers.after(wait, () => this.#write(record, tried + 1));
      // The log is the last resort when the store itself is what failed.
      logger.error(`the fault ${record.id} could not be stored`, { cause: thrown instanceof Error ? thrown.message : String(thrown) });
    });
  }
}
