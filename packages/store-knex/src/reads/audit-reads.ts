import type { Database } from 'better-sqlite3';
import type { PlainReads } from '@samvad/framework/ports';
import { type AuditRows, auditsOf } from './audit-rows.ts';
import { auditStatements } from './audit-statements.ts';

/** Reads whole conversations for the invariants, in one transaction: each as it was at one moment, beside an app that goes on writing. */
export function auditReads(db: Database): Pick<PlainReads, 'audit'> {
  return {
    audit(conversationIds) {
      if (conversationIds.length === 0) return [];
      const statements = Object.entries(auditStatements(conversationIds.map(() => '?').join(', ')));
      const read = db.transaction(() => statements.map(([name, sql]) => [name, db.prepare(sql).all(...conversationIds)] as const));
      return auditsOf(conversationIds, Object.fromEntries(read()) as unknown as AuditRows);
    },
  };
}
