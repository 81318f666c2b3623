import type { Database } from 'better-sqlite3';
import type { FaultRecord } from '@samvad/framework';
import type { DeadLetter, OutboxEntry, OutboxRow, PlainReads } from '@samvad/framework/ports';
import { hangsOn } from '../schema/turn-rows.ts';

interface StoredSend {
  readonly id: string;
  readonly turn_id: string;
  readonly status: OutboxRow['status'];
  readonly rank: string | null;
  readonly attempts: number;
  readonly message_id: string | null;
  readonly entry: string;
}

/** Reads of what was sent and what went wrong. */
export function workReads(db: Database): Pick<PlainReads, 'outbox' | 'faults' | 'deadLetters' | 'ping'> {
  const sends = db.prepare<[{ conversation: string; turn: string | null }], StoredSend>(
    `SELECT o.id, t.id AS turn_id, o.status, o.rank, o.attempts, o.message_id, o.entry FROM turns t JOIN outbox o ON ${hangsOn('o.no', 't.no')}
     WHERE t.conversation IN (@conversation) AND (@turn IS NULL OR t.id = @turn) ORDER BY o.no`,
  );
  const faults = db.prepare<[{ since: number; subsystem: string | null; limit: number }], { record: string }>(
    'SELECT record FROM faults WHERE at >= @since AND (@subsystem IS NULL OR subsystem = @subsystem) ORDER BY at DESC, no DESC LIMIT @limit',
  );
  const dead = db.prepare<[limit: number], Omit<DeadLetter, 'event'> & { event: string }>(
    `SELECT d.id, d.conversation AS conversationId, d.inbox_seq AS seq, i.event, d.reason, d.fault_id AS faultId, d.at
     FROM dead_letters d JOIN inbox i ON i.seq = d.inbox_seq WHERE d.redriven_at IS NULL ORDER BY d.no DESC LIMIT ?`,
  );
  const one = db.prepare('SELECT rowid FROM conversations LIMIT 1');

  return {
    outbox: (conversationId, turnId) =>
      sends.all({ conversation: conversationId, turn: turnId ?? null }).map((row) => ({
        id: row.id,
        turnId: row.turn_id,
        status: row.status,
        rank: row.rank,
        attempts: row.attempts,
        messageId: row.message_id,
        content: (JSON.parse(row.entry) as OutboxEntry).content,
      })),
    faults: (filter) =>
      faults
        .all({ since: filter.since ?? Number.MIN_SAFE_INTEGER, subsystem: filter.subsystem ?? null, limit: filter.limit })
        .map((row) => JSON.parse(row.record) as FaultRecord),
    deadLetters: (limit) => dead.all(limit).map((row) => ({ ...row, event: JSON.parse(row.event) as unknown })),
    ping: (): void => void one.get(),
  };
}
