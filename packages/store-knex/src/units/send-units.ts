import { chooseSend, higherRank, type OutboxEntry, sendDueAt, type Units } from '@samvad/framework/ports';
import type { SentRow } from '../statements/outbox-statements.ts';
import type { Statements } from '../statements/statements.ts';

/** Takes the row that may leave a conversation now. */
export function claimSend(s: Statements, unit: Units['claimSend']['in']): Units['claimSend']['out'] {
  const { conversationId, attempt, now } = unit;
  const leaseNow = s.leaseNow();
  const sender = s.outbox.sender.get(conversationId);
  if (!sender || sender.send_at === null || (s.leases.sender.get(conversationId)?.until ?? 0) > leaseNow) {
    return { is: 'nothing', dueAt: null };
  }

  const { take, superseded, doubted, dueAt } = chooseSend(s.outbox.open.all(conversationId), now, sender.owner_epoch);
  for (const row of superseded) s.outbox.supersede.run(now, row.no);
  if (doubted) s.outbox.doubt.run(doubted.no);
  if (!take) {
    if (dueAt !== sender.send_at) s.outbox.scheduleSender.run(dueAt, conversationId);
    return { is: 'nothing', dueAt };
  }

  s.outbox.take.run(attempt, now, now + unit.doubtMs, take.no);
  const row = s.outbox.entry.get(take.no);
  if (!row) throw new Error(`outbox row ${take.id} vanished`);
  s.outbox.addAttempt.run(attempt, take.no);
  s.leases.takeSender.run(conversationId, attempt, leaseNow + unit.leaseMs);
  return {
    is: 'sending',
    sending: {
      outboxId: take.id,
      conversationId,
      turnId: row.turn_id,
      attempt,
      attempts: row.attempts,
      ambiguous: row.ambiguous,
      entry: JSON.parse(row.entry) as OutboxEntry,
      traceId: row.trace_id,
    },
  };
}

/** Notes how an attempt ended and frees the sender. */
export function endSend(s: Statements, unit: Units['endSend']['in']): Units['endSend']['out'] {
  const row = s.outbox.byAttempt.get(unit.attempt);
  if (row?.id !== unit.outboxId || row.attempt !== unit.attempt || !['sending', 'ambiguous', 'sent'].includes(row.status)) {
    return { is: 'fenced' };
  }
  // A status may have proved the send before its own answer came: then it stays sent, whatever the answer was.
  if (row.status !== 'sent' || unit.outcome.is === 'sent') markEnd(s, row, unit);
  const sendAt = rescheduleSender(s, row);
  s.leases.freeSender.run(row.conversation, unit.attempt);
  return { is: 'marked', more: sendAt !== null && sendAt <= unit.now, dueAt: sendAt };
}

function markEnd(s: Statements, row: SentRow, { outcome, now }: Units['endSend']['in']): void {
  switch (outcome.is) {
    case 'sent':
      s.outbox.sent.run(outcome.messageId, higherRank(row.rank, 'sent'), now, now, row.no);
      return;
    case 'later':
      s.outbox.later.run(outcome.nextAt, row.no);
      return;
    case 'ambiguous':
      s.outbox.ambiguous.run(outcome.doubtUntil, row.no);
      return;
    case 'dead':
      s.outbox.dead.run(outcome.code, now, row.no);
  }
}

function rescheduleSender(s: Statements, { conversation, send_at, owner_epoch }: SentRow): number | null {
  const sendAt = sendDueAt(s.outbox.open.all(conversation), owner_epoch);
  if (sendAt !== send_at) s.outbox.scheduleSender.run(sendAt, conversation);
  return sendAt;
}

/** Raises the rank of a message of ours; proof that it went out settles its row. */
export function status(s: Statements, unit: Units['status']['in']): Units['status']['out'] {
  const row =
    s.outbox.byMessage.get(unit.messageId, unit.channel) ?? (unit.reference === null ? undefined : s.outbox.byAttempt.get(unit.reference));
  if (!row) return { is: 'orphan' };
  const rank = higherRank(row.rank, unit.rank);
  const found = { outboxId: row.id, conversationId: row.conversation };
  if (row.status === 'sent' && rank === row.rank) return { is: 'known', ...found };
  s.outbox.sent.run(unit.messageId, rank, unit.at, unit.now, row.no);
  if (row.status !== 'sent') rescheduleSender(s, row);
  return { is: 'raised', ...found };
}
