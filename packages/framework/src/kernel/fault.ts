import { type CallSite, type CapturedSite, readFrames } from './call-site.ts';
import { codes, type FaultCode } from './codes.ts';
import type { CodeEntry, Subsystem } from './codes/code-entry.ts';

const BRAND = Symbol.for('samvad.fault');

/** What a fault is made with. `site` is captured before the await at a port; without it the place of `new Fault` counts. */
export interface FaultOptions {
  /** What was being done, in the words of the port: `desk.book`, `messages.send`. */
  readonly operation: string;
  readonly cause?: unknown;
  readonly site?: CapturedSite;
  /** The plugin concerned; otherwise the package of the first frame decides. */
  readonly plugin?: string;
  /** Facts for the operator: status codes, request ids. No personal data. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  /** Milliseconds after which a repeat makes sense, when the other side said so. */
  readonly retryAfterMs?: number;
}

/**
 * The one error that crosses module borders: a registered code, the place of the call and the whole cause chain.
 *
 * @example throw new Fault('ERP.TIMEOUT', 'list_slots did not answer in 5000 ms', { operation: 'desk.free', cause, site });
 */
export class Fault extends Error {
  readonly [BRAND] = true;
  readonly code: FaultCode;
  readonly operation: string;
  readonly site: CapturedSite;
  readonly plugin: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly retryAfterMs: number | null;

  constructor(code: FaultCode, message: string, options: FaultOptions) {
    super(message, { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.operation = options.operation;
    this.site = options.site ?? this;
    this.plugin = options.plugin ?? null;
    this.facts = options.facts ?? {};
    this.retryAfterMs = options.retryAfterMs ?? null;
  }

  /** What the registry says of this fault's code. */
  get entry(): CodeEntry {
    return codes[this.code];
  }

  get retryable(): boolean {
    return this.entry.retryable;
  }

  /** Recognises faults also across two copies of this package. */
  static is(value: unknown): value is Fault {
    return typeof value === 'object' && value !== null && BRAND in value;
  }
}

/** Turns anything that was thrown into a fault; a fault stays what it is. */
export function toFault(thrown: unknown, code: FaultCode, options: Omit<FaultOptions, 'cause'>): Fault {
  if (Fault.is(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const site = options.site ?? (thrown instanceof Error ? thrown : undefined);
  return new Fault(code, message, { ...options, cause: thrown, ...(site && { site }) });
}

/** One error of a cause chain, as the inspector shows it. */
export interface CauseRecord {
  readonly name: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

/** A fault as it is stored and shown: the FAULT of the outside contract. Times are ISO 8601. */
export interface FaultRecord {
  readonly id: string;
  readonly at: string;
  readonly code: FaultCode;
  readonly subsystem: Subsystem;
  readonly plugin: string | null;
  readonly module: string;
  readonly file: string;
  readonly line: number;
  readonly operation: string;
  readonly message: string;
  readonly turnId: string | null;
  readonly conversationId: string | null;
  readonly traceId: string;
  readonly retryable: boolean;
  readonly causes: readonly CauseRecord[];
}

/** Where a fault was met, known only to who records it. */
export interface FaultPlace {
  readonly id: string;
  readonly at: number;
  readonly turnId: string | null;
  readonly conversationId: string | null;
  readonly traceId: string;
}

const MAX_CAUSES = 8;

/** Reads the stacks of a fault and writes it down; personal data in its messages is masked. */
export function recordFault(fault: Fault, place: FaultPlace): FaultRecord {
  const frame = placeOf(fault);
  return {
    id: place.id,
    at: new Date(place.at).toISOString(),
    code: fault.code,
    subsystem: fault.entry.subsystem,
    plugin: fault.plugin ?? /^packages\/plugin-([^/]+)\//.exec(frame.file)?.[1] ?? null,
    module: frame.file
      .replace(/^(packages|examples)\//, '')
      .replace('/src/', '/')
      .replace(/\.\w+$/, ''),
    file: frame.file,
    line: frame.line,
    operation: fault.operation,
    message: maskText(fault.message),
    turnId: place.turnId,
    conversationId: place.conversationId,
    traceId: place.traceId,
    retryable: fault.retryable,
    causes: causesOf(fault),
  };
}

const PLUMBING = /\/framework\/src\/(kernel\/(fault|call-site|compose)|middleware\/)/;

function placeOf(fault: Fault): CallSite {
  const frames = [...readFrames(fault.site), ...readFrames(fault)];
  const frame = frames.find((candidate) => !PLUMBING.test(candidate.file)) ?? frames[0];
  return frame ?? { file: 'packages/framework/src/kernel/fault.ts', line: 1, column: 1, function: 'unknown' };
}

function causesOf(fault: Fault): CauseRecord[] {
  const causes: CauseRecord[] = [];
  let cause: unknown = fault.cause;
  while (cause !== undefined && cause !== null && causes.length < MAX_CAUSES) {
    causes.push(causeRecord(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return causes;
}

function causeRecord(cause: unknown): CauseRecord {
  if (!(cause instanceof Error)) return { name: typeof cause, message: maskText(String(cause)), file: null, line: null };
  const isFault = Fault.is(cause);
  const frame = readFrames(isFault ? cause.site : { stack: cause.stack ?? '' })[0];
  return {
    name: isFault ? cause.code : cause.name,
    message: maskText(cause.message),
    file: frame?.file ?? null,
    line: frame?.line ?? null,
  };
}

/** Hides telephone numbers and mail addresses in a text that goes to a log, a span or a fault. */
export function maskText(text: string): string {
  return text.replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '***@***').replace(/\+?\d[\d\s-]{7,}\d/g, (digits) => `***${digits.slice(-2)}`);
}
