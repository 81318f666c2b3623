import { createHmac, timingSafeEqual } from 'node:crypto';
import { Fault } from '@samvad/framework';
import type { WebhookHeaders } from '@samvad/framework/ports';

const HEADER = 'x-frappe-webhook-signature';
/** Base64 of 32 bytes. */
const DIGEST = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Checks `X-Frappe-Webhook-Signature`, base64 of the HMAC-SHA256, over the bytes as they came.
 * @throws Fault `WEBHOOK.SIGNATURE` when it is missing, doubled or wrong
 */
export function checkSignature(rawBody: Buffer, headers: WebhookHeaders, secret: string): void {
  const given = headers[HEADER];
  if (given === undefined) throw unsigned('the signature is missing');
  // A header that came twice arrives joined by a comma, so it has not this form either.
  if (!DIGEST.test(given)) throw unsigned('the signature is not one SHA-256 digest in base64');
  const expected = createHmac('sha256', secret).update(rawBody).digest();
  if (!timingSafeEqual(expected, Buffer.from(given, 'base64'))) throw unsigned('the signature is wrong');
}

const unsigned = (what: string): Fault => new Fault('WEBHOOK.SIGNATURE', what, { operation: 'webhook.parse', plugin: 'frappe' });
