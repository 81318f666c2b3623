import type { FaultCode } from '../kernel/codes.ts';
import type { FaultRecord } from '../kernel/fault.ts';
import type { CallRecord } from '../ports/turn-unit.ts';

/** Conversations that are remembered; the one remembered longest is forgotten first, and its outage is told once more. */
const MOST_CONVERSATIONS = 10_000;

/** Operations that failed when they were last called, and how. */
type Failing = ReadonlyMap<string, string>;

/**
 * Remembers, per conversation, which look-ups fail: one that goes on failing, turn after turn, is one incident and one fault. It is over when the operation
 * answers. What is forgotten with the process costs a fault too many, never one too few.
 */
export class Outages {
  readonly #failing = new Map<string, Failing>();

  /** Of a turn's faults those that are news; of several operations that failed in one way, the first. The calls name the rest. */
  news(conversationId: string, calls: readonly CallRecord[], faults: readonly FaultRecord[]): readonly FaultRecord[] {
    const before = this.#failing.get(conversationId) ?? new Map<string, string>();
    const failed = [...lastOutcomes(calls)].filter(([, outcome]) => outcome !== 'ok');
    const codes = new Set(failed.map(([, code]) => code));
    const fresh = new Set(failed.filter(([operation, code]) => !goesOn(before.get(operation), code)).map(([, code]) => code));
    const told = new Set<FaultCode>();
    return faults.filter(({ code, retryable }) => {
      if (!retryable || !codes.has(code)) return true;
      if (!fresh.has(code) || told.has(code)) return false;
      told.add(code);
      return true;
    });
  }

  /** Remembers how a turn's calls ended, once the turn is written. */
  remember(conversationId: string, calls: readonly CallRecord[]): void {
    const failing = new Map(this.#failing.get(conversationId));
    for (const [operation, outcome] of lastOutcomes(calls)) {
      if (outcome === 'ok') failing.delete(operation);
      else if (!goesOn(failing.get(operation), outcome)) failing.set(operation, outcome);
    }
    this.#failing.delete(conversationId);
    if (failing.size > 0) this.#failing.set(conversationId, failing);
    const oldest = this.#failing.size > MOST_CONVERSATIONS ? this.#failing.keys().next().value : undefined;
    if (oldest !== undefined) this.#failing.delete(oldest);
  }
}

/** A breaker that is open is the same outage. */
const goesOn = (before: string | undefined, now: string): boolean => before === now || (before !== undefined && now === 'ERP.OPEN');

const lastOutcomes = (calls: readonly CallRecord[]): ReadonlyMap<string, string> =>
  new Map(calls.map(({ port, operation, outcome }) => [`${port}.${operation}`, outcome]));
