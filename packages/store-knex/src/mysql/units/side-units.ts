import type { FaultRecord } from '@samvad/framework';
import type { Units, WaitingEvent } from '@samvad/framework/ports';
import { lockMailbox, type MailboxRow, waitingIn, type WaitingRow } from '../statements/mailbox-statements.ts';
import { addFault, addMedia, dueTimers, firedOf, lockTimers, timerFired } from '../statements/side-statements.ts';
import type { Statement } from '../statement.ts';
import type { Transaction } from '../transaction.ts';
import { arrivingEvent, deliver, nextLook, waitingEvent } from './deliver.ts';
import type { UnitCall } from './unit-call.ts';

/** A mailbox that gets events of timers one after the other. */
interface Box {
  row: MailboxRow;
  waiting: readonly WaitingEvent[];
}

/**
 * Turns due timers into events. Conversations are locked before their timers, as everybody does it, and a timer that somebody else has fired or
 * cancelled meanwhile is passed over: two processes fire none twice.
 */
export async function fireTimers(tx: Transaction, unit: Units['fireTimers']['in'], call: UnitCall): Promise<Units['fireTimers']['out']> {
  const [due, fired] = await tx.look(dueTimers(unit.now, unit.limit), firedOf([0, ...call.timers]));
  const before = fired.map(({ conversation }) => conversation);
  if (due.length === 0) return before;
  call.timers = due.map(({ no }) => no);
  const ids = [...new Set(due.map((timer) => timer.conversation))].sort();
  const asked: Statement[] = [...ids.map((id) => lockMailbox(tx.leaseNow, id)), lockTimers(call.timers), ...ids.map((id) => waitingIn(id))];
  const answers = await tx.look(...asked);
  const boxes = new Map(ids.map((id, index) => [id, boxOf(answers, ids.length, index)] as const));
  const timers = answers[ids.length] as typeof due;
  for (const timer of timers) {
    tx.write(timerFired(timer.no));
    const box = boxes.get(timer.conversation);
    if (!box) throw new Error(`there is no conversation ${timer.conversation}`);
    const delivery = {
      key: `timer:${timer.no}`,
      event: { kind: 'timer', timer: timer.id, name: timer.name, task: timer.task },
      now: unit.now,
      quietMs: 0,
      traceId: timer.trace_id,
    } as const;
    const dueAt = deliver(tx, box.row, box.waiting, delivery);
    box.row = { ...box.row, pending: box.row.pending + 1, next_at: nextLook(box.row, dueAt) };
    box.waiting = [...box.waiting, arrivingEvent(delivery)];
  }
  await tx.commit();
  return [...new Set([...before, ...timers.map((timer) => timer.conversation)])];
}

function boxOf(answers: readonly unknown[], boxes: number, index: number): Box | undefined {
  const [row] = answers[index] as readonly MailboxRow[];
  const waiting = answers[boxes + 1 + index] as readonly WaitingRow[];
  return row && { row, waiting: waiting.map(waitingEvent) };
}

/** Stores a fault. */
export async function fault(tx: Transaction, unit: Units['fault']['in']): Promise<Units['fault']['out']> {
  storeFault(tx, unit.record);
  await tx.commit();
  return 'stored';
}

/** Writes one fault's row; the same fault twice is one. */
export function storeFault(tx: Transaction, record: FaultRecord): void {
  const { id, at, code, subsystem, conversationId, turnId } = record;
  tx.write(addFault(id, Date.parse(at), code, subsystem, conversationId, turnId, JSON.stringify(record)));
}

/** Remembers a customer's file. */
export async function media(tx: Transaction, unit: Units['media']['in']): Promise<Units['media']['out']> {
  const { file } = unit;
  tx.write(addMedia(unit.conversationId, unit.messageId, file.media, file.mime, file.sha256, unit.now));
  await tx.commit();
  return 'stored';
}
