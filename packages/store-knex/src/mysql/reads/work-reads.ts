import type { FaultRecord } from '@samvad/framework';
import type { DeadLetter, OutboxEntry, OutboxRow, StoreReads } from '@samvad/framework/ports';
import { hangsOn } from '../../schema/turn-rows.ts';
import { rows } from '../statement.ts';
import { LEASE_NOW } from '../statements/clock.ts';
import type { ReadPool } from './read-pool.ts';

interface StoredSend {
  readonly id: string;
  readonly turn_id: string;
  readonly status: OutboxRow['status'];
  readonly delivery_rank: string | null;
  readonly attempts: number;
  readonly message_id: string | null;
  readonly entry: string;
}

const sendsOf = rows<[conversation: string, turn: string | null, turnAgain: string | null], StoredSend>(
  `SELECT o.id, t.id AS turn_id, o.status, o.delivery_rank, o.attempts, o.message_id, o.entry
   FROM turns t JOIN outbox o ON ${hangsOn('o.no', 't.no')}
   WHERE t.conversation = ? AND o.conversation = t.conversation AND (? IS NULL OR t.id = ?) ORDER BY o.no`,
);
const faultsSince = rows<[since: number, subsystem: string | null, subsystemAgain: string | null, limit: number], { record: string }>(
  'SELECT record FROM faults WHERE at >= ? AND (? IS NULL OR subsystem = ?) ORDER BY at DESC, no DESC LIMIT ?',
);
const lettersThatWait = rows<[limit: number], Omit<DeadLetter, 'event'> & { event: string }>(
  `SELECT d.id, d.conversation AS conversationId, d.inbox_seq AS seq, i.event, d.reason, d.fault_id AS faultId, d.at
   FROM dead_letters d JOIN inbox i ON i.seq = d.inbox_seq WHERE d.redriven_at IS NULL ORDER BY d.no DESC LIMIT ?`,
);
const proof = rows<[], { no: number }>('SELECT no FROM conversations LIMIT 1');
const conversationsDue = rows<[now: number, leaseNow: number | null, limit: number], { id: string }>(
  `SELECT id FROM conversations WHERE next_at <= ? AND lease_until <= ${LEASE_NOW} ORDER BY next_at, no LIMIT ?`,
);
const sendersDue = rows<[now: number, leaseNow: number | null, limit: number], { id: string }>(
  `SELECT id FROM conversations WHERE send_at <= ? AND send_until <= ${LEASE_NOW} ORDER BY send_at, no LIMIT ?`,
);
const runsDue = rows<[now: number, leaseNow: number | null, limit: number], { id: string }>(
  `SELECT id FROM runs WHERE status = 'open' AND next_at <= ? AND lease_until <= ${LEASE_NOW} ORDER BY next_at, no LIMIT ?`,
);
const timersDue = rows<[now: number], { timers: number }>("SELECT COUNT(*) AS timers FROM timers WHERE status = 'waiting' AND due_at <= ?");

/** Statements of work reads, for looking at their plans. */
export const workStatements = { sendsOf, faultsSince, lettersThatWait, proof, conversationsDue, sendersDue, runsDue, timersDue };

/** Reads of what was sent, what went wrong and where work waits. `leaseNow` stands in for the database's clock, null is that clock. */
export const workReads = (
  db: ReadPool,
  leaseNow: () => number | null,
): Pick<StoreReads, 'outbox' | 'faults' | 'deadLetters' | 'ping' | 'due'> => ({
  outbox: async (conversationId, turnId) =>
    (await db.all(sendsOf(conversationId, turnId ?? null, turnId ?? null))).map((row) => ({
      id: row.id,
      turnId: row.turn_id,
      status: row.status,
      rank: row.delivery_rank,
      attempts: row.attempts,
      messageId: row.message_id,
      content: (JSON.parse(row.entry) as OutboxEntry).content,
    })),
  faults: async ({ since = Number.MIN_SAFE_INTEGER, subsystem = null, limit }) =>
    (await db.all(faultsSince(since, subsystem, subsystem, limit))).map((row) => JSON.parse(row.record) as FaultRecord),
  deadLetters: async (limit) => (await db.all(lettersThatWait(limit))).map((row) => ({ ...row, event: JSON.parse(row.event) as unknown })),
  async ping() {
    await db.first(proof());
  },
  async due(now, limit) {
    const lease = leaseNow();
    const [conversations, sends, runs, timers] = await Promise.all([
      db.all(conversationsDue(now, lease, limit)),
      db.all(sendersDue(now, lease, limit)),
      db.all(runsDue(now, lease, limit)),
      db.first(timersDue(now)),
    ]);
    const ids = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id);
    return { conversations: ids(conversations), sends: ids(sends), runs: ids(runs), timers: timers?.timers ?? 0 };
  },
});
