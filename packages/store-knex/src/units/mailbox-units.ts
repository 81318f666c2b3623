import { type Address, addressKey, type MailboxEvent } from '@samvad/framework';
import {
  type AcceptUnit,
  type ConversationHead,
  isPoison,
  mailboxDueAt,
  MOST_JOINED,
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
  return { id: conversationId, pending: 0, next_at: null, retry_at: 0, lease_until: 0 };
}

/** The mailbox of a conversation that must exist. */
export function requireMailbox(s: Statements, conversationId: string): MailboxRow {
  const mailbox = s.mailbox.byId.get(conversationId);
  if (!mailbox) throw new Error(`there is no conversation ${conversationId}`);
  return mailbox;
}

/** Takes a conversation that is due, with the events its next turn handles. */
export function claim(s: Statements, unit: Units['claim']['in']): Units['claim']['out'] {
  const leaseNow = s.leaseNow();
  const row = s.mailbox.claim.get(unit.worker, leaseNow + unit.leaseMs, unit.conversationId, unit.now, leaseNow);
  if (!row) {
    const mailbox = s.mailbox.byId.get(unit.conversationId);
    return { is: 'nothing', dueAt: mailbox && mailbox.lease_until <= leaseNow ? mailbox.next_at : null };
  }
  const waiting = s.mailbox.waiting.all(unit.conversationId, MOST_JOINED);
  const taken = waiting.slice(0, takenTogether(waiting.map((event) => ({ isText: event.is_text === 1, attempts: event.attempts }))));
  const first = taken[0];
  if (!first) throw new Error(`conversation ${unit.conversationId} is due, but nothing waits in it`);
  for (const event of taken) s.mailbox.countClaim.run(event.seq);
  return {
    is: 'claimed',
    lease: { id: unit.conversationId, fence: row.fence },
    version: row.version,
    state: row.state,
    turnNo: row.turn_no + 1,
    events: taken.map(storedEvent),
    poison: isPoison(first.attempts + 1),
  };
}

const storedEvent = (row: WaitingRow): StoredEvent => ({
  seq: row.seq,
  event: JSON.parse(row.event) as MailboxEvent,
  acceptedAt: row.accepted_at,
  attempts: row.attempts + 1,
  traceId: row.trace_id,
});

/** Lengthens a conversation's lease. */
export function renew(s: Statements, unit: Units['renew']['in']): Units['renew']['out'] {
  const { changes } = s.mailbox.renew.run(s.leaseNow() + unit.leaseMs, unit.lease.id, unit.lease.fence);
  return changes === 1 ? 'renewed' : 'fenced';
}

/** Gives a conversation back as it was. */
export function release(s: Statements, unit: Units['release']['in']): Units['release']['out'] {
  const { id, fence } = unit.lease;
  if (!s.mailbox.holds.get(id, fence)) return 'fenced';
  if (unit.reset) s.mailbox.resetClaims.run(id);
  const due = mailboxDueAt(s.mailbox.waiting.all(id, MOST_JOINED).map(waitingEvent));
  s.mailbox.release.run(due === null ? null : Math.max(due, unit.retryAt), unit.retryAt, id);
  return 'released';
}
