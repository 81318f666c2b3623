import { captureSite } from '../kernel/call-site.ts';
import { Fault, toFault } from '../kernel/fault.ts';
import { answerReads } from '../ports/answer-reads.ts';
import type { Store, UnitName, Units } from '../ports/store.ts';
import { commit } from './memory-commit.ts';
import { accept, claim, deliver, redrive, release, renew } from './memory-mailbox.ts';
import { claimSend, endSend, status } from './memory-outbox.ts';
import { memoryReads } from './memory-reads.ts';
import { emptyTables, endTimer, jsonCopy, requireBox, type Tables } from './memory-rows.ts';
import { claimRun, closeStep, endRun, openStep, renewRun, retryRun } from './memory-runs.ts';

/** How a store in memory is made. */
export interface MemoryStoreOptions {
  /** Lease time in milliseconds; stands still when absent, so that no lease ends by itself. */
  readonly leaseClock?: () => number;
}

/**
 * A store that keeps everything in this process: same guarantees as a database, except that nothing outlives it. For `converse` and tests.
 * @example const store = memoryStore();
 */
export function memoryStore(options: MemoryStoreOptions = {}): Store {
  const tables = emptyTables(options.leaseClock ?? (() => 0));
  let open = true;
  const store: Store = {
    reads: answerReads(memoryReads(tables), () => open),
    async apply(unit, input) {
      const site = captureSite(store.apply);
      if (!open) throw new Fault('STORE.CONNECTION', 'the store is closed', { operation: unit, site });
      try {
        return units[unit](tables, input);
      } catch (cause) {
        throw toFault(cause, 'STORE.FAILED', { operation: unit, site });
      }
    },
    async close() {
      open = false;
    },
  };
  return store;
}

const units: { readonly [N in UnitName]: (tables: Tables, input: Units[N]['in']) => Units[N]['out'] } = {
  accept,
  claim,
  renew,
  release,
  commit,
  claimRun,
  renewRun,
  openStep,
  closeStep,
  retryRun,
  endRun,
  claimSend,
  endSend,
  status,
  redrive,
  fireTimers,
  fault: (tables, { record }) => {
    if (!tables.faults.has(record.id)) tables.faults.set(record.id, jsonCopy(record));
    return 'stored';
  },
  media: (tables, { conversationId, messageId, file, now }) => {
    const { media } = requireBox(tables, conversationId);
    const known = media.some((row) => row.messageId === messageId && row.file.media === file.media);
    if (!known) media.push({ messageId, file: jsonCopy(file), at: now });
    return 'stored';
  },
};

function fireTimers(tables: Tables, unit: Units['fireTimers']['in']): Units['fireTimers']['out'] {
  const due = [...tables.timers.values()]
    .filter((timer) => timer.dueAt <= unit.now)
    .sort((a, b) => a.dueAt - b.dueAt || a.no - b.no)
    .slice(0, unit.limit);
  const rung = new Set<string>();
  for (const { id, no, box, name, task, traceId } of due) {
    endTimer(tables, box, id, 'fired');
    deliver(tables, box, {
      key: `timer:${no}`,
      event: { kind: 'timer', timer: id, name, task },
      now: unit.now,
      coalesceMs: 0,
      traceId,
    });
    rung.add(box.id);
  }
  return [...rung];
}
