import { type Address, captureSite, Fault } from '@samvad/framework';
import type { GraphClient } from './graph-client.ts';
import { errorIn, rulingOn } from './graph-errors.ts';
import type { WhatsAppSettings } from './options.ts';

/** Shows the customer that a message was read and that an answer is being written. */
export type Seen = (address: Address, messageId: string, signal: AbortSignal) => Promise<void>;

/**
 * Builds the receipt and the typing indicator, which are one request; the indicator goes out by itself after 25 s.
 * @throws Fault `CHANNEL.*` from what it builds; nothing depends on it, so callers go on.
 */
export function receipts(graph: GraphClient, settings: WhatsAppSettings): Seen {
  return async function seen(_address, messageId, signal) {
    const options = { operation: 'messages.seen', plugin: 'whatsapp', site: captureSite(seen) };
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: messageId, typing_indicator: { type: 'text' } };
    const reply = await graph.post(`${encodeURIComponent(settings.phoneNumberId)}/messages`, body, signal);
    if (reply.is !== 'answer') throw new Fault('CHANNEL.CONNECT', 'a read receipt did not arrive', { ...options, cause: reply.cause });
    const error = errorIn(reply.body);
    const facts = { code: error?.code ?? null, status: reply.status, fbtrace_id: error?.fbtrace_id ?? null };
    if (error)
      throw new Fault(rulingOn(error, reply.status).code, `a read receipt was answered by error ${error.code}`, { ...options, facts });
    if (reply.status !== 200)
      throw new Fault('CHANNEL.UNAVAILABLE', `a read receipt was answered by HTTP ${reply.status}`, { ...options, facts });
  };
}
