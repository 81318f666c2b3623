import { createHash, randomBytes } from 'node:crypto';

/** Random bytes, injected so that tests can repeat them. */
export type Entropy = (bytes: number) => Buffer;

/** The randomness of the machine. */
export const machineEntropy: Entropy = (bytes) => randomBytes(bytes);

/** A message id as WhatsApp makes them: base64, with the customer's number inside, to be treated as opaque. */
export function newWamid(waId: string, from: 'customer' | 'business', entropy: Entropy): string {
  const number = Buffer.from(waId, 'ascii');
  const head = Buffer.from([0x1c, 0x18, number.length]);
  const middle = Buffer.from([0x15, 0x02, 0x00, from === 'customer' ? 0x12 : 0x11, 0x18, 0x14]);
  const tail = Buffer.from(entropy(10).toString('hex').toUpperCase(), 'ascii');
  return `wamid.${Buffer.concat([head, number, middle, tail, Buffer.from([0])]).toString('base64')}`;
}

/** An id of a media file: digits only. */
export function newMediaId(entropy: Entropy): string {
  return `9${entropy(7).readUIntBE(0, 6).toString().padStart(15, '0')}`;
}

/** The business-scoped user id of a phone number: the same one on every start. */
export function businessScopedId(waId: string): string {
  const digest = createHash('sha256').update(`bsuid:${waId}`).digest();
  return `IN.${digest.readBigUInt64BE(0).toString().padStart(20, '0')}`;
}
