import { jsonOf } from './json.ts';
import type { WhatsAppSettings } from './options.ts';
import { readBody } from './read-body.ts';
import { watchWire } from './wire-watch.ts';

/** How a request to Graph ended. `unreached`: certainly nothing arrived there; `lost`: it may have arrived, the answer did not. */
export type GraphReply =
  /** `body` is undefined when the answer was no JSON. */
  | { readonly is: 'answer'; readonly status: number; readonly body: unknown }
  | { readonly is: 'unreached'; readonly cause: unknown }
  | { readonly is: 'lost'; readonly cause: unknown };

/** Speaks JSON with the Graph API; one request a call, nothing is repeated here. */
export interface GraphClient {
  get(path: string, signal: AbortSignal): Promise<GraphReply>;
  post(path: string, body: object, signal: AbortSignal): Promise<GraphReply>;
}

/** Answers of Graph are a few hundred bytes; what is larger is somebody else's page. */
const MOST_BYTES = 1024 * 1024;

/** Errors of a connection that was never made, by Node's and undici's names, for a `fetch` whose wire cannot be watched. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|\w*CERT\w*|UNABLE_TO_VERIFY_\w+)$/;

/** Builds the client; its deadline runs over the body too. */
export function graphClient(settings: WhatsAppSettings): GraphClient {
  const request = (path: string, init: RequestInit, outer: AbortSignal): Promise<GraphReply> => {
    if (outer.aborted) return Promise.resolve({ is: 'unreached', cause: outer.reason as unknown });
    const signal = AbortSignal.any([outer, AbortSignal.timeout(settings.timeoutMs)]);
    return watchWire(async (wire): Promise<GraphReply> => {
      try {
        const response = await settings.fetch(`${settings.graphUrl}/${path}`, { ...init, signal, redirect: 'manual' });
        const bytes = await readBody(response, MOST_BYTES);
        return { is: 'answer', status: response.status, body: bytes && jsonOf(bytes.toString('utf8')) };
      } catch (cause) {
        return { is: wire.untouched || neverConnected(cause) ? 'unreached' : 'lost', cause };
      }
    });
  };
  const authorization = `Bearer ${settings.accessToken}`;
  return {
    get: (path, signal) => request(path, { method: 'GET', headers: { authorization } }, signal),
    post: (path, body, signal) =>
      request(path, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(body) }, signal),
  };
}

/** The code of a failed connection lies one or two causes deep. */
function neverConnected(error: unknown): boolean {
  for (let link = error, depth = 0; link instanceof Error && depth < 4; link = link.cause, depth += 1) {
    if ('code' in link && typeof link.code === 'string' && NEVER_CONNECTED.test(link.code)) return true;
    if ('syscall' in link && link.syscall === 'connect') return true;
  }
  return false;
}
