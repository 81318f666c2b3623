import type { Address, OutboundContent, SendResult } from '@samvad/framework';
import { ACCOUNT, channel } from './channel-under-test.ts';

/** A customer whose number is known. */
export const PHONE: Address = { channel: 'whatsapp', account: ACCOUNT, kind: 'phone', id: '919822000001' };

/** How a send ended, and the body that was posted by it; undefined when none was. */
export interface Sent {
  readonly result: SendResult;
  readonly posted: unknown;
}

/** Sends through a Graph that takes everything. */
export async function send(content: OutboundContent, address: Address = PHONE, reference = 'att_1'): Promise<Sent> {
  let posted: unknown;
  const fetch: typeof globalThis.fetch = async (_url, init) => {
    posted = JSON.parse(typeof init?.body === 'string' ? init.body : '');
    return Response.json({ messaging_product: 'whatsapp', messages: [{ id: 'wamid.OUT1' }] });
  };
  const result = await channel({ fetch }).send({ address, content, reference, answers: null }, new AbortController().signal);
  return { result, posted };
}
