import type { Database } from 'better-sqlite3';
import { query, write } from './prepared.ts';

/** A conversation's mailbox columns. */
export interface MailboxRow {
  readonly id: string;
  readonly pending: number;
  readonly next_at: number | null;
  readonly retry_at: number;
  readonly lease_until: number;
}

/** A waiting event. */
export interface WaitingRow {
  readonly seq: number;
  readonly is_text: 0 | 1;
  readonly accepted_at: number;
  readonly quiet_ms: number;
  readonly attempts: number;
  readonly trace_id: string;
  readonly event: string;
}

const MAILBOX = 'c.id, c.pending, c.next_at, c.retry_at, c.lease_until';

/**
 * Statements of the inbox and of the mailbox columns of a conversation. A non-unique text index is asked with `IN (?)`: with `= ?` SQLite's STAT4
 * plans the statement anew for each value, ten times the cost.
 */
export const mailboxStatements = (db: Database) => ({
  eventByKey: query<[key: string], { conversation: string }>(db, 'SELECT conversation FROM inbox WHERE key = ?'),
  byId: query<[id: string], MailboxRow>(db, `SELECT ${MAILBOX} FROM conversations c WHERE c.id = ?`),
  byAddress: query<[address: string], MailboxRow>(
    db,
    `SELECT ${MAILBOX} FROM addresses a JOIN conversations c ON c.id = a.conversation WHERE a.address = ?`,
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
  waiting: query<[conversation: string, limit: number], WaitingRow>(
    db,
    `SELECT seq, is_text, accepted_at, quiet_ms, attempts, trace_id, event FROM inbox
     WHERE conversation IN (?) AND status = 'waiting' ORDER BY seq LIMIT ?`,
  ),
  claim: query<
    [worker: string, until: number, id: string, now: number, leaseNow: number],
    { fence: number; version: number; turn_no: number; state: string }
  >(
    db,
    `UPDATE conversations SET fence = fence + 1, lease_owner = ?, lease_until = ?, retry_at = 0
     WHERE id = ? AND next_at <= ? AND lease_until <= ? RETURNING fence, version, turn_no, state`,
  ),
  redriven: query<[now: number, deadLetter: string], { seq: number; conversation: string }>(
    db,
    'UPDATE dead_letters SET redriven_at = ? WHERE id = ? AND redriven_at IS NULL RETURNING inbox_seq AS seq, conversation',
  ),
  revive: write<[seq: number]>(db, "UPDATE inbox SET status = 'waiting', attempts = 0, turn = NULL WHERE seq = ? AND status = 'dead'"),
  countClaim: write<[seq: number]>(db, 'UPDATE inbox SET attempts = attempts + 1 WHERE seq = ?'),
  resetClaims: write<[conversation: string]>(
    db,
    "UPDATE inbox SET attempts = 0 WHERE conversation IN (?) AND status = 'waiting' AND attempts > 0",
  ),
  renew: write<[until: number, id: string, fence: number]>(
    db,
    'UPDATE conversations SET lease_until = ? WHERE id = ? AND fence = ? AND lease_owner IS NOT NULL',
  ),
  holds: query<[id: string, fence: number], { id: string }>(
    db,
    'SELECT id FROM conversations WHERE id = ? AND fence = ? AND lease_owner IS NOT NULL',
  ),
  release: write<[nextAt: number | null, retryAt: number, id: string]>(
    db,
    'UPDATE conversations SET lease_owner = NULL, lease_until = 0, next_at = ?, retry_at = ? WHERE id = ?',
  ),
});
