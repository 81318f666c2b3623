import type { Database } from 'better-sqlite3';

/** What a commit reads of the conversation it is about to write. */
export interface FencedRow {
  readonly pending: number;
  readonly out_seq: number;
  readonly owner_epoch: number;
}

/** The columns a commit writes into its conversation's row. */
export type CommittedColumns = [
  turnNo: number,
  pending: number,
  nextAt: number | null,
  outSeq: number,
  sendAt: number | null,
  ownerEpoch: number,
  name: string | null,
  stuck: number,
  touchedAt: number,
  lastTurnAt: number,
  head: string,
  state: string,
  id: string,
  fence: number,
  version: number,
];

/** Statements of a turn's commit: its row and what hangs on it. */
export const turnStatements = (db: Database) => ({
  fenced: db.prepare<[id: string, fence: number, version: number], FencedRow>(
    'SELECT pending, out_seq, owner_epoch FROM conversations WHERE id = ? AND fence = ? AND version = ? AND lease_owner IS NOT NULL',
  ),
  add: db.prepare<
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
    `INSERT INTO turns (id, conversation, turn_no, fence, base_version, committed_at, record, codec, journal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  settle: db.prepare<[status: 'done' | 'dead', turn: number, seq: number, conversation: string]>(
    "UPDATE inbox SET status = ?, turn = ? WHERE seq = ? AND conversation = ? AND status = 'waiting'",
  ),
  addInput: db.prepare<[seq: number, turn: number]>('INSERT INTO turn_inputs (inbox_seq, turn) VALUES (?, ?)'),
  addDeadLetter: db.prepare<[id: string, conversation: string, seq: number, reason: string, faultId: string, at: number]>(
    'INSERT INTO dead_letters (id, conversation, inbox_seq, reason, fault_id, at) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  addSlotChange: db.prepare<
    [turn: number, task: string | null, person: string | null, slot: string, before: string | null, after: string | null]
  >('INSERT INTO slot_history (turn, task, person, slot, before, after) VALUES (?, ?, ?, ?, ?, ?)'),
  savePrompt: db.prepare<[conversation: string, id: string, turn: number, body: string]>(
    `INSERT INTO prompts (conversation, id, turn, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (conversation, id) DO UPDATE SET turn = excluded.turn, body = excluded.body`,
  ),
  archiveTask: db.prepare<[conversation: string, id: string, body: string]>(
    'INSERT INTO tasks (conversation, id, body) VALUES (?, ?, ?) ON CONFLICT (conversation, id) DO UPDATE SET body = excluded.body',
  ),
  committed: db.prepare<CommittedColumns>(
    `UPDATE conversations SET version = version + 1, lease_owner = NULL, lease_until = 0, turn_no = ?, pending = ?, next_at = ?, out_seq = ?,
       send_at = ?, owner_epoch = ?, name = ?, stuck = ?, touched_at = ?, last_turn_at = ?, head = ?, state = ?
     WHERE id = ? AND fence = ? AND version = ?`,
  ),
});
