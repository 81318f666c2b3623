import type { Database } from 'better-sqlite3';
import type { PlainReads } from '@samvad/framework/ports';

const nobodyHolds = (leases: 'leases' | 'send_leases'): string =>
  `NOT EXISTS (SELECT 1 FROM ${leases} l WHERE l.conversation = c.id AND l.until > ?)`;

/**
 * Reads of where work waits. `db` is the connection that has the leases; one that has none of its own shows work that is under way as well.
 * `leaseNow` stands in for the database's clock.
 */
export function dueReads(db: Database, leaseNow: () => number): Pick<PlainReads, 'due'> {
  const conversations = db
    .prepare<[now: number, leaseNow: number, limit: number], string>(
      `SELECT c.id FROM conversations c WHERE c.next_at <= ? AND ${nobodyHolds('leases')} ORDER BY c.next_at, c.rowid LIMIT ?`,
    )
    .pluck();
  const senders = db
    .prepare<[now: number, leaseNow: number, limit: number], string>(
      `SELECT c.id FROM conversations c WHERE c.send_at <= ? AND ${nobodyHolds('send_leases')} ORDER BY c.send_at, c.rowid LIMIT ?`,
    )
    .pluck();
  const runs = db
    .prepare<[now: number, leaseNow: number, limit: number], string>(
      "SELECT id FROM runs WHERE status = 'open' AND next_at <= ? AND lease_until <= ? ORDER BY next_at, no LIMIT ?",
    )
    .pluck();
  const timers = db.prepare<[now: number], number>("SELECT COUNT(*) FROM timers WHERE status = 'waiting' AND due_at <= ?").pluck();
  return {
    due(now, limit) {
      const lease = leaseNow();
      return {
        conversations: conversations.all(now, lease, limit),
        sends: senders.all(now, lease, limit),
        runs: runs.all(now, lease, limit),
        timers: timers.get(now) ?? 0,
      };
    },
  };
}
