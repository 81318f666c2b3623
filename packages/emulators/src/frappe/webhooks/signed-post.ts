import { createHmac } from 'node:crypto';

/** The receiver has so long to answer. */
const TIMEOUT_MS = 5_000;

/** `X-Frappe-Webhook-Signature`: base64 of the HMAC-SHA256 over the bytes of the body. */
export const frappeSignature = (secret: string, body: Uint8Array): string => createHmac('sha256', secret).update(body).digest('base64');

/**
 * Posts a webhook once, like Frappe without a header of its own: signed, and with no content type.
 * @returns null when it was taken, else why not
 */
export async function postSigned(url: string, secret: string, body: Uint8Array<ArrayBuffer>, stop: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'x-frappe-webhook-signature': frappeSignature(secret, body) },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.arrayBuffer();
    return response.ok ? null : `it answered ${response.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}
