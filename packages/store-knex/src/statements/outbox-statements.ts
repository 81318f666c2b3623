import type { Database } from 'better-sqlite3';
import type { DeliveryRank } from '@samvad/framework';
import type { OpenSend } from '@samvad/framework/ports';
import { turnOfRow } from '../schema/turn-rows.ts';
import { query, write } from './prepared.ts';

/** An unsettled row as the sending rules see it. */
export interface OpenRow extends OpenSend {
  readonly no: number;
}

/** What is sent. */
export interface EntryRow {
  readonly turn_id: string;
  readonly attempts: number;
  readonly ambiguous: number;
  readonly trace_id: string;
  readonly entry: string;
}

/** A row found again by its attempt or message id, with what its conversation's sender needs. */
export interface SentRow {
  readonly no: number;
  readonly id: string;
  readonly conversation: string;
  readonly status: 'waiting' | 'sending' | 'ambiguous' | 'sent' | 'dead' | 'superseded';
  readonly attempt: string | null;
  readonly rank: DeliveryRank | null;
  readonly send_at: number | null;
  readonly owner_epoch: number;
}

const SENT = 'o.no, o.id, o.conversation, o.status, o.attempt, o.rank, c.send_at, c.owner_epoch';

/** Statements of the outbox; the numbers of its rows are the order of sending. */
export const outboxStatements = (db: Database) => ({
  add: write<
    [
      no: number,
      id: string,
      conversation: string,
      channel: string,
      kind: string,
      dueAt: number,
      ownerEpoch: number,
      traceId: string,
      entry: string,
    ]
  >(
    db,
    `INSERT INTO outbox (no, id, conversation, channel, kind, due_at, owner_epoch, trace_id, entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  supersede: write<[at: number, no: number]>(db, "UPDATE outbox SET status = 'superseded', settled_at = ? WHERE no = ?"),
  /** The row as it was decided. */
  decided: query<[no: number], { entry: string }>(db, 'SELECT entry FROM outbox WHERE no = ?'),
  takeBack: write<[kind: string, entry: string, no: number]>(db, 'UPDATE outbox SET kind = ?, entry = ? WHERE no = ?'),
  open: query<[conversation: string], OpenRow>(
    db,
    `SELECT no, id, kind, status, due_at AS dueAt, owner_epoch AS ownerEpoch FROM outbox
     WHERE conversation IN (?) AND status IN ('waiting', 'sending', 'ambiguous') ORDER BY no`,
  ),
  /** When the sender has something to do; null exactly when no row is open. */
  sender: query<[id: string], { send_at: number | null; owner_epoch: number }>(
    db,
    'SELECT send_at, owner_epoch FROM conversations WHERE id = ?',
  ),
  scheduleSender: write<[sendAt: number | null, id: string]>(db, 'UPDATE conversations SET send_at = ? WHERE id = ?'),
  doubt: write<[no: number]>(db, "UPDATE outbox SET status = 'ambiguous', ambiguous = ambiguous + 1 WHERE no = ?"),
  take: write<[attempt: string, now: number, doubtUntil: number, no: number]>(
    db,
    `UPDATE outbox SET ambiguous = ambiguous + (status = 'sending'), status = 'sending', attempts = attempts + 1, attempt = ?, sending_at = ?,
       due_at = ?
     WHERE no = ?`,
  ),
  entry: query<[no: number], EntryRow>(
    db,
    `SELECT t.id AS turn_id, o.attempts, o.ambiguous, o.trace_id, o.entry FROM outbox o JOIN turns t ON t.no = ${turnOfRow('o.no')}
     WHERE o.no IN (?)`,
  ),
  addAttempt: write<[attempt: string, outbox: number]>(db, 'INSERT INTO send_attempts (attempt, outbox) VALUES (?, ?)'),
  byAttempt: query<[attempt: string], SentRow>(
    db,
    `SELECT ${SENT} FROM send_attempts a JOIN outbox o ON o.no = a.outbox JOIN conversations c ON c.id = o.conversation WHERE a.attempt IN (?)`,
  ),
  byMessage: query<[messageId: string, channel: string], SentRow>(
    db,
    `SELECT ${SENT} FROM outbox o JOIN conversations c ON c.id = o.conversation WHERE o.message_id IN (?) AND o.channel = ?`,
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
