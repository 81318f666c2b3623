import type { PhoneCustomer } from '../../phone/wire.ts';
import type { FaultRule } from '../fault-switches.ts';
import { GraphError } from '../graph-error.ts';
import { newWamid } from '../identifiers.ts';
import type { MessagesRequest } from '../send/request.ts';
import type { Line } from './line.ts';
import { beginFailure, beginReceipts, readByBusiness } from './receipts.ts';

type SendRequest = Extract<MessagesRequest, { kind: 'send' }>;
type ReadRequest = Extract<MessagesRequest, { kind: 'read' }>;

const TYPING_MS = 25_000;

/**
 * Takes a checked send: finds the customer, applies limits and the 24 h window, delivers it to the phone and returns Meta's answer. `fate` is the fault
 * that decides what becomes of it afterwards. Throws a {@link GraphError}, which the phone is told of too.
 */
export function acceptSend(line: Line, request: SendRequest, fate?: FaultRule): object {
  const customer = recipientOf(line, request);
  try {
    line.limits.take(customer.waId);
    if (request.type !== 'template') line.window.check(customer.waId);
  } catch (error) {
    tellRefused(line, customer.waId, error);
    throw error;
  }
  const message = line.threads.append({
    wamid: newWamid(customer.waId, 'business', line.entropy),
    waId: customer.waId,
    from: 'business',
    at: line.now(),
    type: request.type,
    shown: request.shown,
    status: 'pending',
    raw: request.raw,
    ...(fate?.kind === 'failed' && { isLost: true }),
    ...(request.replyTo !== undefined && { replyTo: request.replyTo }),
    ...(request.opaque !== undefined && { opaque: request.opaque }),
  });
  if (fate?.kind === 'failed') beginFailure(line, message, fate.code, fate.details);
  else beginReceipts(line, message);
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input: request.input, ...(request.to === null ? { user_id: customer.userId } : { wa_id: customer.waId }) }],
    messages: [{ id: message.wamid, ...(request.type === 'template' && { message_status: 'accepted' }) }],
  };
}

/** Takes a read receipt, perhaps with the typing indicator. Throws a {@link GraphError} when it is not about a customer's message. */
export function acceptRead(line: Line, { messageId, typing }: ReadRequest): object {
  const message = line.threads.find(messageId);
  if (message?.from !== 'customer') throw new GraphError(100, `No message of a customer has the id ${messageId}`);
  readByBusiness(line, message);
  if (typing) line.feed.tell({ type: 'typing', waId: message.waId, forMs: TYPING_MS });
  return { success: true };
}

/** Tells the phone that the API refused a send, where it can be told whose phone that is. */
export function tellRefused(line: Line, waId: string | undefined, error: unknown): void {
  if (!(error instanceof GraphError) || waId === undefined || !line.roster.find(waId)) return;
  line.feed.tell({ type: 'refused', waId, at: line.now(), code: error.code, details: error.details });
}

/** Everybody with a telephone number is on this WhatsApp; a user id must be one that the business has seen. */
function recipientOf(line: Line, { to, recipient }: SendRequest): PhoneCustomer {
  if (to === line.number.displayNumber) throw new GraphError(131021, 'The recipient is the business number itself');
  if (to !== null) return line.roster.find(to) ?? line.roster.add({ waId: to, profileName: `+${to}` });
  const customer = recipient === null ? undefined : line.roster.findByUserId(recipient);
  if (!customer) throw new GraphError(100, `Recipient ${recipient} is not a known business-scoped user id`);
  return customer;
}
