import type { Database } from 'better-sqlite3';

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
  eventByKey: db.prepare<[key: string], { conversation: string }>('SELECT conversation FROM inbox WHERE key = ?'),
  byId: db.prepare<[id: string], MailboxRow>(`SELECT ${MAILBOX} FROM conversations c WHERE c.id = ?`),
  byAddress: db.prepare<[address: string], MailboxRow>(
    `SELECT ${MAILBOX} FROM addresses a JOIN conversations c ON c.id = a.conversation WHERE a.address = ?`,
  ),
  create: db.prepare<[id: string, channel: string, address: string, name: string | null, now: number, head: string, state: string]>(
    'INSERT INTO conversations (id, channel, address, name, touched_at, head, state) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
  addAddress: db.prepare<[address: string, conversation: string, channel: string, account: string, kind: string, externalId: string]>(
    'INSERT INTO addresses (address, conversation, channel, account, kind, external_id) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  addEvent: db.prepare<
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
  >('INSERT INTO inbox (key, conversation, is_text, accepted_at, quiet_ms, message_id, trace_id, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
  /** Raises the mailbox; an address that is given becomes the one last written from. */
  arrived: db.prepare<[nextAt: number, address: string | null, channel: string | null, id: string]>(
    `UPDATE conversations SET pending = pending + 1, next_at = ?, address = COALESCE(?, address), channel = COALESCE(?, channel) WHERE id = ?`,
  ),
  waiting: db.prepare<[conversation: string, limit: number], WaitingRow>(
    `SELECT seq, is_text, accepted_at, quiet_ms, attempts, trace_id, event FROM inbox
     WHERE conversation IN (?) AND status = 'waiting' ORDER BY seq LIMIT ?`,
  ),
  claim: db.prepare<
    [worker: string, until: number, id: string, now: number, leaseNow: number],
    { fence: number; version: number; turn_no: number; state: string }
  >(
    `UPDATE conversations SET fence = fence + 1, lease_owner = ?, lease_until = ?, retry_at = 0
     WHERE id = ? AND next_at <= ? AND lease_until <= ? RETURNING fence, version, turn_no, state`,
  ),
  countClaim: db.prepare<[seq: number]>('UPDATE inbox SET attempts = attempts + 1 WHERE seq = ?'),
  resetClaims: db.prepare<[conversation: string]>(
    "UPDATE inbox SET attempts = 0 WHERE conversation IN (?) AND status = 'waiting' AND attempts > 0",
  ),
  renew: db.prepare<[until: number, id: string, fence: number]>(
    'UPDATE conversations SET lease_until = ? WHERE id = ? AND fence = ? AND lease_owner IS NOT NULL',
  ),
  holds: db.prepare<[id: string, fence: number], { id: string }>(
    'SELECT id FROM conversations WHERE id = ? AND fence = ? AND lease_owner IS NOT NULL',
  ),
  release: db.prepare<[nextAt: number | null, retryAt: number, id: string]>(
    'UPDATE conversations SET lease_owner = NULL, lease_until = 0, next_at = ?, retry_at = ? WHERE id = ?',
  ),
});
