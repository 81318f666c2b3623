import type { Database } from 'better-sqlite3';
import { MOST_JOINED } from '@samvad/framework/ports';
import { query, write } from './prepared.ts';

/** A conversation's mailbox columns. */
export interface MailboxRow {
  readonly id: string;
  readonly pending: number;
  readonly next_at: number | null;
  readonly retry_at: number;
}

/** What a turn starts from. */
export interface ClaimableRow {
  readonly next_at: number | null;
  readonly version: number;
  readonly turn_no: number;
  readonly state: string;
}

/** A waiting event. */
export interface WaitingRow {
  readonly seq: number;
  readonly is_text: 0 | 1;
  readonly accepted_at: number;
  readonly quiet_ms: number;
  readonly trace_id: string;
  readonly event: string;
}

const MAILBOX = 'c.id, c.pending, c.next_at, c.retry_at';

/**
 * Statements of the inbox and of the mailbox columns of a conversation. Where a plan could depend on a value (a partial index, a join, a LIMIT), the
 * value is written `IN (?)` or literally: with `= ?` SQLite's STAT4 plans the statement anew each time, at ten times the cost.
 */
export const mailboxStatements = (db: Database) => ({
  eventByKey: query<[key: string], { conversation: string }>(db, 'SELECT conversation FROM inbox WHERE key = ?'),
  byId: query<[id: string], MailboxRow>(db, `SELECT ${MAILBOX} FROM conversations c WHERE c.id = ?`),
  byAddress: query<[address: string], MailboxRow>(
    db,
    `SELECT ${MAILBOX} FROM addresses a JOIN conversations c ON c.id = a.conversation WHERE a.address IN (?)`,
  ),
  create: write<[id: string, channel: string, address: string, searchName: string, now: number, head: string, state: string]>(
    db,
    'INSERT INTO conversations (id, channel, address, search_name, touched_at, head, state) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
  addAddress: write<[address: string, conversation: string, channel: string, account: string, kind: string, externalId: string]>(
    db,
    'INSERT INTO addresses (address, conversation, channel, account, kind, external_id) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  addEvent: write<
    [
      key: string,
      conversation: string,
      isText: number,
      acceptedAt: number,
      quietMs: number,
      messageId: string | null,
      traceId: string,
      event: string,
    ]
  >(
    db,
    'INSERT INTO inbox (key, conversation, is_text, accepted_at, quiet_ms, message_id, trace_id, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ),
  /** Raises the mailbox; an address that is given becomes the one last written from. */
  arrived: write<[nextAt: number, address: string | null, channel: string | null, id: string]>(
    db,
    `UPDATE conversations SET pending = pending + 1, next_at = ?, address = COALESCE(?, address), channel = COALESCE(?, channel) WHERE id = ?`,
  ),
  waiting: query<[conversation: string], WaitingRow>(
    db,
    `SELECT seq, is_text, accepted_at, quiet_ms, trace_id, event FROM inbox
     WHERE conversation IN (?) AND status = 'waiting' ORDER BY seq LIMIT ${MOST_JOINED}`,
  ),
  claimable: query<[id: string], ClaimableRow>(db, 'SELECT next_at, version, turn_no, state FROM conversations WHERE id = ?'),
  scheduled: write<[nextAt: number | null, retryAt: number, id: string]>(
    db,
    'UPDATE conversations SET next_at = ?, retry_at = ? WHERE id = ?',
  ),
  redriven: query<[now: number, deadLetter: string], { seq: number; conversation: string }>(
    db,
    'UPDATE dead_letters SET redriven_at = ? WHERE id = ? AND redriven_at IS NULL RETURNING inbox_seq AS seq, conversation',
  ),
  revive: write<[seq: number]>(db, "UPDATE inbox SET status = 'waiting', turn = NULL WHERE seq = ? AND status = 'dead'"),
});
