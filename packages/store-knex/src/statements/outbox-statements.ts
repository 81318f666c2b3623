import type { Database } from 'better-sqlite3';
import type { DeliveryRank } from '@samvad/framework';
import type { OpenSend } from '@samvad/framework/ports';

/** An unsettled row as the sending rules see it. */
export interface OpenRow extends OpenSend {
  readonly no: number;
}

/** A row that was taken for sending. */
export interface TakenRow {
  readonly turn_id: string;
  readonly attempts: number;
  readonly ambiguous: number;
  readonly trace_id: string;
  readonly entry: string;
}

/** A row found again by its attempt or message id. */
export interface SentRow {
  readonly no: number;
  readonly id: string;
  readonly conversation: string;
  readonly status: 'waiting' | 'sending' | 'ambiguous' | 'sent' | 'dead' | 'superseded';
  readonly attempt: string | null;
  readonly rank: DeliveryRank | null;
}

const SENT = 'o.no, o.id, o.conversation, o.status, o.attempt, o.rank';

/** Statements of the outbox and of the sender columns of a conversation. */
export const outboxStatements = (db: Database) => ({
  add: db.prepare<
    [
      id: string,
      conversation: string,
      outSeq: number,
      turnId: string,
      channel: string,
      kind: string,
      dueAt: number,
      ownerEpoch: number,
      traceId: string,
      entry: string,
    ]
  >(
    `INSERT INTO outbox (id, conversation, out_seq, turn_id, channel, kind, due_at, owner_epoch, trace_id, entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  supersedeKind: db.prepare<[at: number, conversation: string, kind: 'reply' | 'hold']>(
    `UPDATE outbox SET status = 'superseded', settled_at = ?
     WHERE conversation IN (?) AND status IN ('waiting', 'sending', 'ambiguous') AND status = 'waiting' AND kind = ?`,
  ),
  supersede: db.prepare<[at: number, no: number]>("UPDATE outbox SET status = 'superseded', settled_at = ? WHERE no = ?"),
  open: db.prepare<[conversation: string], OpenRow>(
    `SELECT no, id, kind, status, due_at AS dueAt, owner_epoch AS ownerEpoch FROM outbox
     WHERE conversation IN (?) AND status IN ('waiting', 'sending', 'ambiguous') ORDER BY out_seq`,
  ),
  sender: db.prepare<[id: string], { send_at: number | null; send_owner: string | null; send_until: number; owner_epoch: number }>(
    'SELECT send_at, send_owner, send_until, owner_epoch FROM conversations WHERE id = ?',
  ),
  scheduleSender: db.prepare<[sendAt: number | null, id: string]>('UPDATE conversations SET send_at = ? WHERE id = ?'),
  leaseSender: db.prepare<[sendAt: number, attempt: string, until: number, id: string]>(
    'UPDATE conversations SET send_at = ?, send_owner = ?, send_until = ? WHERE id = ?',
  ),
  freeSender: db.prepare<[sendAt: number | null, id: string]>(
    'UPDATE conversations SET send_at = ?, send_owner = NULL, send_until = 0 WHERE id = ?',
  ),
  doubt: db.prepare<[no: number]>("UPDATE outbox SET status = 'ambiguous', ambiguous = ambiguous + 1 WHERE no = ?"),
  take: db.prepare<[attempt: string, now: number, doubtUntil: number, no: number], TakenRow>(
    `UPDATE outbox SET ambiguous = ambiguous + (status = 'sending'), status = 'sending', attempts = attempts + 1, attempt = ?, sending_at = ?,
       due_at = ?
     WHERE no = ? RETURNING turn_id, attempts, ambiguous, trace_id, entry`,
  ),
  addAttempt: db.prepare<[attempt: string, outbox: number]>('INSERT INTO send_attempts (attempt, outbox) VALUES (?, ?)'),
  byId: db.prepare<[id: string], SentRow>(`SELECT ${SENT} FROM outbox o WHERE o.id = ?`),
  byAttempt: db.prepare<[attempt: string], SentRow>(
    `SELECT ${SENT} FROM send_attempts a JOIN outbox o ON o.no = a.outbox WHERE a.attempt = ?`,
  ),
  byMessage: db.prepare<[messageId: string, channel: string], SentRow>(
    `SELECT ${SENT} FROM outbox o WHERE o.message_id IN (?) AND o.channel = ?`,
  ),
  sent: db.prepare<[messageId: string, rank: DeliveryRank, at: number, now: number, no: number]>(
    `UPDATE outbox SET status = 'sent', message_id = COALESCE(message_id, ?), rank = ?, rank_at = ?, settled_at = COALESCE(settled_at, ?)
     WHERE no = ?`,
  ),
  rank: db.prepare<[messageId: string, rank: DeliveryRank, at: number, no: number]>(
    'UPDATE outbox SET message_id = COALESCE(message_id, ?), rank = ?, rank_at = ? WHERE no = ?',
  ),
  later: db.prepare<[nextAt: number, no: number]>("UPDATE outbox SET status = 'waiting', due_at = ? WHERE no = ?"),
  ambiguous: db.prepare<[doubtUntil: number, no: number]>(
    "UPDATE outbox SET ambiguous = ambiguous + (status = 'sending'), status = 'ambiguous', due_at = ? WHERE no = ?",
  ),
  dead: db.prepare<[code: string, now: number, no: number]>(
    "UPDATE outbox SET status = 'dead', dead_code = ?, settled_at = ? WHERE no = ?",
  ),
});
