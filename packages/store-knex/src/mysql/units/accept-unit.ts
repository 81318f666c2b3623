import { type Address, addressKey } from '@samvad/framework';
import { type AcceptUnit, type ConversationHead, mailboxDueAt, type Units } from '@samvad/framework/ports';
import { searchName } from '../../search-name.ts';
import {
  addAddress,
  addLoneEvent,
  createConversation,
  eventByKey,
  lockMailbox,
  lockMailboxAt,
  loneArrived,
  type MailboxRow,
  waitingAt,
  waitingIn,
} from '../statements/mailbox-statements.ts';
import { changedBy, type Transaction } from '../transaction.ts';
import { arrivingEvent, deliver, waitingEvent } from './deliver.ts';

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

/** Puts an event into its mailbox, making the conversation when the address is new: in the plain case by one text. */
export async function accept(tx: Transaction, unit: AcceptUnit): Promise<Units['accept']['out']> {
  return (await acceptPlainly(tx, unit)) ?? acceptSlowly(tx, unit);
}

/** The plain case: somebody writes again, and nothing of theirs waits. Undefined where it is another one, with nothing written. */
async function acceptPlainly(tx: Transaction, unit: AcceptUnit): Promise<Units['accept']['out'] | undefined> {
  if (tx.unsure || !('address' in unit.to)) return undefined;
  const { event, now, coalesceMs: quietMs } = unit;
  const address = addressKey(unit.to.address);
  const arriving = arrivingEvent({ event, now, quietMs });
  const dueAt = mailboxDueAt([arriving]) ?? now;
  const messageId = event.kind === 'message' ? event.messageId : null;
  const text = arriving.isText ? 1 : 0;
  const [boxes, added] = await tx.whole(
    lockMailboxAt(tx.leaseNow, address),
    addLoneEvent(unit.key, text, now, quietMs, messageId, unit.traceId, JSON.stringify(event), address, unit.key),
    loneArrived(dueAt, address, unit.to.address.channel, address, unit.key),
  );
  const mailbox = boxes[0];
  if (!mailbox || changedBy(added) !== 1) return undefined;
  return accepted(mailbox, (added as unknown as { readonly insertId: number }).insertId, Math.max(dueAt, mailbox.retry_at));
}

async function acceptSlowly(tx: Transaction, unit: AcceptUnit): Promise<Units['accept']['out']> {
  const address = 'address' in unit.to ? unit.to.address : undefined;
  const [boxes, twins, waiting] = await (address
    ? tx.look(lockMailboxAt(tx.leaseNow, addressKey(address)), eventByKey(unit.key), waitingAt(addressKey(address)))
    : tx.look(lockMailbox(tx.leaseNow, ownerOf(unit)), eventByKey(unit.key), waitingIn(ownerOf(unit))));
  const twin = twins[0];
  // An event of which nobody knew whether it was stored: it is there, so it was.
  if (twin && tx.unsure && boxes[0]) return accepted(boxes[0], twin.seq, boxes[0].next_at ?? unit.now);
  if (twin) return { is: 'duplicate', conversationId: twin.conversation };

  const mailbox = boxes[0] ?? makeMailbox(tx, unit, address);
  const dueAt = deliver(tx, mailbox, waiting.map(waitingEvent), {
    key: unit.key,
    event: unit.event,
    now: unit.now,
    quietMs: unit.coalesceMs,
    traceId: unit.traceId,
    ...(address && { from: { address: addressKey(address), channel: address.channel } }),
  });
  const { changes } = await tx.commit();
  return accepted(mailbox, changes.at(-2)?.insertId ?? 0, dueAt);
}

const accepted = ({ id }: MailboxRow, seq: number, dueAt: number): Units['accept']['out'] => ({
  is: 'accepted',
  conversationId: id,
  seq,
  dueAt,
});

const ownerOf = ({ to }: AcceptUnit): string => ('conversationId' in to ? to.conversationId : '');

function makeMailbox(tx: Transaction, unit: AcceptUnit, address: Address | undefined): MailboxRow {
  if (!address) throw new Error(`there is no conversation ${ownerOf(unit)}`);
  const { conversationId: id, state } = unit.fresh;
  const name = unit.event.kind === 'message' ? unit.event.profileName : null;
  const key = addressKey(address);
  // The address first: it is where two processes meet that make the same customer's conversation, and the second one looks again.
  tx.write(addAddress(key, id, address.channel, address.account, address.kind, address.id));
  tx.write(createConversation(id, address.channel, key, searchName(name), unit.now, JSON.stringify(freshHead(name)), state));
  return { id, pending: 0, next_at: null, retry_at: 0, leased: 0 };
}
