import { createHmac } from 'node:crypto';
import type { ParsedWebhook } from '@samvad/framework';
import { ACCOUNT, channel, SECRET } from './channel-under-test.ts';

/** JSON with the escapes Meta writes: `\u` for everything beyond ASCII and `\/`. */
export const escaped = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/');

/** The value of the signature header for these bytes. */
export const signatureOf = (body: Buffer, secret = SECRET): string => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** A body with these values, one change each, all in one entry. */
export const bodyOf = (...values: readonly object[]): object => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '500', changes: values.map((value) => ({ field: 'messages', value: { ...metadata, ...value } })) }],
});

/** What every value of our account begins with. */
export const metadata = {
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '91 20 4900 1234', phone_number_id: ACCOUNT },
};

/** Parses a body as it comes over the wire: escaped and signed. */
export function parsed(body: unknown): ParsedWebhook {
  const bytes = Buffer.from(typeof body === 'string' ? body : escaped(body));
  return channel().parse(bytes, { 'x-hub-signature-256': signatureOf(bytes) });
}

/** One message of a customer whose number is shown; `body` lies beside id and type. */
export const message = (type: string | undefined, body: object = {}, more: object = {}): object => ({
  from: '919822000001',
  from_user_id: 'IN.1001',
  id: 'wamid.IN1',
  timestamp: '1790000001',
  ...(type !== undefined && { type }),
  ...body,
  ...more,
});

/** The contact that belongs to it. */
export const contact = { profile: { name: 'Asha' }, wa_id: '919822000001', user_id: 'IN.1001' };

/** Parses one message and returns what was found of it. */
export const parsedMessage = (type: string | undefined, body: object = {}, more: object = {}): ParsedWebhook =>
  parsed(bodyOf({ contacts: [contact], messages: [message(type, body, more)] }));
