import type { Database } from 'better-sqlite3';

/**
 * Voids the leases of owners that are gone, which the lock of the file proves: conversations, runs and senders are free at once, and what was
 * claimed counts as untried. A row that was being sent stays as it is: nobody knows whether it went out, so it waits its doubt time.
 */
export function voidLeases(db: Database): void {
  const held = db.prepare<[], string>('SELECT id FROM conversations WHERE lease_owner IS NOT NULL OR send_owner IS NOT NULL').pluck();
  const free = db.prepare<[id: string]>(
    'UPDATE conversations SET lease_owner = NULL, lease_until = 0, send_owner = NULL, send_until = 0 WHERE id = ?',
  );
  const untried = db.prepare<[conversation: string]>(
    "UPDATE inbox SET attempts = 0 WHERE conversation IN (?) AND status = 'waiting' AND attempts > 0",
  );
  const runs = db.prepare("UPDATE runs SET lease_owner = NULL, lease_until = 0 WHERE status = 'open' AND lease_owner IS NOT NULL");
  const all = db.transaction(() => {
    for (const id of held.all()) {
      free.run(id);
      untried.run(id);
    }
    runs.run();
  });
  all.immediate();
}
