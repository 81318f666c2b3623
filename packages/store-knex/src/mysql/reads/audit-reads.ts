import type { StoreReads } from '@samvad/framework/ports';
import { type AuditRows, auditsOf } from '../../reads/audit-rows.ts';
import { hangsOn } from '../../schema/turn-rows.ts';
import type { ReadPool } from './read-pool.ts';

/** What an audit reads; its only value is the list of conversations. Columns have the names that `auditsOf` knows. */
const auditStatements = {
  conversations: `SELECT id, version, turn_no, pending, next_at, send_at, owner_epoch, fence, head, state FROM conversations WHERE id IN (?)`,
  addresses: `SELECT conversation, address FROM addresses WHERE conversation IN (?) ORDER BY address`,
  inbox: `SELECT i.conversation, i.seq, i.event_key AS \`key\`, i.status, i.accepted_at, i.message_id, i.attempts, t.id AS turn_id, i.event
    FROM inbox i LEFT JOIN turns t ON t.no = i.turn_row WHERE i.conversation IN (?) ORDER BY i.seq`,
  turns: `SELECT conversation, id, turn_no, fence, base_version, committed_at, record FROM turns WHERE conversation IN (?)
    ORDER BY conversation, turn_no`,
  slotHistory: `SELECT t.id AS turn_id, h.task, h.person, h.slot, h.value_before AS \`before\`, h.value_after AS \`after\`
    FROM turns t JOIN slot_history h ON ${hangsOn('h.no', 't.no')} WHERE t.conversation IN (?) ORDER BY h.no`,
  prompts: `SELECT p.conversation, p.body, t.id AS turn_id FROM prompts p LEFT JOIN turns t ON t.no = p.turn_row WHERE p.conversation IN (?)
    ORDER BY p.turn_row`,
  tasks: `SELECT conversation, body FROM tasks WHERE conversation IN (?) ORDER BY no`,
  outbox: `SELECT t.conversation, o.conversation AS own_conversation, o.no, o.id, t.id AS turn_id, o.kind, o.status, o.attempts, o.ambiguous, o.due_at,
      o.sending_at, o.settled_at, o.message_id, o.delivery_rank AS \`rank\`, o.dead_code, o.entry
    FROM turns t JOIN outbox o ON ${hangsOn('o.no', 't.no')} WHERE t.conversation IN (?) ORDER BY o.no`,
  attempts: `SELECT a.attempt, a.outbox FROM send_attempts a JOIN outbox o ON o.no = a.outbox WHERE o.conversation IN (?)`,
  runs: `SELECT conversation, id, task, flow, flow_version, run_no, kind, status, next_at, attempts, ended_at, outcome, fault_id, input
    FROM runs WHERE conversation IN (?) ORDER BY no`,
  steps: `SELECT s.run, s.name, s.step_key AS \`key\`, s.input, s.output, s.attempts FROM steps s JOIN runs r ON r.id = s.run
    WHERE r.conversation IN (?) ORDER BY s.no`,
  timers: `SELECT conversation, no, id, name, task, due_at, status FROM timers WHERE conversation IN (?) ORDER BY no`,
  faults: `SELECT conversation, record FROM faults WHERE conversation IN (?) ORDER BY no`,
  deadLetters: `SELECT conversation, id, inbox_seq, reason, fault_id, at, redriven_at FROM dead_letters WHERE conversation IN (?) ORDER BY no`,
} as const satisfies Record<keyof AuditRows, string>;

/** Reads whole conversations for the invariants, each as it was at one moment, beside processes that go on writing. */
export const auditReads = (db: ReadPool): Pick<StoreReads, 'audit'> => ({
  async audit(conversationIds) {
    if (conversationIds.length === 0) return [];
    const found = await db.atOneMoment(Object.values(auditStatements).map((sql) => ({ sql, values: [conversationIds] })));
    const rows = Object.fromEntries(Object.keys(auditStatements).map((name, index) => [name, found[index]]));
    const fences = new Map((rows['conversations'] as readonly { id: string; fence: number }[]).map(({ id, fence }) => [id, fence]));
    const attempts = new Map((rows['inbox'] as readonly { seq: number; attempts: number }[]).map((row) => [row.seq, row.attempts]));
    return auditsOf(conversationIds, rows as unknown as AuditRows).map((audit) => ({
      ...audit,
      fence: fences.get(audit.id) ?? null,
      inbox: audit.inbox.map((event) => ({ ...event, attempts: attempts.get(event.seq) ?? null })),
    }));
  },
});
