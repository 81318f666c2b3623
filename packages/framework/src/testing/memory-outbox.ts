import { chooseSend, higherRank, type OpenSend, sendDueAt } from '../ports/outbox-rules.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { Units } from '../ports/store.ts';
import type { Mailbox, SendRow, Tables } from './memory-rows.ts';

/** True for a row that is not settled. */
export const isOpenSend = (row: SendRow): row is SendRow & OpenSend =>
  row.status === 'waiting' || row.status === 'sending' || row.status === 'ambiguous';

/** Settles a row. */
export function settleSend(row: SendRow, end: 'sent' | 'dead' | 'superseded', now: number): void {
  row.status = end;
  row.settledAt ??= now;
  row.box.open = row.box.open.filter((other) => other !== row);
}

/** Takes the row that may leave a conversation now. */
export function claimSend(tables: Tables, unit: Units['claimSend']['in']): Units['claimSend']['out'] {
  const leaseNow = tables.leaseNow();
  const box = tables.boxes.get(unit.conversationId);
  if (!box || box.sendUntil > leaseNow) return { is: 'nothing', dueAt: null };
  const { take, superseded, doubted, dueAt } = chooseSend(box.open.filter(isOpenSend), unit.now, box.ownerEpoch);
  if (take && tables.attempts.has(unit.attempt)) throw new Error(`attempt ${unit.attempt} was made before`);
  for (const row of superseded) settleSend(row, 'superseded', unit.now);
  if (doubted) becomeAmbiguous(doubted);
  if (!take) {
    box.sendAt = dueAt;
    return { is: 'nothing', dueAt };
  }
  if (take.status === 'sending') take.ambiguous += 1;
  take.status = 'sending';
  take.attempt = unit.attempt;
  take.attempts += 1;
  take.sendingAt = unit.now;
  take.dueAt = unit.now + unit.doubtMs;
  tables.attempts.set(unit.attempt, take);
  box.sendOwner = unit.attempt;
  box.sendUntil = leaseNow + unit.leaseMs;
  const { id: outboxId, turnId, attempts, ambiguous, traceId } = take;
  const entry = JSON.parse(take.entry) as OutboxEntry;
  return {
    is: 'sending',
    sending: { outboxId, conversationId: box.id, turnId, attempt: unit.attempt, attempts, ambiguous, entry, traceId },
  };
}

function becomeAmbiguous(row: SendRow): void {
  if (row.status === 'sending') row.ambiguous += 1;
  row.status = 'ambiguous';
}

/** Notes how an attempt ended and frees the sender. */
export function endSend(tables: Tables, unit: Units['endSend']['in']): Units['endSend']['out'] {
  const row = tables.attempts.get(unit.attempt);
  if (row?.id !== unit.outboxId || row.attempt !== unit.attempt || !['sending', 'ambiguous', 'sent'].includes(row.status))
    return { is: 'fenced' };
  if (row.status !== 'sent' || unit.outcome.is === 'sent') markEnd(tables, row, unit);
  const { box } = row;
  schedule(box);
  if (box.sendOwner === unit.attempt) {
    box.sendOwner = null;
    box.sendUntil = 0;
  }
  return { is: 'marked', more: box.sendAt !== null && box.sendAt <= unit.now, dueAt: box.sendAt };
}

function markEnd(tables: Tables, row: SendRow, { outcome, now }: Units['endSend']['in']): void {
  switch (outcome.is) {
    case 'sent':
      settleSend(row, 'sent', now);
      nameMessage(tables, row, outcome.messageId);
      row.rank = higherRank(row.rank, 'sent');
      return;
    case 'later':
      // The doubt about this attempt is over: it did not go out.
      if (row.status === 'ambiguous') row.ambiguous -= 1;
      row.status = 'waiting';
      row.dueAt = outcome.nextAt;
      return;
    case 'ambiguous':
      becomeAmbiguous(row);
      row.dueAt = outcome.doubtUntil;
      return;
    case 'dead':
      row.deadCode = outcome.code;
      settleSend(row, 'dead', now);
  }
}

/** Raises the rank of a message of ours. */
export function status(tables: Tables, unit: Units['status']['in']): Units['status']['out'] {
  const row = tables.outboundById.get(`${unit.channel} ${unit.messageId}`) ?? tables.attempts.get(unit.reference ?? '');
  if (!row) return { is: 'orphan' };
  const rank = higherRank(row.rank, unit.rank);
  const raised = rank !== row.rank;
  row.rank = rank;
  const found = { outboxId: row.id, conversationId: row.box.id };
  const settled = row.status === 'sent';
  if (settled && !raised) return { is: 'known', ...found };
  nameMessage(tables, row, unit.messageId);
  settleSend(row, 'sent', unit.now);
  if (!settled) schedule(row.box);
  return { is: 'raised', ...found };
}

function nameMessage(tables: Tables, row: SendRow, messageId: string): void {
  row.messageId ??= messageId;
  tables.outboundById.set(`${row.channel} ${row.messageId}`, row);
}

function schedule(box: Mailbox): void {
  box.sendAt = sendDueAt(box.open.filter(isOpenSend), box.ownerEpoch);
}
