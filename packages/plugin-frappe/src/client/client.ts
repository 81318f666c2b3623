import { callSignal } from '@samvad/framework/ports';
import type { FrappeSettings } from '../options.ts';
import { jsonOf, siteErrorIn } from './error-body.ts';
import { type Failure, kindOf, kindOfPage, outcomeOf } from './failure.ts';
import { lostAnswer } from './lost-answer.ts';
import { retryAfterMs } from './retry-after.ts';

/** One request to the site. */
export interface SiteRequest {
  readonly verb: 'GET' | 'POST';
  /** Below `/api`, encoded: `method/carcare.api.list_areas`. */
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Where the result lies in the answer. */
  readonly under: 'message' | 'data';
}

/** How a request ended. */
export type SiteReply = { readonly is: 'result'; readonly value: unknown } | { readonly is: 'failure'; readonly failure: Failure };

/** Speaks JSON with the site, without cookies; one request a call, nothing is repeated here, nothing is thrown. */
export interface SiteClient {
  /** `signal` ends the request, its body included; that of the running call when not given. */
  send(request: SiteRequest, signal?: AbortSignal): Promise<SiteReply>;
}

/** Builds the client. */
export function siteClient(settings: FrappeSettings): SiteClient {
  const headers = {
    accept: 'application/json',
    authorization: `token ${settings.apiKey}:${settings.apiSecret}`,
  };
  return {
    async send({ verb, path, query, body, under }, given = callSignal()) {
      const signal = given ?? AbortSignal.timeout(settings.timeoutMs);
      if (signal.aborted) return { is: 'failure', failure: { ...lostAnswer(signal.reason, signal), outcome: 'not-made' } };
      const url = `${settings.url}/api/${path}${query ? `?${query.toString()}` : ''}`;
      const init = {
        method: verb,
        headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      };
      try {
        // A write that is redirected would come back as a GET: the address in the configuration is wrong then.
        const response = await settings.fetch(url, { ...init, redirect: 'manual', signal });
        return readAnswer(response, await response.text(), under);
      } catch (error) {
        return { is: 'failure', failure: lostAnswer(error, signal) };
      }
    },
  };
}

/** Success is a status below 300 and a JSON object without an error class; what else is missing or present decides nothing. */
function readAnswer(response: Response, text: string, under: SiteRequest['under']): SiteReply {
  const { status, headers } = response;
  const body = /\bjson\b/i.test(headers.get('content-type') ?? '') ? jsonOf(text) : undefined;
  const seen = {
    status,
    retryAfterMs: retryAfterMs(headers.get('retry-after'), Date.now()),
    requestId: headers.get('x-frappe-request-id'),
  };
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const isRedirect = status >= 300 && status < 400;
  if (!isObject || isRedirect) {
    const kind = kindOfPage(status);
    const what = isRedirect ? 'a redirect' : `no JSON (${headers.get('content-type') ?? 'no content type'})`;
    return { is: 'failure', failure: { ...seen, kind, excType: null, outcome: outcomeOf(kind), text: what } };
  }
  const { excType, text: told } = siteErrorIn(body);
  if (status < 300 && excType === null)
    return { is: 'result', value: under in body ? (body as Record<string, unknown>)[under] : undefined };
  const kind = kindOf(status, excType);
  return { is: 'failure', failure: { ...seen, kind, excType, outcome: outcomeOf(kind), text: told } };
}
