import { rows, write } from '../statement.ts';

/** A timer that is due. */
export interface TimerRow {
  readonly no: number;
  readonly id: string;
  readonly conversation: string;
  readonly name: string;
  readonly task: string | null;
  readonly trace_id: string;
}

const TIMER = "SELECT no, id, conversation, name, task, trace_id FROM timers WHERE status = 'waiting'";

/** Sets a timer. */
export const setTimer = write<[id: string, conversation: string, name: string, task: string | null, dueAt: number, traceId: string]>(
  'INSERT INTO timers (id, conversation, name, task, due_at, trace_id) VALUES (?, ?, ?, ?, ?, ?)',
);
/** Cancels a timer that waits. */
export const cancelTimer = write<[conversation: string, id: string]>(
  "UPDATE timers SET status = 'cancelled' WHERE conversation = ? AND id = ? AND status = 'waiting'",
);
/** Timers that are due, earliest first; not locked. */
export const dueTimers = rows<[now: number, limit: number], TimerRow>(`${TIMER} AND due_at <= ? ORDER BY due_at, no LIMIT ?`);
/** Those of these timers that still wait, locked; asked after their conversations were locked. */
export const lockTimers = rows<[nos: readonly number[]], TimerRow>(`${TIMER} AND no IN (?) ORDER BY due_at, no FOR UPDATE`);
/** Conversations of those of these timers that have fired. */
export const firedOf = rows<[nos: readonly number[]], { conversation: string }>(
  "SELECT DISTINCT conversation FROM timers WHERE no IN (?) AND status = 'fired' ORDER BY no",
);
/** Notes that a timer has become an event. */
export const timerFired = write<[no: number]>("UPDATE timers SET status = 'fired' WHERE no = ?");

/** Stores a fault; the same fault twice is one. */
export const addFault = write<
  [id: string, at: number, code: string, subsystem: string, conversation: string | null, turnId: string | null, record: string]
>(
  `INSERT INTO faults (id, at, code, subsystem, conversation, turn_id, record) VALUES (?, ?, ?, ?, ?, ?, ?)
   ON DUPLICATE KEY UPDATE id = VALUES(id)`,
);
/** Remembers a customer's file; the same file twice is one. */
export const addMedia = write<[conversation: string, messageId: string, media: string, mime: string, sha256: string, now: number]>(
  `INSERT INTO media (conversation, message_id, media, mime, sha256, stored_at) VALUES (?, ?, ?, ?, ?, ?)
   ON DUPLICATE KEY UPDATE media = VALUES(media)`,
);
