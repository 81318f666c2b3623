import type { Database } from 'better-sqlite3';

/** A timer that is due. */
export interface TimerRow {
  readonly id: string;
  readonly conversation: string;
  readonly name: string;
  readonly task: string | null;
  readonly due_at: number;
  readonly trace_id: string;
}

/** Statements of timers, faults and media. */
export const sideStatements = (db: Database) => ({
  /** A timer that is set again under its id moves. */
  setTimer: db.prepare<[id: string, conversation: string, name: string, task: string | null, dueAt: number, traceId: string]>(
    `INSERT INTO timers (id, conversation, name, task, due_at, trace_id) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, task = excluded.task, due_at = excluded.due_at, trace_id = excluded.trace_id,
       status = 'waiting'`,
  ),
  cancelTimer: db.prepare<[id: string, conversation: string]>(
    "UPDATE timers SET status = 'cancelled' WHERE id = ? AND conversation = ? AND status = 'waiting'",
  ),
  dueTimers: db.prepare<[now: number, limit: number], TimerRow>(
    `SELECT id, conversation, name, task, due_at, trace_id FROM timers WHERE status = 'waiting' AND due_at <= ? ORDER BY due_at, id LIMIT ?`,
  ),
  timerFired: db.prepare<[id: string]>("UPDATE timers SET status = 'fired' WHERE id = ?"),
  addFault: db.prepare<
    [id: string, at: number, code: string, subsystem: string, conversation: string | null, turnId: string | null, record: string]
  >(
    `INSERT INTO faults (id, at, code, subsystem, conversation, turn_id, record) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
  ),
  addMedia: db.prepare<[conversation: string, messageId: string, media: string, mime: string, sha256: string, now: number]>(
    `INSERT INTO media (conversation, message_id, media, mime, sha256, stored_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (conversation, message_id, media) DO NOTHING`,
  ),
});
