import { mailboxDueAt } from '../ports/mailbox-rules.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import { sendDueAt, takenBack } from '../ports/outbox-rules.ts';
import type { Units } from '../ports/store.ts';
import type { CommitUnit } from '../ports/turn-unit.ts';
import { eraseBox } from './memory-erase.ts';
import { heldBox, resetClaims } from './memory-mailbox.ts';
import { isOpenSend, settleSend } from './memory-outbox.ts';
import { endTimer, type MailRow, type Mailbox, jsonCopy, type SendRow, type Tables } from './memory-rows.ts';

/** Writes all a turn decided; what cannot be written is found before anything is. */
export function commit(tables: Tables, unit: CommitUnit): Units['commit']['out'] {
  const box = heldBox(tables, unit.lease);
  if (!box || box.version !== unit.version) return { is: 'fenced' };
  const settled = eventsToSettle(box, unit);
  refuseTwins(tables, box, unit);

  settleEvents(tables, box, unit, settled);
  writeSends(box, unit);
  writeRunsAndTimers(tables, box, unit);
  writeHistory(tables, box, unit);

  if (unit.erase) eraseBox(tables, box, unit);

  resetClaims(box);
  box.version += 1;
  box.leaseOwner = null;
  box.leaseUntil = 0;
  box.retryAt = 0;
  box.nextAt = mailboxDueAt(box.waiting);
  box.sendAt = sendDueAt(box.open.filter(isOpenSend), box.ownerEpoch);
  box.head = jsonCopy(unit.head);
  box.state = unit.state;
  box.touchedAt = unit.now;
  box.lastTurnAt = unit.now;
  return { is: 'committed', more: box.nextAt !== null && box.nextAt <= unit.now, dueAt: box.nextAt };
}

function eventsToSettle(box: Mailbox, unit: CommitUnit): MailRow[] {
  const seqs = [...unit.settled, ...unit.dead.map((letter) => letter.seq)];
  return seqs.map((seq, index) => {
    const row = box.waiting.find((waiting) => waiting.seq === seq);
    if (!row || seqs.indexOf(seq) !== index) throw new Error(`event ${seq} does not wait in conversation ${box.id}`);
    return row;
  });
}

function refuseTwins(tables: Tables, box: Mailbox, unit: CommitUnit): void {
  const ids = unit.runs.map((run) => run.id);
  if (unit.turnNo !== box.turns.length + 1) throw new Error(`turn ${unit.turnNo} does not follow turn ${box.turns.length}`);
  if (tables.turns.has(unit.turn.id)) throw new Error(`turn ${unit.turn.id} is stored already`);
  const twin = ids.find((id, index) => tables.runs.has(id) || ids.indexOf(id) !== index);
  if (twin !== undefined) throw new Error(`${twin} is stored already`);
}

function settleEvents(tables: Tables, box: Mailbox, unit: CommitUnit, settled: readonly MailRow[]): void {
  for (const row of settled) row.turn = unit.turn.id;
  box.waiting = box.waiting.filter((row) => row.turn === null);
  for (const { seq, faultId, reason } of unit.dead) {
    const event = JSON.parse(tables.events[seq - 1]?.event ?? 'null') as unknown;
    tables.letters.push({
      id: `d_${seq}_${unit.turnNo}`,
      conversationId: box.id,
      seq,
      event,
      reason,
      faultId,
      at: unit.now,
      redrivenAt: null,
    });
  }
}

function writeSends(box: Mailbox, unit: CommitUnit): void {
  const dropped = { reply: unit.supersede, hold: unit.dropHolds, outcome: false };
  const epoch = unit.ownerEpoch ?? 0;
  for (const row of [...box.open])
    if (row.status === 'waiting' && (dropped[row.kind] || row.ownerEpoch < epoch)) dropSend(row, row.ownerEpoch < epoch, unit.now);
  box.ownerEpoch = Math.max(box.ownerEpoch, epoch);
  for (const entry of unit.outbox) {
    const row = {
      id: entry.id,
      kind: entry.kind,
      ownerEpoch: entry.ownerEpoch,
      box,
      turnId: unit.turn.id,
      channel: entry.address.channel,
      entry: JSON.stringify(entry),
      traceId: unit.turn.traceId,
      status: 'waiting' as const,
      dueAt: entry.sendAfter,
      attempt: null,
      attempts: 0,
      ambiguous: 0,
      messageId: null,
      rank: null,
      sendingAt: null,
      settledAt: null,
      deadCode: null,
    };
    box.sends.push(row);
    box.open.push(row);
  }
}

/** A reply that is taken back leaves what remains of it; everything of before a person took over goes. */
function dropSend(row: SendRow, stale: boolean, now: number): void {
  const rest = !stale && row.kind === 'reply' ? takenBack(JSON.parse(row.entry) as OutboxEntry) : null;
  if (!rest) return settleSend(row, 'superseded', now);
  row.kind = rest.kind;
  row.entry = JSON.stringify(rest);
}

function writeRunsAndTimers(tables: Tables, box: Mailbox, unit: CommitUnit): void {
  const { traceId } = unit.turn;
  for (const { id, task, ...run } of unit.runs) {
    const row = {
      ...run,
      runId: id,
      taskId: task,
      conversationId: box.id,
      traceId,
      no: tables.runs.size + 1,
      steps: new Map(),
      fence: 0,
      leaseOwner: null,
      leaseUntil: 0,
      nextAt: unit.now,
      attempts: 0,
      startedAt: null,
      endedAt: null,
      outcome: null,
      faultId: null,
    };
    tables.runs.set(id, row);
    tables.openRuns.set(id, row);
  }
  for (const id of unit.cancelTimers) endTimer(tables, box, id, 'cancelled');
  for (const timer of unit.timers) {
    endTimer(tables, box, timer.id, 'cancelled');
    const row = { ...timer, no: tables.timersSet.length + 1, box, traceId, status: 'waiting' as const };
    tables.timersSet.push(row);
    tables.timers.set(`${box.id} ${timer.id}`, row);
  }
}

function writeHistory(tables: Tables, box: Mailbox, unit: CommitUnit): void {
  const turn = {
    id: unit.turn.id,
    no: unit.turnNo,
    box,
    record: JSON.stringify(unit.turn),
    journal: unit.journal,
    slotChanges: JSON.stringify(unit.slotChanges),
    fence: unit.lease.fence,
    baseVersion: unit.version,
    committedAt: unit.now,
  };
  box.turns.push(turn);
  tables.turns.set(turn.id, turn);
  for (const prompt of unit.prompts) {
    box.prompts.set(prompt.id, JSON.stringify(prompt));
    box.promptTurns.set(prompt.id, unit.turn.id);
  }
  for (const task of unit.archive) box.archive.set(task.id, JSON.stringify(task));
  for (const fault of unit.faults) if (!tables.faults.has(fault.id)) tables.faults.set(fault.id, jsonCopy(fault));
}
