import { type CommitUnit, mailboxDueAt, type OpenSend, type OutboxEntry, sendDueAt, takenBack, type Units } from '@samvad/framework/ports';
import { packJournal } from '../../journal-codec.ts';
import { rowNumber } from '../../schema/turn-rows.ts';
import { searchName } from '../../search-name.ts';
import { forgetClaims, waitingBut, waitingOf } from '../statements/mailbox-statements.ts';
import { addSend, openIn, type OpenRow, supersede, takeBack, waitingReplies } from '../statements/outbox-statements.ts';
import { cancelTimer, setTimer } from '../statements/side-statements.ts';
import {
  addDeadLetter,
  addRun,
  addSlotChange,
  addTurn,
  addTurnOrStop,
  archiveTask,
  committed,
  type CommittedColumns,
  committedPlainly,
  expectChanged,
  lockForCommit,
  markTurn,
  savePrompt,
  settle,
  turnById,
} from '../statements/turn-statements.ts';
import { isGuard } from '../mysql-fault.ts';
import type { Transaction } from '../transaction.ts';
import { waitingEvent } from './deliver.ts';
import { erase, erasedUnit } from './erase-unit.ts';
import { storeFault } from './side-units.ts';

type Committed = Units['commit']['out'];

/**
 * Writes all a turn decided and gives its conversation back; nothing at all when fence or version are stale. In the plain case that is one text, whose
 * guards end it before its COMMIT where the case turns out to be another one.
 */
export async function commit(tx: Transaction, unit: CommitUnit): Promise<Committed> {
  const seqs = [...unit.settled, ...unit.dead.map((letter) => letter.seq)];
  return (unit.erase ? undefined : await commitPlainly(tx, unit, seqs)) ?? commitSlowly(tx, unit, seqs);
}

/** The plain case; undefined where it is another one, with nothing written. */
async function commitPlainly(tx: Transaction, unit: CommitUnit, seqs: readonly number[]): Promise<Committed | undefined> {
  if (tx.unsure) return undefined;
  const { id, fence } = unit.lease;
  const oldestEpoch = Math.min(Number.MAX_SAFE_INTEGER, ...unit.outbox.map((entry) => entry.ownerEpoch));
  const ownerEpoch = unit.ownerEpoch ?? 0;
  const sendAt = sendDueAt(newSends(unit), ownerEpoch);
  const after = columns(unit, { pending: 0, dueAt: null, sendAt, ownerEpoch });
  tx.write(committedPlainly(...after, id, fence, unit.version, unit.turnNo - 1, seqs.length, oldestEpoch));
  writeTurn(tx, unit, addTurnOrStop);
  try {
    await tx.commit();
    return whenDue(unit, null);
  } catch (error) {
    if (!isGuard(error)) throw error;
    await tx.rollback();
    return undefined;
  }
}

async function commitSlowly(tx: Transaction, unit: CommitUnit, seqs: readonly number[]): Promise<Committed> {
  const { id, fence } = unit.lease;
  const none = seqs.length === 0 ? [0] : seqs;
  const [befores, twins, found, left, open, replies] = await tx.look(
    lockForCommit(id),
    turnById(unit.turn.id),
    waitingOf(id, none),
    waitingBut(id, none),
    openIn(id),
    waitingReplies(id),
  );
  const before = befores[0];
  // A turn of which nobody knew whether it was committed: it is there, so it was.
  if (before && tx.unsure && twins[0]?.conversation === id) return whenDue(unit, before.next_at);
  if (before?.fence !== fence || before.lease_owner === null || before.version !== unit.version) return { is: 'fenced' };
  if (unit.turnNo !== before.turn_no + 1) throw new Error(`turn ${unit.turnNo} does not follow turn ${before.turn_no}`);
  if (new Set(seqs).size !== seqs.length || found.length !== seqs.length) {
    throw new Error(`not each of the events ${seqs.join(', ')} waits once in conversation ${id}`);
  }

  if (unit.erase) await erase(tx, unit, none);
  writeTurn(tx, unit.erase ? erasedUnit(unit) : unit, addTurn);
  const ownerEpoch = Math.max(before.owner_epoch, unit.ownerEpoch ?? 0);
  const sends = [...(unit.erase ? [] : keptSends(tx, unit, open, replies)), ...newSends(unit)];
  const dueAt = mailboxDueAt(left.map(waitingEvent));
  if (left.length > 0) tx.write(forgetClaims(id));
  const pending = before.pending - seqs.length;
  tx.write(committed(...columns(unit, { pending, dueAt, sendAt: sendDueAt(sends, ownerEpoch), ownerEpoch }), id));
  await tx.commit();
  return whenDue(unit, dueAt);
}

const whenDue = (unit: CommitUnit, dueAt: number | null): Committed => ({
  is: 'committed',
  more: dueAt !== null && dueAt <= unit.now,
  dueAt,
});

interface After {
  readonly pending: number;
  readonly dueAt: number | null;
  readonly sendAt: number | null;
  readonly ownerEpoch: number;
}

const columns = (unit: CommitUnit, after: After): CommittedColumns => [
  unit.turnNo,
  after.pending,
  after.dueAt,
  after.sendAt,
  after.ownerEpoch,
  searchName(unit.head.name),
  unit.head.stuck ? 1 : 0,
  unit.now,
  unit.now,
  JSON.stringify(unit.head),
  unit.state,
];

/** Writes the turn's row, by one of two texts, and all that hangs on it. Events that do not wait end the text. */
function writeTurn(tx: Transaction, unit: CommitUnit, add: typeof addTurn): void {
  const { codec, bytes } = packJournal(unit.journal);
  const { id, fence } = unit.lease;
  tx.write(add(id, unit.turn.id, fence, unit.version, unit.now, JSON.stringify(unit.turn), codec, bytes, unit.turnNo));
  tx.write(markTurn());
  const dead = unit.dead.map(({ seq }) => seq);
  for (const [status, seqs] of [
    ['done', unit.settled],
    ['dead', dead],
  ] as const) {
    if (seqs.length === 0) continue;
    tx.write(settle(status, id, seqs));
    tx.write(expectChanged(seqs.length));
  }
  for (const { seq, reason, faultId } of unit.dead) {
    tx.write(addDeadLetter(`d_${seq}_${unit.turnNo}`, id, seq, reason, faultId, unit.now));
  }
  const { traceId } = unit.turn;
  for (const [place, entry] of unit.outbox.entries()) {
    const { address, kind, sendAfter, ownerEpoch } = entry;
    tx.write(addSend(rowNumber(0, place), entry.id, id, address.channel, kind, sendAfter, ownerEpoch, traceId, JSON.stringify(entry)));
  }
  for (const run of unit.runs) {
    tx.write(addRun(run.id, id, run.task, run.flow, run.flowVersion, run.runNo, run.kind, unit.now, traceId, run.input));
  }
  for (const timer of unit.cancelTimers) tx.write(cancelTimer(id, timer));
  for (const timer of unit.timers) {
    tx.write(cancelTimer(id, timer.id));
    tx.write(setTimer(timer.id, id, timer.name, timer.task, timer.dueAt, traceId));
  }
  for (const [place, change] of unit.slotChanges.entries()) {
    tx.write(addSlotChange(rowNumber(0, place), change.task, change.person, change.slot, json(change.before), json(change.after)));
  }
  for (const prompt of unit.prompts) tx.write(savePrompt(id, prompt.id, JSON.stringify(prompt)));
  for (const [place, task] of unit.archive.entries()) tx.write(archiveTask(rowNumber(0, place), id, task.id, JSON.stringify(task)));
  for (const fault of unit.faults) storeFault(tx, fault);
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** Drops what this turn makes void of the rows that have not left, and gives the others. */
function keptSends(
  tx: Transaction,
  unit: CommitUnit,
  open: readonly OpenRow[],
  replies: readonly { readonly no: number; readonly entry: string }[],
): readonly OpenSend[] {
  const dropped = { reply: unit.supersede, hold: unit.dropHolds, outcome: false };
  const entries = new Map(replies.map(({ no, entry }) => [no, entry]));
  return open.filter((row) => {
    if (row.status !== 'waiting') return true;
    const stale = row.ownerEpoch < (unit.ownerEpoch ?? 0);
    if (!stale && !dropped[row.kind]) return true;
    const entry = entries.get(row.no);
    const rest = !stale && entry !== undefined ? takenBack(JSON.parse(entry) as OutboxEntry) : null;
    tx.write(rest ? takeBack(rest.kind, JSON.stringify(rest), row.no) : supersede(unit.now, row.no));
    return rest !== null;
  });
}

const newSends = (unit: CommitUnit): readonly OpenSend[] =>
  unit.outbox.map(({ id, kind, sendAfter, ownerEpoch }) => ({ id, kind, status: 'waiting', dueAt: sendAfter, ownerEpoch }));
