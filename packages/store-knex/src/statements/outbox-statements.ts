import type { Database } from 'better-sqlite3';
import type { DeliveryRank } from '@samvad/framework';
import type { OpenSend } from '@samvad/framework/ports';
import { query, write } from './prepared.ts';

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
  add: write<
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
    db,
    `INSERT INTO outbox (id, conversation, out_seq, turn_id, channel, kind, due_at, owner_epoch, trace_id, entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  supersedeKind: write<[at: number, conversation: string, kind: 'reply' | 'hold']>(
    db,
    `UPDATE outbox SET status = 'superseded', settled_at = ?
     WHERE conversation IN (?) AND status IN ('waiting', 'sending', 'ambiguous') AND status = 'waiting' AND kind = ?`,
  ),
  supersede: write<[at: number, no: number]>(db, "UPDATE outbox SET status = 'superseded', settled_at = ? WHERE no = ?"),
  open: query<[conversation: string], OpenRow>(
    db,
    `SELECT no, id, kind, status, due_at AS dueAt, owner_epoch AS ownerEpoch FROM outbox
     WHERE conversation IN (?) AND status IN ('waiting', 'sending', 'ambiguous') ORDER BY out_seq`,
  ),
  sender: query<[id: string], { send_at: number | null; send_owner: string | null; send_until: number; owner_epoch: number }>(
    db,
    'SELECT send_at, send_owner, send_until, owner_epoch FROM conversations WHERE id = ?',
  ),
  scheduleSender: write<[sendAt: number | null, id: string]>(db, 'UPDATE conversations SET send_at = ? WHERE id = ?'),
  leaseSender: write<[sendAt: number, attempt: string, until: number, id: string]>(
    db,
    'UPDATE conversations SET send_at = ?, send_owner = ?, send_until = ? WHERE id = ?',
  ),
  freeSender: write<[sendAt: number | null, id: string]>(
    db,
    'UPDATE conversations SET send_at = ?, send_owner = NULL, send_until = 0 WHERE id = ?',
  ),
  doubt: write<[no: number]>(db, "UPDATE outbox SET status = 'ambiguous', ambiguous = ambiguous + 1 WHERE no = ?"),
  take: query<[attempt: string, now: number, doubtUntil: number, no: number], TakenRow>(
    db,
    `UPDATE outbox SET ambiguous = ambiguous + (status = 'sending'), status = 'sending', attempts = attempts + 1, attempt = ?, sending_at = ?,
       due_at = ?
     WHERE no = ? RETURNING turn_id, attempts, ambiguous, trace_id, entry`,
  ),
  addAttempt: write<[attempt: string, outbox: number]>(db, 'INSERT INTO send_attempts (attempt, outbox) VALUES (?, ?)'),
  byId: query<[id: string], SentRow>(db, `SELECT ${SENT} FROM outbox o WHERE o.id = ?`),
  byAttempt: query<[attempt: string], SentRow>(
    db,
    `SELECT ${SENT} FROM send_attempts a JOIN outbox o ON o.no = a.outbox WHERE a.attempt = ?`,
  ),
  byMessage: query<[messageId: string, channel: string], SentRow>(
    db,
    `SELECT ${SENT} FROM outbox o WHERE o.message_id IN (?) AND o.channel = ?`,
  ),
  sent: write<[messageId: string, rank: DeliveryRank, at: number, now: number, no: number]>(
    db,
    `UPDATE outbox SET status = 'sent', message_id = COALESCE(message_id, ?), rank = ?, rank_at = ?, settled_at = COALESCE(settled_at, ?)
     WHERE no = ?`,
  ),
  /** A doubt about this attempt is over: it did not go out. */
  later: write<[nextAt: number, no: number]>(
    db,
    "UPDATE outbox SET ambiguous = ambiguous - (status = 'ambiguous'), status = 'waiting', due_at = ? WHERE no = ?",
  ),
  ambiguous: write<[doubtUntil: number, no: number]>(
    db,
    "UPDATE outbox SET ambiguous = ambiguous + (status = 'sending'), status = 'ambiguous', due_at = ? WHERE no = ?",
  ),
  dead: write<[code: string, now: number, no: number]>(db, "UPDATE outbox SET status = 'dead', dead_code = ?, settled_at = ? WHERE no = ?"),
});
