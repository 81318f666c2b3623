import type { Database } from 'better-sqlite3';
import type { Fences } from '../schema/leases.ts';
import { eraseStatements } from './erase-statements.ts';
import { leaseStatements } from './lease-statements.ts';
import { mailboxStatements } from './mailbox-statements.ts';
import { outboxStatements } from './outbox-statements.ts';
import { runStatements } from './run-statements.ts';
import { sideStatements } from './side-statements.ts';
import { turnStatements } from './turn-statements.ts';

/** Prepares all that units write with, once per connection. `leaseNow` stands in for the database's clock. */
export const prepareStatements = (db: Database, leaseNow: () => number, nextFence: Fences) => ({
  leaseNow,
  nextFence,
  leases: leaseStatements(db),
  mailbox: mailboxStatements(db),
  turns: turnStatements(db),
  outbox: outboxStatements(db),
  runs: runStatements(db),
  side: sideStatements(db),
  erase: eraseStatements(db),
});

/** What a unit works with. */
export type Statements = ReturnType<typeof prepareStatements>;
