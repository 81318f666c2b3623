import type { Database } from 'better-sqlite3';

/**
 * Voids the leases of owners that are gone, which the lock of the data folder proves: conversations, runs and senders are free at once, and what
 * was claimed counts as untried. A row that was being sent stays as it is: nobody knows whether it went out, so it waits its doubt time.
 */
export function voidLeases(db: Database): void {
  const all = db.transaction(() => {
    db.exec(
      `UPDATE inbox SET attempts = 0
       WHERE status = 'waiting' AND attempts > 0 AND conversation IN (SELECT id FROM conversations WHERE lease_owner IS NOT NULL)`,
    );
    db.exec('UPDATE conversations SET fence = fence + 1, lease_owner = NULL, lease_until = 0 WHERE lease_owner IS NOT NULL');
    db.exec('UPDATE conversations SET send_owner = NULL, send_until = 0 WHERE send_owner IS NOT NULL');
    db.exec("UPDATE runs SET fence = fence + 1, lease_owner = NULL, lease_until = 0 WHERE status = 'open' AND lease_owner IS NOT NULL");
  });
  all.immediate();
}
