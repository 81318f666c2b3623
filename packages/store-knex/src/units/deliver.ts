import { isText, type MailboxEvent } from '@samvad/framework';
import { mailboxDueAt, type WaitingEvent } from '@samvad/framework/ports';
import type { MailboxRow, WaitingRow } from '../statements/mailbox-statements.ts';
import type { Statements } from '../statements/statements.ts';

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

/** Puts an event behind the ones that wait and says when the mailbox is due. The caller has ruled out a duplicate. */
export function deliver(s: Statements, mailbox: MailboxRow, delivery: Delivery): { seq: number; dueAt: number } {
  const { event, now, quietMs, from } = delivery;
  const arriving: WaitingEvent = { isText: isText(event), acceptedAt: now, quietMs };
  const before = mailbox.pending === 0 ? [] : s.mailbox.waiting.all(mailbox.id).map(waitingEvent);
  const dueAt = Math.max(mailboxDueAt([...before, arriving]) ?? now, mailbox.retry_at);
  const messageId = event.kind === 'message' ? event.messageId : null;
  const { lastInsertRowid } = s.mailbox.addEvent.run(
    delivery.key,
    mailbox.id,
    arriving.isText ? 1 : 0,
    now,
    quietMs,
    messageId,
    delivery.traceId,
    JSON.stringify(event),
  );
  s.mailbox.arrived.run(nextLook(s, mailbox, dueAt), from?.address ?? null, from?.channel ?? null, mailbox.id);
  return { seq: Number(lastInsertRowid), dueAt };
}

/**
 * When a mailbox that was added to is looked at next. Whoever holds its lease sets the time anew when it gives the conversation back; if it dies,
 * what it took stays due.
 */
export function nextLook(s: Statements, mailbox: MailboxRow, dueAt: number): number {
  if (mailbox.next_at === null) return dueAt;
  const lease = s.leases.of.get(mailbox.id);
  return lease && lease.until > s.leaseNow() ? mailbox.next_at : dueAt;
}

/** A stored row as the rules of the mailbox see it. */
export const waitingEvent = (row: WaitingRow): WaitingEvent => ({
  isText: row.is_text === 1,
  acceptedAt: row.accepted_at,
  quietMs: row.quiet_ms,
});
