import type { Database } from 'better-sqlite3';
import { query, write } from './prepared.ts';

/** Who holds a conversation, and until when. */
export interface LeaseRow {
  readonly fence: number;
  readonly until: number;
}

/** Statements of what dies with the process: leases of conversations, claims of their events, leases of senders. */
export const leaseStatements = (db: Database) => ({
  of: query<[conversation: string], LeaseRow>(db, 'SELECT fence, until FROM leases WHERE conversation = ?'),
  take: write<[conversation: string, fence: number, until: number]>(
    db,
    `INSERT INTO leases (conversation, fence, until) VALUES (?, ?, ?)
     ON CONFLICT (conversation) DO UPDATE SET fence = excluded.fence, until = excluded.until`,
  ),
  renew: write<[until: number, conversation: string, fence: number]>(
    db,
    'UPDATE leases SET until = ? WHERE conversation = ? AND fence = ?',
  ),
  giveBack: write<[conversation: string]>(db, 'DELETE FROM leases WHERE conversation = ?'),
  countClaim: write<[conversation: string, seq: number]>(
    db,
    `INSERT INTO claims (conversation, seq, attempts) VALUES (?, ?, 1)
     ON CONFLICT (conversation, seq) DO UPDATE SET attempts = attempts + 1`,
  ),
  claims: query<[conversation: string], { seq: number; attempts: number }>(db, 'SELECT seq, attempts FROM claims WHERE conversation = ?'),
  forgetClaims: write<[conversation: string]>(db, 'DELETE FROM claims WHERE conversation = ?'),
  sender: query<[conversation: string], { until: number }>(db, 'SELECT until FROM send_leases WHERE conversation = ?'),
  takeSender: write<[conversation: string, attempt: string, until: number]>(
    db,
    `INSERT INTO send_leases (conversation, attempt, until) VALUES (?, ?, ?)
     ON CONFLICT (conversation) DO UPDATE SET attempt = excluded.attempt, until = excluded.until`,
  ),
  freeSender: write<[conversation: string, attempt: string]>(db, 'DELETE FROM send_leases WHERE conversation = ? AND attempt = ?'),
});
