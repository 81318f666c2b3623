import { createHmac } from 'node:crypto';

/** JSON bytes with Meta's own escapes: non-ASCII as `\uXXXX` and `/` as `\/`, so that a receiver which re-serialises before it verifies fails. */
export function metaJson(value: unknown): Buffer {
  const text = JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Buffer.from(text.replaceAll('/', '\\/'), 'ascii');
}

/** The value of `X-Hub-Signature-256`: HMAC-SHA256 of the body bytes under the app secret. */
export function hubSignature(appSecret: string, body: Uint8Array): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}
