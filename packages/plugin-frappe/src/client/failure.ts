/** How a request to a Frappe site can fail, as far as it matters for what to do next. */
export type FailureKind =
  | 'timeout'
  | 'connection'
  | 'auth'
  | 'forbidden'
  | 'not-found'
  | 'duplicate-name'
  | 'unique-violation'
  | 'validation'
  | 'stale'
  | 'locked'
  | 'rate-limited'
  | 'deadlock'
  | 'maintenance'
  | 'server-error'
  | 'protocol';

/** A request that did not succeed. */
export interface Failure {
  readonly kind: FailureKind;
  /** Error class of the site: `MandatoryError`; null when it did not say. */
  readonly excType: string | null;
  /** Null when no answer came. */
  readonly status: number | null;
  /** `not-made`: certainly nothing was changed; `unknown`: nobody knows. */
  readonly outcome: 'not-made' | 'unknown';
  /** What the site said, in one line; may hold the customer's words. */
  readonly text: string;
  /** How long the site wants to be left alone, in milliseconds. */
  readonly retryAfterMs: number | null;
  /** Id of the request in the site's own logs. */
  readonly requestId: string | null;
  readonly cause?: unknown;
}

const BY_CLASS: Readonly<Record<string, FailureKind>> = {
  AuthenticationError: 'auth',
  SessionExpired: 'auth',
  InvalidKeyError: 'auth',
  InvalidAuthorizationHeader: 'auth',
  InvalidAuthorizationPrefix: 'auth',
  InvalidAuthorizationToken: 'auth',
  CSRFTokenError: 'auth',
  PermissionError: 'forbidden',
  DoesNotExistError: 'not-found',
  PageDoesNotExistError: 'not-found',
  DuplicateEntryError: 'duplicate-name',
  UniqueValidationError: 'unique-violation',
  TimestampMismatchError: 'stale',
  DocumentLockedError: 'locked',
  TooManyRequestsError: 'rate-limited',
  RateLimitExceededError: 'rate-limited',
  QueryDeadlockError: 'deadlock',
  QueryTimeoutError: 'deadlock',
  InReadOnlyMode: 'maintenance',
  SessionStopped: 'maintenance',
};

const BY_STATUS: ReadonlyMap<number, FailureKind> = new Map([
  [401, 'auth'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [409, 'duplicate-name'],
  [429, 'rate-limited'],
  [503, 'maintenance'],
  [508, 'deadlock'],
]);

/** Kinds after which a write may have been made all the same. Everything else the site has rolled back. */
const IN_DOUBT: ReadonlySet<FailureKind> = new Set(['timeout', 'connection', 'server-error', 'protocol']);

/** What a failed answer means: its class says it, else its status. Texts are translated, so they say nothing. */
export function kindOf(status: number, excType: string | null): FailureKind {
  const byClass = excType !== null && Object.hasOwn(BY_CLASS, excType) ? BY_CLASS[excType] : undefined;
  return byClass ?? BY_STATUS.get(status) ?? (status >= 500 ? 'server-error' : 'validation');
}

/** What an answer means that is not JSON: a proxy's page, a maintenance page, somebody else's server. */
export function kindOfPage(status: number): FailureKind {
  if (status < 400 || status >= 500) return 'protocol';
  return BY_STATUS.get(status) ?? 'validation';
}

/** Whether a write that failed this way may have been made. */
export const outcomeOf = (kind: FailureKind): Failure['outcome'] => (IN_DOUBT.has(kind) ? 'unknown' : 'not-made');
