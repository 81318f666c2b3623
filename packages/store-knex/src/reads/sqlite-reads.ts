import type { Database } from 'better-sqlite3';
import { answerReads, type StoreReads } from '@samvad/framework/ports';
import { conversationReads } from './conversation-reads.ts';
import { turnReads } from './turn-reads.ts';
import { workReads } from './work-reads.ts';

/** All reads over one connection. `leaseNow` stands in for the database's clock. */
export const sqliteReads = (db: Database, leaseNow: () => number): StoreReads =>
  answerReads({ ...conversationReads(db), ...turnReads(db), ...workReads(db, leaseNow) }, () => db.open);
