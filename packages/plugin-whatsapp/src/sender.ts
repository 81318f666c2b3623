import type { EventOf } from '@samvad/framework';
import type { Contact, MessageHead } from './envelope-schema.ts';

/** Who wrote a message. */
export type Sender = Pick<EventOf<'message'>, 'address' | 'profileName' | 'phone'>;

const DIGITS = /^\+?([1-9]\d{5,14})$/;
const USER_ID = /^[A-Z]{2}\.[\w.]{1,150}$/;

/**
 * Finds out who wrote: by telephone number where it is shown, else by the business-scoped user id. Undefined when neither can be used.
 * Contacts are matched by id: a batch does not promise that they stand in the order of the messages.
 */
export function senderOf(head: MessageHead, contacts: readonly Contact[], account: string): Sender | undefined {
  const contact = contactOf(head, contacts);
  const digits = firstMatch(DIGITS, [contact?.wa_id, head.from]);
  const user = digits ? undefined : firstMatch(USER_ID, [head.from_user_id, contact?.user_id, head.from, contact?.wa_id]);
  if (!digits && !user) return undefined;
  return {
    address: digits
      ? { channel: 'whatsapp', account, kind: 'phone', id: digits }
      : { channel: 'whatsapp', account, kind: 'user', id: user ?? '' },
    profileName: contact?.profile?.name?.toWellFormed().trim() || null,
    phone: digits ? `+${digits}` : null,
  };
}

function contactOf(head: MessageHead, contacts: readonly Contact[]): Contact | undefined {
  // Where the number is hidden, some webhooks carry the user id in the fields of the number.
  const ids = [head.from_user_id, head.from].filter(Boolean);
  return contacts.find(({ user_id }) => user_id && ids.includes(user_id)) ?? contacts.find(({ wa_id }) => wa_id && ids.includes(wa_id));
}

function firstMatch(pattern: RegExp, candidates: readonly (string | undefined)[]): string | undefined {
  for (const candidate of candidates) {
    const match = candidate === undefined ? null : pattern.exec(candidate);
    if (match) return match[1] ?? match[0];
  }
  return undefined;
}
