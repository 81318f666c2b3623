import type { PhoneFailure } from '../../phone/wire.ts';
import { titleOf } from '../graph-error.ts';
import { statusWebhook } from '../webhook/envelope.ts';
import type { Line } from './line.ts';
import type { StoredMessage } from './threads.ts';

/** Lets the statuses of a sent message follow: sent, delivered, and read where the pace says so. */
export function beginReceipts(line: Line, { wamid }: StoredMessage): void {
  const { sentMs, deliveredMs, readMs } = line.pace;
  line.agenda.after(sentMs, () => tell(line, wamid, 'sent'));
  line.agenda.after(deliveredMs, () => tell(line, wamid, 'delivered'));
  if (readMs !== null) line.agenda.after(readMs, () => tell(line, wamid, 'read'));
}

/** Lets a sent message fail, as Meta tells it after a 200. */
export function beginFailure(line: Line, { wamid }: StoredMessage, code: number, details: string): void {
  line.agenda.after(line.pace.sentMs, () => tell(line, wamid, 'failed', { code, title: titleOf(code), details }));
}

/** The customer looks at the chat: everything of the business in it is read. */
export function readByCustomer(line: Line, waId: string): void {
  for (const { wamid, from, isLost } of line.threads.of(waId)) {
    if (from !== 'business' || isLost) continue;
    // Meta tells `sent` of everything; `delivered` is left out where the chat is open.
    tell(line, wamid, 'sent');
    tell(line, wamid, 'read');
  }
}

/** The business has read a customer's message: it and the earlier ones get their blue ticks. */
export function readByBusiness(line: Line, message: StoredMessage): void {
  for (const { wamid, from, seq } of line.threads.of(message.waId))
    if (from === 'customer' && seq <= message.seq) line.threads.raise(wamid, 'read');
}

type Status = 'sent' | 'delivered' | 'read' | 'failed';

/** Raises a status and tells the business; a status that comes too late tells nothing. */
function tell(line: Line, wamid: string, status: Status, failure?: PhoneFailure & { readonly details: string }): void {
  const message = line.threads.raise(wamid, status, failure && { code: failure.code, title: failure.title });
  const customer = message && line.roster.find(message.waId);
  if (!customer) return;
  const value = statusWebhook(line.number, customer, message, { status, atMs: line.now(), ...(failure && { failure }) });
  line.notify({ lane: `statuses of ${message.waId}`, waId: message.waId, value });
}
