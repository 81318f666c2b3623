import { type DeliveryStatus, type EventOf, Fault, type ParsedWebhook } from '@samvad/framework';
import { Change, Contact, Entry, Envelope, MessagesValue, WebhookError } from './envelope-schema.ts';
import { isIgnored, malformed, named } from './ignored.ts';
import { jsonOf } from './json.ts';
import { messageOf } from './parse-message.ts';
import { statusOf } from './parse-status.ts';

interface Found {
  readonly messages: EventOf<'message'>[];
  readonly statuses: DeliveryStatus[];
  readonly unknown: string[];
}

/**
 * Reads a body whose signature was checked: all entries, all changes, all messages and statuses, up to a thousand in one body.
 * @throws Fault `WEBHOOK.BODY` when it is not JSON or not an envelope
 */
export function parseWebhook(rawBody: Buffer, account: string): ParsedWebhook {
  const envelope = Envelope.safeParse(jsonOf(rawBody.toString('utf8')));
  if (!envelope.success)
    throw new Fault('WEBHOOK.BODY', 'the body is not an envelope of WhatsApp', { operation: 'webhook.parse', plugin: 'whatsapp' });
  const found: Found = { messages: [], statuses: [], unknown: [] };
  for (const raw of envelope.data.entry) {
    const entry = Entry.safeParse(raw);
    if (!entry.success) found.unknown.push(malformed('entry', entry.error).ignored);
    else for (const change of entry.data.changes) readChange(change, account, found);
  }
  return found;
}

function readChange(raw: unknown, account: string, found: Found): void {
  const change = Change.safeParse(raw);
  if (!change.success) return void found.unknown.push(malformed('change', change.error).ignored);
  if (change.data.field !== 'messages') return void found.unknown.push(`field ${named(change.data.field)}`);
  const read = MessagesValue.safeParse(change.data.value);
  if (!read.success) return void found.unknown.push(malformed('value', read.error).ignored);
  const { metadata, contacts: rawContacts, messages, statuses, errors } = read.data;
  if (metadata.phone_number_id !== account) {
    const lost = `${messages.length} messages, ${statuses.length} statuses`;
    return void found.unknown.push(`account ${named(metadata.phone_number_id)} is not ours: ${lost}`);
  }
  const contacts = rawContacts.flatMap((contact) => Contact.safeParse(contact).data ?? []);
  for (const piece of messages.flatMap((message) => messageOf(message, contacts, account))) {
    if (isIgnored(piece)) found.unknown.push(piece.ignored);
    else found.messages.push(piece);
  }
  for (const status of statuses) {
    const piece = statusOf(status, account);
    if (isIgnored(piece)) found.unknown.push(piece.ignored);
    else found.statuses.push(piece);
  }
  for (const error of errors) found.unknown.push(`error ${String(WebhookError.safeParse(error).data?.code ?? 'without a code')}`);
}
