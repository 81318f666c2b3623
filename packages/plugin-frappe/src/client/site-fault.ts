import { type CapturedSite, Fault, type FaultCode } from '@samvad/framework';
import type { Failure, FailureKind } from './failure.ts';

const CODES: Readonly<Record<FailureKind, FaultCode>> = {
  timeout: 'ERP.TIMEOUT',
  connection: 'ERP.CONNECT',
  auth: 'ERP.AUTH',
  forbidden: 'ERP.AUTH',
  'not-found': 'ERP.REFUSED',
  'duplicate-name': 'ERP.REFUSED',
  'unique-violation': 'ERP.REFUSED',
  validation: 'ERP.REFUSED',
  stale: 'ERP.CONFLICT',
  locked: 'ERP.CONFLICT',
  'rate-limited': 'ERP.RATE',
  deadlock: 'ERP.CONFLICT',
  maintenance: 'ERP.HTTP',
  'server-error': 'ERP.HTTP',
  protocol: 'ERP.BODY',
};

/** What was being done when a request failed. */
export interface Doing {
  /** In the words of the port: `desk.book`. */
  readonly operation: string;
  /** What was called on the site: `carcare.api.create_booking`. */
  readonly target: string;
  readonly writes: boolean;
  /** Captured where the gateway asked for it. */
  readonly site: CapturedSite;
  /** Texts that must not be repeated in a message: credentials, and what the customer said. */
  readonly unspeakable: readonly string[];
}

/** A failure as a fault. `facts.outcome` says of a write whether it may have been made all the same. */
export function siteFault(failure: Failure, doing: Doing): Fault {
  const { kind, excType, status, outcome, requestId } = failure;
  const head = [status, excType].filter((part) => part !== null).join(' ');
  const text = withhold(failure.text, doing.unspeakable);
  const message = [`${doing.target}: ${head || text}`, ...(head && text ? [text] : [])].join(': ');
  return new Fault(CODES[kind], message, {
    operation: doing.operation,
    plugin: 'frappe',
    site: doing.site,
    cause: failure.cause,
    facts: { kind, status, class: excType, outcome: doing.writes ? outcome : 'not-made', requestId },
    ...(failure.retryAfterMs !== null && { retryAfterMs: failure.retryAfterMs }),
  });
}

/** Short texts are not worth hiding: `a` would take every a along. */
const SHORTEST = 3;

function withhold(text: string, unspeakable: readonly string[]): string {
  return unspeakable.filter(({ length }) => length >= SHORTEST).reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}
