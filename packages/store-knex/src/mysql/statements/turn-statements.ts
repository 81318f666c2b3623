import { ROWS_PER_TURN } from '../../schema/turn-rows.ts';
import { rows, write } from '../statement.ts';

/** What a commit reads of the conversation it is about to write. */
export interface BeforeRow {
  readonly version: number;
  readonly fence: number;
  readonly lease_owner: string | null;
  readonly turn_no: number;
  readonly pending: number;
  readonly next_at: number | null;
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
];

const COLUMNS = `version = version + 1, turn_no = ?, pending = ?, next_at = ?, retry_at = 0, send_at = ?,
   owner_epoch = GREATEST(owner_epoch, ?), search_name = ?, stuck = ?, touched_at = ?, last_turn_at = ?, head = ?, state = ?,
   lease_owner = NULL, lease_until = 0`;
const TURN = 'INSERT INTO turns (conversation, id, fence, base_version, committed_at, record, codec, journal, turn_no)';

type TurnColumns = [
  conversation: string,
  id: string,
  fence: number,
  baseVersion: number,
  now: number,
  record: string,
  codec: number,
  journal: Buffer,
  turnNo: number,
];

/** The conversation before a commit, locked. */
export const lockForCommit = rows<[id: string], BeforeRow>(
  'SELECT version, fence, lease_owner, turn_no, pending, next_at, send_at, owner_epoch FROM conversations WHERE id = ? FOR UPDATE',
);
/** A turn that was committed. */
export const turnById = rows<[id: string], { no: number; conversation: string }>('SELECT no, conversation FROM turns WHERE id = ?');
/** Writes the conversation after its turn, for a transaction that has its lock and has tested fence and version. */
export const committed = write<[...CommittedColumns, id: string]>(`UPDATE conversations SET ${COLUMNS} WHERE id = ?`);
/**
 * Writes the conversation after its turn in the plain case: fence and version are the turn's, so many events wait and no others, no earlier message
 * is still to be sent, and what the turn says is not of before a person took over.
 */
export const committedPlainly = write<
  [...CommittedColumns, id: string, fence: number, version: number, turnBefore: number, pending: number, oldestEpoch: number]
>(
  `UPDATE conversations SET ${COLUMNS} WHERE id = ? AND fence = ? AND lease_owner IS NOT NULL AND version = ? AND turn_no = ? AND pending = ?
     AND send_at IS NULL AND owner_epoch <= ?`,
);
/** Adds the turn. */
export const addTurn = write<TurnColumns>(`${TURN} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
/** Adds the turn straight after `committedPlainly`: where that wrote no row, the number is NULL, the text ends here and nothing of it is committed. */
export const addTurnOrStop = write<TurnColumns>(`${TURN} VALUES (?, ?, ?, ?, ?, ?, ?, ?, IF(ROW_COUNT() = 1, ?, NULL))`);
/** Remembers the number of the turn's row for what hangs on it; straight after the turn was added. */
export const markTurn = write<[]>('SET @turn = LAST_INSERT_ID()');
/** Settles events, all by one statement. */
export const settle = write<[status: 'done' | 'dead', conversation: string, seqs: readonly number[]]>(
  "UPDATE inbox SET status = ?, turn_row = @turn WHERE conversation = ? AND status = 'waiting' AND seq IN (?)",
);
/** Ends the text with an error unless the statement before changed so many rows. (`DO` with the same expression would not end it.) */
export const expectChanged = write<[changes: number]>('SELECT IF(ROW_COUNT() = ?, 0, (SELECT 1 UNION SELECT 2))');
/** Sets an event aside. */
export const addDeadLetter = write<[id: string, conversation: string, seq: number, reason: string, faultId: string, at: number]>(
  'INSERT INTO dead_letters (id, conversation, inbox_seq, reason, fault_id, at) VALUES (?, ?, ?, ?, ?, ?)',
);
/** Notes what became of a slot's value. */
export const addSlotChange = write<
  [place: number, task: string | null, person: string | null, slot: string, before: string | null, after: string | null]
>(`INSERT INTO slot_history (no, task, person, slot, value_before, value_after) VALUES (@turn * ${ROWS_PER_TURN} + ?, ?, ?, ?, ?, ?)`);
/** Keeps a prompt; the same id again is the newer one. */
export const savePrompt = write<[conversation: string, id: string, body: string]>(
  `INSERT INTO prompts (conversation, id, turn_row, body) VALUES (?, ?, @turn, ?)
   ON DUPLICATE KEY UPDATE turn_row = VALUES(turn_row), body = VALUES(body)`,
);
/** Keeps a task that left the state; the same task again is the newer one, in the old one's place. */
export const archiveTask = write<[place: number, conversation: string, id: string, body: string]>(
  `INSERT INTO tasks (no, conversation, id, body) VALUES (@turn * ${ROWS_PER_TURN} + ?, ?, ?, ?) ON DUPLICATE KEY UPDATE body = VALUES(body)`,
);
/** Makes a run. */
export const addRun = write<
  [
    id: string,
    conversation: string,
    task: string,
    flow: string,
    flowVersion: number,
    runNo: number,
    kind: string,
    nextAt: number,
    traceId: string,
    input: string,
  ]
>(
  `INSERT INTO runs (id, conversation, task, flow, flow_version, run_no, kind, next_at, trace_id, input)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
