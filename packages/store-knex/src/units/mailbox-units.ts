import { type Address, addressKey, isText, type MailboxEvent } from '@samvad/framework';
import {
  type AcceptUnit,
  type ConversationHead,
  isPoison,
  mailboxDueAt,
  type StoredEvent,
  takenTogether,
  type Units,
} from '@samvad/framework/ports';
import { searchName } from '../search-name.ts';
import type { MailboxRow, WaitingRow } from '../statements/mailbox-statements.ts';
import type { Statements } from '../statements/statements.ts';
import { deliver, waitingEvent } from './deliver.ts';

/** What lists show of a conversation before its first turn. */
const freshHead = (name: string | null): ConversationHead => ({
  name,
  language: 'und',
  emotion: 'neutral',
  focusTask: null,
  focusFlow: null,
  openTasks: 0,
  stuck: false,
  owner: 'bot',
});

/** Puts an event into its mailbox, making the conversation when the address is new. */
export function accept(s: Statements, unit: AcceptUnit): Units['accept']['out'] {
  const twin = s.mailbox.eventByKey.get(unit.key);
  if (twin) return { is: 'duplicate', conversationId: twin.conversation };
  const mailbox = mailboxOf(s, unit);
  const address = 'address' in unit.to ? unit.to.address : undefined;
  const { seq, dueAt } = deliver(s, mailbox, {
    key: unit.key,
    event: unit.event,
    now: unit.now,
    quietMs: unit.coalesceMs,
    traceId: unit.traceId,
    ...(address && { from: { address: addressKey(address), channel: address.channel } }),
  });
  return { is: 'accepted', conversationId: mailbox.id, seq, dueAt };
}

function mailboxOf(s: Statements, unit: AcceptUnit): MailboxRow {
  if (!('address' in unit.to)) return requireMailbox(s, unit.to.conversationId);
  const key = addressKey(unit.to.address);
  return s.mailbox.byAddress.get(key) ?? createConversation(s, unit, key, unit.to.address);
}

function createConversation(s: Statements, unit: AcceptUnit, key: string, address: Address): MailboxRow {
  const { conversationId, state } = unit.fresh;
  const name = unit.event.kind === 'message' ? unit.event.profileName : null;
  s.mailbox.create.run(conversationId, address.channel, key, searchName(name), unit.now, JSON.stringify(freshHead(name)), state);
  s.mailbox.addAddress.run(key, conversationId, address.channel, address.account, address.kind, address.id);
  return { id: conversationId, pending: 0, next_at: null, retry_at: 0 };
}

/** The mailbox of a conversation that must exist. */
export function requireMailbox(s: Statements, conversationId: string): MailboxRow {
  const mailbox = s.mailbox.byId.get(conversationId);
  if (!mailbox) throw new Error(`there is no conversation ${conversationId}`);
  return mailbox;
}

/** Takes a conversation that is due, with the events its next turn handles. */
export function claim(s: Statements, unit: Units['claim']['in']): Units['claim']['out'] {
  const { conversationId } = unit;
  const leaseNow = s.leaseNow();
  const row = s.mailbox.claimable.get(conversationId);
  if (!row || (s.leases.of.get(conversationId)?.until ?? 0) > leaseNow) return { is: 'nothing', dueAt: null };
  if (row.next_at === null || row.next_at > unit.now) return { is: 'nothing', dueAt: row.next_at };

  const before = new Map(s.leases.claims.all(conversationId).map(({ seq, attempts }) => [seq, attempts]));
  const waiting = s.mailbox.waiting.all(conversationId).map((event) => storedEvent(event, before.get(event.seq) ?? 0));
  const together = takenTogether(waiting.map(({ event, attempts }) => ({ isText: isText(event), attempts: attempts - 1 })));
  const events = waiting.slice(0, together);
  const first = events[0];
  if (!first) throw new Error(`conversation ${conversationId} is due, but nothing waits in it`);

  const fence = s.nextFence();
  s.leases.take.run(conversationId, fence, leaseNow + unit.leaseMs);
  for (const { seq } of events) s.leases.countClaim.run(conversationId, seq);
  return {
    is: 'claimed',
    lease: { id: conversationId, fence },
    version: row.version,
    state: row.state,
    turnNo: row.turn_no + 1,
    events,
    poison: isPoison(first.attempts),
  };
}

const storedEvent = (row: WaitingRow, claimsBefore: number): StoredEvent => ({
  seq: row.seq,
  event: JSON.parse(row.event) as MailboxEvent,
  acceptedAt: row.accepted_at,
  attempts: claimsBefore + 1,
  traceId: row.trace_id,
});

/** Lengthens a conversation's lease. */
export function renew(s: Statements, unit: Units['renew']['in']): Units['renew']['out'] {
  const { changes } = s.leases.renew.run(s.leaseNow() + unit.leaseMs, unit.lease.id, unit.lease.fence);
  return changes === 1 ? 'renewed' : 'fenced';
}

/** Gives a conversation back as it was. */
export function release(s: Statements, unit: Units['release']['in']): Units['release']['out'] {
  const { id, fence } = unit.lease;
  if (s.leases.of.get(id)?.fence !== fence) return 'fenced';
  if (unit.reset) s.leases.forgetClaims.run(id);
  const due = mailboxDueAt(s.mailbox.waiting.all(id).map(waitingEvent));
  s.mailbox.scheduled.run(due === null ? null : Math.max(due, unit.retryAt), unit.retryAt, id);
  s.leases.giveBack.run(id);
  return 'released';
}
