import { chooseSend, higherRank, type OutboxEntry, sendDueAt, type Units } from '@samvad/framework/ports';
import {
  addAttempt,
  addMarkedAttempt,
  ambiguous,
  byAttempt,
  byMessage,
  dead,
  doubt,
  type EntryRow,
  entryOf,
  freeSender,
  later,
  lockSender,
  lockSenderOf,
  lockSenderOfNews,
  markedEntry,
  markSend,
  markSent,
  openIn,
  openOf,
  openOfNews,
  type OpenRow,
  scheduleSender,
  type SenderRow,
  senderDone,
  sent,
  sentMarked,
  type SentRow,
  supersede,
  takeMarked,
  takeSend,
  takeSender,
  takeSenderOfMarked,
} from '../statements/outbox-statements.ts';
import { changedBy, type Transaction } from '../transaction.ts';

type ClaimSend = Units['claimSend'];
type EndSend = Units['endSend'];

/** Takes the row that may leave a conversation now: in the plain case by one text, otherwise after a look at all its open rows. */
export async function claimSend(tx: Transaction, unit: ClaimSend['in']): Promise<ClaimSend['out']> {
  const { conversationId: id, attempt, now } = unit;
  if (tx.unsure) {
    const [, entries] = await tx.look(lockSender(tx.leaseNow, id), entryOf(attempt));
    if (entries[0]) return sending(unit, entries[0]);
    return claimSendSlowly(tx, unit);
  }
  const [senders, , , , , taken] = await tx.whole(
    lockSender(tx.leaseNow, id),
    markSend(id, tx.leaseNow, now),
    takeMarked(attempt, now, now + unit.doubtMs),
    addMarkedAttempt(attempt),
    takeSenderOfMarked(attempt, tx.leaseNow, unit.leaseMs, id),
    markedEntry(),
  );
  if (taken[0]) return sending(unit, taken[0]);
  const sender = senders[0];
  if (!sender || sender.send_at === null || sender.leased === 1) return { is: 'nothing', dueAt: null };
  return claimSendSlowly(tx, unit);
}

async function claimSendSlowly(tx: Transaction, unit: ClaimSend['in']): Promise<ClaimSend['out']> {
  const { conversationId: id, attempt, now } = unit;
  const [senders, open] = await tx.look(lockSender(tx.leaseNow, id), openIn(id));
  const sender = senders[0];
  if (!sender || sender.send_at === null || sender.leased === 1) return { is: 'nothing', dueAt: null };
  const { take, superseded, doubted, dueAt } = chooseSend(open, now, sender.owner_epoch);
  for (const row of superseded) tx.write(supersede(now, row.no));
  if (doubted) tx.write(doubt(doubted.no));
  if (!take) {
    if (dueAt !== sender.send_at) tx.write(scheduleSender(dueAt, id));
    await tx.commit();
    return { is: 'nothing', dueAt };
  }
  tx.write(takeSend(attempt, now, now + unit.doubtMs, take.no));
  tx.write(addAttempt(attempt, take.no));
  tx.write(takeSender(attempt, tx.leaseNow, unit.leaseMs, id));
  const [entries] = (await tx.commit(entryOf(attempt))).looked;
  if (!entries[0]) throw new Error(`outbox row ${take.id} vanished`);
  return sending(unit, entries[0]);
}

const sending = ({ conversationId, attempt }: ClaimSend['in'], row: EntryRow): ClaimSend['out'] => ({
  is: 'sending',
  sending: {
    outboxId: row.id,
    conversationId,
    turnId: row.turn_id,
    attempt,
    attempts: row.attempts,
    ambiguous: row.ambiguous,
    entry: JSON.parse(row.entry) as OutboxEntry,
    traceId: row.trace_id,
  },
});

/** Notes how an attempt ended and frees the sender: in the plain case by one text, otherwise after a look at all open rows. */
export async function endSend(tx: Transaction, unit: EndSend['in']): Promise<EndSend['out']> {
  const { outboxId, attempt, now, outcome } = unit;
  if (outcome.is !== 'sent' || tx.unsure) return endSendSlowly(tx, unit);
  const [, , settled] = await tx.whole(
    lockSenderOf(tx.leaseNow, attempt),
    markSent(outboxId, attempt),
    sentMarked(outcome.messageId, now, now),
    senderDone(attempt, attempt, attempt),
  );
  return changedBy(settled) === 1 ? { is: 'marked', more: false, dueAt: null } : endSendSlowly(tx, unit);
}

async function endSendSlowly(tx: Transaction, unit: EndSend['in']): Promise<EndSend['out']> {
  const [senders, found, open] = await tx.look(lockSenderOf(tx.leaseNow, unit.attempt), byAttempt(unit.attempt), openOf(unit.attempt));
  const [sender, row] = [senders[0], found[0]];
  const mayEnd = row && (tx.unsure || ['sending', 'ambiguous', 'sent'].includes(row.status));
  if (!sender || !mayEnd || row.id !== unit.outboxId || row.attempt !== unit.attempt) return { is: 'fenced' };
  // A status may have proved the send before its own answer came: then it stays sent, whatever the answer was. A row that an earlier try of this
  // very unit has settled already is left as it is.
  const settledBefore = tx.unsure && row.status !== 'sending' && row.status !== 'ambiguous';
  if (!settledBefore && (row.status !== 'sent' || unit.outcome.is === 'sent')) markEnd(tx, row, unit);
  const sendAt = reschedule(tx, sender, settledBefore ? open : openAfter(open, row.no, unit));
  tx.write(freeSender(row.conversation, unit.attempt));
  await tx.commit();
  return { is: 'marked', more: sendAt !== null && sendAt <= unit.now, dueAt: sendAt };
}

function markEnd(tx: Transaction, row: SentRow, { outcome, now }: EndSend['in']): void {
  switch (outcome.is) {
    case 'sent':
      return tx.write(sent(outcome.messageId, higherRank(row.delivery_rank, 'sent'), now, now, row.no));
    case 'later':
      return tx.write(later(outcome.nextAt, row.no));
    case 'ambiguous':
      return tx.write(ambiguous(outcome.doubtUntil, row.no));
    case 'dead':
      return tx.write(dead(outcome.code, now, row.no));
  }
}

/** The open rows as they are once this attempt has ended. */
function openAfter(open: readonly OpenRow[], no: number, { outcome }: EndSend['in']): readonly OpenRow[] {
  switch (outcome.is) {
    case 'sent':
    case 'dead':
      return open.filter((row) => row.no !== no);
    case 'later':
      return open.map((row) => (row.no === no ? { ...row, status: 'waiting', dueAt: outcome.nextAt } : row));
    case 'ambiguous':
      return open.map((row) => (row.no === no ? { ...row, status: 'ambiguous', dueAt: outcome.doubtUntil } : row));
  }
}

function reschedule(tx: Transaction, sender: SenderRow, open: readonly OpenRow[]): number | null {
  const sendAt = sendDueAt(open, sender.owner_epoch);
  if (sendAt !== sender.send_at) tx.write(scheduleSender(sendAt, sender.id));
  return sendAt;
}

/** Raises the rank of a message of ours; proof that it went out settles its row. */
export async function status(tx: Transaction, unit: Units['status']['in']): Promise<Units['status']['out']> {
  const { messageId, channel, reference } = unit;
  const [senders, named, attempted, open] = await tx.look(
    lockSenderOfNews(tx.leaseNow, messageId, channel, reference),
    byMessage(messageId, channel),
    byAttempt(reference),
    openOfNews(messageId, channel, reference),
  );
  const [sender, row] = [senders[0], named[0] ?? attempted[0]];
  if (!sender || !row) return { is: 'orphan' };
  const rank = higherRank(row.delivery_rank, unit.rank);
  const found = { outboxId: row.id, conversationId: row.conversation };
  if (row.status === 'sent' && rank === row.delivery_rank) return { is: tx.unsure && rank === unit.rank ? 'raised' : 'known', ...found };
  tx.write(sent(messageId, rank, unit.at, unit.now, row.no));
  if (row.status !== 'sent')
    reschedule(
      tx,
      sender,
      open.filter(({ no }) => no !== row.no),
    );
  await tx.commit();
  return { is: 'raised', ...found };
}
