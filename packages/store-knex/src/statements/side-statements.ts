import type { Database } from 'better-sqlite3';
import { query, write } from './prepared.ts';

/** A timer that is due. */
export interface TimerRow {
  readonly no: number;
  readonly id: string;
  readonly conversation: string;
  readonly name: string;
  readonly task: string | null;
  readonly trace_id: string;
}

/** Statements of timers, faults and media. */
export const sideStatements = (db: Database) => ({
  setTimer: write<[id: string, conversation: string, name: string, task: string | null, dueAt: number, traceId: string]>(
    db,
    'INSERT INTO timers (id, conversation, name, task, due_at, trace_id) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  cancelTimer: write<[conversation: string, id: string]>(
    db,
    "UPDATE timers SET status = 'cancelled' WHERE conversation = ? AND id = ? AND status = 'waiting'",
  ),
  dueTimers: query<[now: number, limit: number], TimerRow>(
    db,
    `SELECT no, id, conversation, name, task, trace_id FROM timers WHERE status = 'waiting' AND due_at <= ? ORDER BY due_at, no LIMIT ?`,
  ),
  timerFired: write<[no: number]>(db, "UPDATE timers SET status = 'fired' WHERE no = ?"),
  addFault: write<
    [id: string, at: number, code: string, subsystem: string, conversation: string | null, turnId: string | null, record: string]
  >(
    db,
    `INSERT INTO faults (id, at, code, subsystem, conversation, turn_id, record) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
  ),
  addMedia: write<[conversation: string, messageId: string, media: string, mime: string, sha256: string, now: number]>(
    db,
    `INSERT INTO media (conversation, message_id, media, mime, sha256, stored_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (conversation, message_id, media) DO NOTHING`,
  ),
});
