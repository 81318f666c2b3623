import type { Database } from 'better-sqlite3';
import { answerReads, type StoreReads } from '@samvad/framework/ports';
import { auditReads } from './audit-reads.ts';
import { conversationReads } from './conversation-reads.ts';
import { dueReads } from './due-reads.ts';
import { turnReads } from './turn-reads.ts';
import { workReads } from './work-reads.ts';

/** All reads over one connection, but for work that waits: that is asked of the one that has the leases. */
export const sqliteReads = (db: Database, leases: Database, leaseNow: () => number): StoreReads =>
  answerReads(
    { ...conversationReads(db), ...turnReads(db), ...workReads(db), ...auditReads(db), ...dueReads(leases, leaseNow) },
    () => db.open,
  );
