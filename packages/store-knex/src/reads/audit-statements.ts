import { hangsOn } from '../schema/turn-rows.ts';

/**
 * What an audit reads on SQLite; `ids` is the list of place-holders for the conversations. Apart from `turns`, `outbox`
 * and `slotHistory` these search their tables whole: asking for many conversations at once costs as much as asking for one.
 */
export const auditStatements = (ids: string) => ({
  conversations: `SELECT id, version, turn_no, pending, next_at, send_at, owner_epoch, head, state FROM conversations WHERE id IN (${ids})`,
  addresses: `SELECT conversation, address FROM addresses WHERE conversation IN (${ids}) ORDER BY address`,
  inbox: `SELECT i.conversation, i.seq, i.key, i.status, i.accepted_at, i.message_id, t.id AS turn_id, i.event
    FROM inbox i LEFT JOIN turns t ON t.no = i.turn WHERE i.conversation IN (${ids}) ORDER BY i.seq`,
  turns: `SELECT conversation, id, turn_no, fence, base_version, committed_at, record FROM turns WHERE conversation IN (${ids})
    ORDER BY conversation, turn_no`,
  slotHistory: `SELECT t.id AS turn_id, h.task, h.person, h.slot, h.before, h.after FROM turns t JOIN slot_history h ON ${hangsOn('h.no', 't.no')}
    WHERE t.conversation IN (${ids}) ORDER BY h.no`,
  prompts: `SELECT p.conversation, p.body, t.id AS turn_id FROM prompts p LEFT JOIN turns t ON t.no = p.turn WHERE p.conversation IN (${ids})
    ORDER BY p.turn`,
  tasks: `SELECT conversation, body FROM tasks WHERE conversation IN (${ids}) ORDER BY no`,
  outbox: `SELECT t.conversation, o.conversation AS own_conversation, o.no, o.id, t.id AS turn_id, o.kind, o.status, o.attempts, o.ambiguous, o.due_at,
      o.sending_at, o.settled_at, o.message_id, o.rank, o.dead_code, o.entry
    FROM turns t JOIN outbox o ON ${hangsOn('o.no', 't.no')} WHERE t.conversation IN (${ids}) ORDER BY o.no`,
  attempts: `SELECT a.attempt, a.outbox FROM send_attempts a JOIN outbox o ON o.no = a.outbox WHERE o.conversation IN (${ids})`,
  runs: `SELECT conversation, id, task, flow, flow_version, run_no, kind, status, next_at, attempts, ended_at, outcome, fault_id, input
    FROM runs WHERE conversation IN (${ids}) ORDER BY no`,
  steps: `SELECT s.run, s.name, s.key, s.input, s.output, s.attempts FROM steps s JOIN runs r ON r.id = s.run WHERE r.conversation IN (${ids})
    ORDER BY s.no`,
  timers: `SELECT conversation, no, id, name, task, due_at, status FROM timers WHERE conversation IN (${ids}) ORDER BY no`,
  faults: `SELECT conversation, record FROM faults WHERE conversation IN (${ids}) ORDER BY no`,
  deadLetters: `SELECT conversation, id, inbox_seq, reason, fault_id, at, redriven_at FROM dead_letters WHERE conversation IN (${ids}) ORDER BY no`,
});
