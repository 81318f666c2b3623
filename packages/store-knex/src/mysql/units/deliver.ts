import { isText, type MailboxEvent } from '@samvad/framework';
import { mailboxDueAt, type WaitingEvent } from '@samvad/framework/ports';
import { addEvent, arrived, type MailboxRow, type WaitingRow } from '../statements/mailbox-statements.ts';
import type { Transaction } from '../transaction.ts';

/** An event on its way into a mailbox. */
export interface Delivery {
  readonly key: string;
  readonly event: MailboxEvent;
  readonly now: number;
  readonly quietMs: number;
  readonly traceId: string;
  /** The address it was written from, as its key and channel. */
  readonly from?: { readonly address: string; readonly channel: string };
}

/**
 * Writes an event behind the ones that wait and says when the mailbox is due. The caller has locked the mailbox and ruled out a duplicate; the
 * event's row is the last write but one, so that its number is found.
 */
export function deliver(tx: Transaction, mailbox: MailboxRow, waiting: readonly WaitingEvent[], delivery: Delivery): number {
  const { event, now, quietMs, from } = delivery;
  const arriving = arrivingEvent(delivery);
  const dueAt = Math.max(mailboxDueAt([...waiting, arriving]) ?? now, mailbox.retry_at);
  const messageId = event.kind === 'message' ? event.messageId : null;
  tx.write(addEvent(delivery.key, mailbox.id, arriving.isText ? 1 : 0, now, quietMs, messageId, delivery.traceId, JSON.stringify(event)));
  tx.write(arrived(nextLook(mailbox, dueAt), from?.address ?? null, from?.channel ?? null, mailbox.id));
  return dueAt;
}

/** A delivery as the rules of the mailbox see it. */
export const arrivingEvent = ({ event, now, quietMs }: Pick<Delivery, 'event' | 'now' | 'quietMs'>): WaitingEvent => ({
  isText: isText(event),
  acceptedAt: now,
  quietMs,
});

/**
 * When a mailbox that was added to is looked at next. Whoever holds its lease sets the time anew when it gives the conversation back; if it dies,
 * what it took stays due.
 */
export const nextLook = (mailbox: MailboxRow, dueAt: number): number =>
  mailbox.leased === 1 && mailbox.next_at !== null ? mailbox.next_at : dueAt;

/** A stored row as the rules of the mailbox see it. */
export const waitingEvent = (row: WaitingRow): WaitingEvent => ({
  isText: row.is_text === 1,
  acceptedAt: row.accepted_at,
  quietMs: row.quiet_ms,
});
