import type { FaultCode } from '../kernel/codes.ts';
import type { FaultRecord } from '../kernel/fault.ts';
import type { CallRecord } from '../ports/turn-unit.ts';

/** Conversations that are remembered; the one remembered longest is forgotten first, and its outage is told once more. */
const MOST_CONVERSATIONS = 10_000;

/** Operations that failed when they were last called, and how. */
type Failing = ReadonlyMap<string, string>;

/** A turn of a conversation, by its number there. */
export interface NumberedTurn {
  readonly conversationId: string;
  readonly turnNo: number;
}

/**
 * Remembers, per conversation, which look-ups fail: one that goes on failing, turn after turn, is one incident and one fault. It is over when the operation
 * answers, and when another process took the turn in between: it may have got an answer. What is forgotten costs a fault too many, never one too
 * few.
 */
export class Outages {
  readonly #kept = new Map<string, { readonly turnNo: number; readonly failing: Failing }>();

  /** Of a turn's faults those that are news; of several operations that failed in one way, the first. The calls name the rest. */
  news(turn: NumberedTurn, calls: readonly CallRecord[], faults: readonly FaultRecord[]): readonly FaultRecord[] {
    const before = this.#before(turn);
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

  /** Remembers how a turn's calls ended, once the turn is written; `gaveUp` when a read went on without it: what failed may be mended already. */
  remember(turn: NumberedTurn, calls: readonly CallRecord[], gaveUp: boolean): void {
    const failing = new Map(this.#before(turn));
    for (const [operation, outcome] of lastOutcomes(calls)) {
      if (outcome === 'ok' || gaveUp) failing.delete(operation);
      else if (!goesOn(failing.get(operation), outcome)) failing.set(operation, outcome);
    }
    const { conversationId, turnNo } = turn;
    this.#kept.delete(conversationId);
    if (failing.size > 0) this.#kept.set(conversationId, { turnNo, failing });
    const oldest = this.#kept.size > MOST_CONVERSATIONS ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  /** What failed in the turn right before this one. */
  #before({ conversationId, turnNo }: NumberedTurn): Failing {
    const kept = this.#kept.get(conversationId);
    return kept?.turnNo === turnNo - 1 ? kept.failing : new Map();
  }
}

/** A breaker that is open is the same outage. */
const goesOn = (before: string | undefined, now: string): boolean => before === now || (before !== undefined && now === 'ERP.OPEN');

const lastOutcomes = (calls: readonly CallRecord[]): ReadonlyMap<string, string> =>
  new Map(calls.map(({ port, operation, outcome }) => [`${port}.${operation}`, outcome]));
