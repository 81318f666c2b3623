import { hubSignature } from './meta-json.ts';

/** How an attempt to deliver a webhook ended. `unreachable`: nobody listens there (yet). */
export type PostOutcome = 'delivered' | 'unreachable' | 'refused';

/** Where webhooks go and how they are signed. `timeoutMs` is the time the receiver has. */
export interface WebhookTarget {
  readonly url: string;
  readonly appSecret: string;
  readonly timeoutMs: number;
}

/** What one attempt met, for the log. */
export interface PostResult {
  readonly outcome: PostOutcome;
  readonly reason: string;
}

/** Posts signed bytes once; only 200 counts as delivered, redirects are not followed. */
export async function postWebhook({ url, appSecret, timeoutMs }: WebhookTarget, body: Buffer, stop: AbortSignal): Promise<PostResult> {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'facebookexternalua',
    'x-hub-signature-256': hubSignature(appSecret, body),
  };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]),
    });
    await response.arrayBuffer();
    return response.status === 200
      ? { outcome: 'delivered', reason: '' }
      : { outcome: 'refused', reason: `it answered ${response.status}` };
  } catch (error) {
    return failedPost(error);
  }
}

function failedPost(error: unknown): PostResult {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return { outcome: 'unreachable', reason: `nobody listens there (${code})` };
  return { outcome: 'refused', reason: cause instanceof Error ? cause.message : String(cause) };
}
