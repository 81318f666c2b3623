import { type CommitUnit, mailboxDueAt, type OpenSend, type OutboxEntry, sendDueAt, takenBack, type Units } from '@samvad/framework/ports';
import { packJournal } from '../journal-codec.ts';
import { rowNumber } from '../schema/turn-rows.ts';
import { searchName } from '../search-name.ts';
import type { Statements } from '../statements/statements.ts';
import type { BeforeRow } from '../statements/turn-statements.ts';
import { waitingEvent } from './deliver.ts';
import { erase } from './erase-unit.ts';
import { storeFault } from './side-units.ts';

/** Writes all a turn decided and gives its conversation back; nothing at all when fence or version are stale. */
export function commit(s: Statements, unit: CommitUnit): Units['commit']['out'] {
  const { id, fence } = unit.lease;
  const row = s.turns.before.get(id);
  if (s.leases.of.get(id)?.fence !== fence || row?.version !== unit.version) return { is: 'fenced' };
  if (unit.turnNo !== row.turn_no + 1) throw new Error(`turn ${unit.turnNo} does not follow turn ${row.turn_no}`);

  const turn = addTurn(s, unit);
  settleEvents(s, unit, turn);
  const ownerEpoch = Math.max(row.owner_epoch, unit.ownerEpoch ?? 0);
  const kept = keptSends(s, unit, row);
  const sendAt = sendDueAt([...(unit.erase ? [] : kept), ...addSends(s, unit, turn)], ownerEpoch);
  addRunsAndTimers(s, unit);
  addHistory(s, unit, turn);
  if (unit.erase) erase(s, unit, turn);

  const pending = row.pending - unit.settled.length - unit.dead.length;
  const dueAt = pending === 0 ? null : mailboxDueAt(s.mailbox.waiting.all(id).map(waitingEvent));
  const { changes } = s.turns.committed.run(
    unit.turnNo,
    pending,
    dueAt,
    sendAt,
    ownerEpoch,
    searchName(unit.head.name),
    unit.head.stuck ? 1 : 0,
    unit.now,
    unit.now,
    JSON.stringify(unit.head),
    unit.state,
    id,
    unit.version,
  );
  if (changes !== 1) throw new Error(`conversation ${id} changed inside its own commit`);
  s.leases.forgetClaims.run(id);
  s.leases.giveBack.run(id);
  return { is: 'committed', more: dueAt !== null && dueAt <= unit.now, dueAt };
}

function addTurn(s: Statements, unit: CommitUnit): number {
  const { codec, bytes } = packJournal(unit.journal);
  const { lastInsertRowid } = s.turns.add.run(
    unit.turn.id,
    unit.lease.id,
    unit.turnNo,
    unit.lease.fence,
    unit.version,
    unit.now,
    JSON.stringify(unit.turn),
    codec,
    bytes,
  );
  return Number(lastInsertRowid);
}

function settleEvents(s: Statements, unit: CommitUnit, turn: number): void {
  for (const seq of unit.settled) settle(s, unit, 'done', turn, seq);
  for (const { seq, reason, faultId } of unit.dead) {
    settle(s, unit, 'dead', turn, seq);
    s.turns.addDeadLetter.run(`d_${seq}_${unit.turnNo}`, unit.lease.id, seq, reason, faultId, unit.now);
  }
}

function settle(s: Statements, unit: CommitUnit, status: 'done' | 'dead', turn: number, seq: number): void {
  const { changes } = s.turns.settle.run(status, turn, seq, unit.lease.id);
  if (changes !== 1) throw new Error(`event ${seq} does not wait in conversation ${unit.lease.id}`);
}

/** Drops what this turn makes void of the rows that have not left, and gives the others. */
function keptSends(s: Statements, unit: CommitUnit, before: BeforeRow): readonly OpenSend[] {
  if (before.send_at === null) return [];
  const dropped = { reply: unit.supersede, hold: unit.dropHolds, outcome: false };
  return s.outbox.open.all(unit.lease.id).filter((row) => {
    if (row.status !== 'waiting') return true;
    const stale = row.ownerEpoch < (unit.ownerEpoch ?? 0);
    if (!stale && !dropped[row.kind]) return true;
    if (!stale && row.kind === 'reply' && takeBack(s, row.no)) return true;
    s.outbox.supersede.run(unit.now, row.no);
    return false;
  });
}

/** Reduces a reply to what remains of it; false when nothing does. */
function takeBack(s: Statements, no: number): boolean {
  const row = s.outbox.decided.get(no);
  const rest = row && takenBack(JSON.parse(row.entry) as OutboxEntry);
  if (!rest) return false;
  s.outbox.takeBack.run(rest.kind, JSON.stringify(rest), no);
  return true;
}

function addSends(s: Statements, unit: CommitUnit, turn: number): readonly OpenSend[] {
  const { traceId } = unit.turn;
  return unit.outbox.map((entry, place) => {
    const { id, address, kind, sendAfter, ownerEpoch } = entry;
    s.outbox.add.run(
      rowNumber(turn, place),
      id,
      unit.lease.id,
      address.channel,
      kind,
      sendAfter,
      ownerEpoch,
      traceId,
      JSON.stringify(entry),
    );
    return openSend(entry);
  });
}

const openSend = ({ id, kind, sendAfter, ownerEpoch }: OutboxEntry): OpenSend => ({
  id,
  kind,
  status: 'waiting',
  dueAt: sendAfter,
  ownerEpoch,
});

function addRunsAndTimers(s: Statements, unit: CommitUnit): void {
  const { id } = unit.lease;
  const { traceId } = unit.turn;
  for (const run of unit.runs) {
    s.runs.add.run(run.id, id, run.task, run.flow, run.flowVersion, run.runNo, run.kind, unit.now, traceId, run.input);
  }
  for (const timer of unit.cancelTimers) s.side.cancelTimer.run(id, timer);
  for (const timer of unit.timers) {
    s.side.cancelTimer.run(id, timer.id);
    s.side.setTimer.run(timer.id, id, timer.name, timer.task, timer.dueAt, traceId);
  }
}

function addHistory(s: Statements, unit: CommitUnit, turn: number): void {
  const { id } = unit.lease;
  for (const [place, change] of unit.slotChanges.entries()) {
    s.turns.addSlotChange.run(rowNumber(turn, place), change.task, change.person, change.slot, json(change.before), json(change.after));
  }
  for (const prompt of unit.prompts) s.turns.savePrompt.run(id, prompt.id, turn, JSON.stringify(prompt));
  for (const task of unit.archive) s.turns.archiveTask.run(id, task.id, JSON.stringify(task));
  for (const fault of unit.faults) storeFault(s, fault);
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
