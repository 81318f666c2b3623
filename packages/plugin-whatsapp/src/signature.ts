import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Fault } from '@samvad/framework';

const HEADER = 'x-hub-signature-256';

/**
 * Checks `X-Hub-Signature-256` over the bytes as they came, against every secret.
 * @throws Fault `WEBHOOK.SIGNATURE` when it is missing, doubled, of another kind or wrong
 */
export function checkSignature(rawBody: Buffer, headers: Readonly<Record<string, string | undefined>>, secrets: readonly string[]): void {
  const given = Object.entries(headers).flatMap(([name, value]) => (name.toLowerCase() === HEADER && value !== undefined ? [value] : []));
  if (given.length === 0) throw unsigned('the signature is missing');
  // A header that came twice arrives here joined by a comma, so it has not this form either.
  const [, digest] = /^sha256=([0-9a-f]{64})$/.exec(given[0] ?? '') ?? [];
  if (given.length > 1 || digest === undefined) throw unsigned('the signature is not one SHA-256 digest');
  const signature = Buffer.from(digest, 'hex');
  const matches = secrets.map((secret) => sameBytes(createHmac('sha256', secret).update(rawBody).digest(), signature));
  if (!matches.includes(true)) throw unsigned('the signature is wrong');
}

/** Compares two texts in a time that tells nothing of where they differ. */
export const sameText = (left: string, right: string): boolean => sameBytes(sha256(left), sha256(right));

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const sameBytes = (left: Buffer, right: Buffer): boolean => left.length === right.length && timingSafeEqual(left, right);
const unsigned = (what: string): Fault => new Fault('WEBHOOK.SIGNATURE', what, { operation: 'webhook.parse', plugin: 'whatsapp' });
