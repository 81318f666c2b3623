/** What one request may cost; times in milliseconds. */
export interface HostLimits {
  /** Largest body that is read. */
  readonly bodyBytes: number;
  /** Until all headers have arrived. */
  readonly headersMs: number;
  /** Until the whole request has arrived. */
  readonly requestMs: number;
  /** How long an idle connection is kept. */
  readonly idleMs: number;
  /** How long requests that are being answered may go on once the host closes. */
  readonly closingMs: number;
}

/** What holds unless the app says otherwise: 3 MiB, as much as Meta ever posts, and times that a slow phone network meets. */
export const defaultLimits: HostLimits = {
  bodyBytes: 3 * 1024 * 1024,
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 5_000,
  closingMs: 3_000,
};
