import type { CapturedSite } from '../kernel/call-site.ts';
import type { Fault } from '../kernel/fault.ts';
import type { CallRecord } from './turn-unit.ts';

/** A call that is about to leave the process. */
export interface CallRequest {
  /** The port's name: `booking.desk`, `whatsapp`. */
  readonly port: string;
  readonly operation: string;
  /** Captured before the await, at the line that asked for the call. */
  readonly site: CapturedSite;
  /** Hard limit of one attempt, body included. */
  readonly timeoutMs: number;
  /** Ends the call from outside: the turn was fenced, the process stops. */
  readonly signal?: AbortSignal;
  /** True where a repeat does no harm: a lost connection is tried once more at once. */
  readonly harmless: boolean;
  /** Told of every attempt. */
  readonly record?: (call: CallRecord) => void;
}

/** The one wrapper around everything that leaves the process: the call onion. Whatever fails comes out as a `Fault`. */
export interface Caller {
  call<T>(request: CallRequest, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** State of a dependency's breakers, for readiness. */
  states(): ReadonlyMap<string, 'closed' | 'open' | 'half-open'>;
}

/** Keeps faults that belong to no commit, so that nothing is only a log line. */
export interface FaultSink {
  keep(fault: Fault, where: { readonly conversationId?: string; readonly turnId?: string; readonly traceId?: string }): void;
}
