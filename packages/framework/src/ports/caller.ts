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
  /** Hard limit of the call with its attempts, bodies included. */
  readonly timeoutMs: number;
  /** Ends the call from outside: the turn was fenced, the process stops. */
  readonly signal?: AbortSignal;
  /** True where a repeat does no harm: a read that failed for a passing reason is tried once more at once. */
  readonly harmless: boolean;
  /** Told of every attempt. */
  readonly record?: (call: CallRecord) => void;
  /** Told of a failure after which another attempt is made at once. */
  readonly repeated?: (fault: Fault) => void;
}

/** The one wrapper around everything that leaves the process: the call onion. Whatever fails comes out as a `Fault`. */
export interface Caller {
  call<T>(request: CallRequest, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** Where a fault belongs. */
export interface FaultOwner {
  readonly conversationId?: string;
  readonly turnId?: string;
  readonly traceId?: string;
}

/** Keeps faults that belong to no commit, so that nothing is only a log line. */
export interface FaultSink {
  /** Stores a fault and gives its id; the same incident again (within a minute, or however long where it is named) is counted, not stored twice. */
  keep(fault: Fault, owner?: FaultOwner, incident?: string): string;
}
