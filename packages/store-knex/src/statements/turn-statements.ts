import type { Database } from 'better-sqlite3';
import { query, write } from './prepared.ts';

/** What a commit reads of the conversation it is about to write. */
export interface BeforeRow {
  readonly version: number;
  readonly turn_no: number;
  readonly pending: number;
  readonly send_at: number | null;
  readonly owner_epoch: number;
}

/** The columns a commit writes into its conversation's row. */
export type CommittedColumns = [
  turnNo: number,
  pending: number,
  nextAt: number | null,
  sendAt: number | null,
  ownerEpoch: number,
  searchName: string,
  stuck: number,
  touchedAt: number,
  lastTurnAt: number,
  head: string,
  state: string,
  id: string,
  version: number,
];

/** Statements of a turn's commit: its row and what hangs on it. */
export const turnStatements = (db: Database) => ({
  before: query<[id: string], BeforeRow>(db, 'SELECT version, turn_no, pending, send_at, owner_epoch FROM conversations WHERE id = ?'),
  add: write<
    [
      id: string,
      conversation: string,
      turnNo: number,
      fence: number,
      baseVersion: number,
      now: number,
      record: string,
      codec: number,
      journal: Buffer,
    ]
  >(
    db,
    `INSERT INTO turns (id, conversation, turn_no, fence, base_version, committed_at, record, codec, journal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  settle: write<[status: 'done' | 'dead', turn: number, seq: number, conversation: string]>(
    db,
    "UPDATE inbox SET status = ?, turn = ? WHERE seq = ? AND conversation = ? AND status = 'waiting'",
  ),
  addDeadLetter: write<[id: string, conversation: string, seq: number, reason: string, faultId: string, at: number]>(
    db,
    'INSERT INTO dead_letters (id, conversation, inbox_seq, reason, fault_id, at) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  addSlotChange: write<[no: number, task: string | null, person: string | null, slot: string, before: string | null, after: string | null]>(
    db,
    'INSERT INTO slot_history (no, task, person, slot, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  savePrompt: write<[conversation: string, id: string, turn: number, body: string]>(
    db,
    `INSERT INTO prompts (conversation, id, turn, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (conversation, id) DO UPDATE SET turn = excluded.turn, body = excluded.body`,
  ),
  archiveTask: write<[conversation: string, id: string, body: string]>(
    db,
    'INSERT INTO tasks (conversation, id, body) VALUES (?, ?, ?) ON CONFLICT (conversation, id) DO UPDATE SET body = excluded.body',
  ),
  committed: write<CommittedColumns>(
    db,
    `UPDATE conversations SET version = version + 1, turn_no = ?, pending = ?, next_at = ?, retry_at = 0, send_at = ?, owner_epoch = ?, search_name = ?, stuck = ?, touched_at = ?, last_turn_at = ?, head = ?, state = ?
     WHERE id = ? AND version = ?`,
  ),
});
