import type { Failure } from './failure.ts';

/** Errors of a connection that was never made, by Node's and undici's names: the site has seen nothing. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|\w*CERT\w*|UNABLE_TO_VERIFY_\w+)$/;

/** What it means when no whole answer came. */
export function lostAnswer(error: unknown, signal: AbortSignal): Failure {
  const base = { excType: null, status: null, retryAfterMs: null, requestId: null, cause: error };
  if (signal.aborted) {
    const late = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
    return { ...base, kind: 'timeout', outcome: 'unknown', text: late ? 'no answer in time' : 'ended before the answer came' };
  }
  const code = codeOf(error);
  if (code !== undefined && NEVER_CONNECTED.test(code))
    return { ...base, kind: 'connection', outcome: 'not-made', text: `no connection (${code})` };
  return { ...base, kind: 'connection', outcome: 'unknown', text: `the connection broke${code === undefined ? '' : ` (${code})`}` };
}

/** The code of a failed connection lies one or two causes deep. */
function codeOf(error: unknown): string | undefined {
  for (let link = error, depth = 0; link instanceof Error && depth < 4; link = link.cause, depth += 1)
    if ('code' in link && typeof link.code === 'string') return link.code;
  return undefined;
}
