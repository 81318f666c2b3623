import type { Database } from 'better-sqlite3';
import type { FaultRecord, SlotValue } from '@samvad/framework';
import type { PlainReads, SlotChange, TurnRecord, TurnRow } from '@samvad/framework/ports';
import { type PackedJournal, unpackJournal } from '../journal-codec.ts';
import { hangsOn, turnOfRow } from '../schema/turn-rows.ts';
import { pageSize, readCursor } from './page.ts';

interface StoredTurn {
  readonly no: number;
  readonly id: string;
  readonly conversation: string;
  readonly turn_no: number;
  readonly record: string;
}

interface StoredChange {
  readonly task: string | null;
  readonly person: string | null;
  readonly slot: string;
  readonly before: string | null;
  readonly after: string | null;
}

const TURN = 't.no, t.id, t.conversation, t.turn_no, t.record';

/** Reads of turns, with what was committed beside them, and of their journals. */
export function turnReads(db: Database): Pick<PlainReads, 'turns' | 'turn' | 'turnOfMessage' | 'journal'> {
  const page = db.prepare<[conversation: string, below: number, limit: number], StoredTurn>(
    `SELECT ${TURN} FROM turns t WHERE t.conversation IN (?) AND t.turn_no < ? ORDER BY t.turn_no DESC LIMIT ?`,
  );
  const byId = db.prepare<[id: string], StoredTurn>(`SELECT ${TURN} FROM turns t WHERE t.id = ?`);
  const byInbound = db.prepare<[messageId: string], StoredTurn>(
    `SELECT ${TURN} FROM inbox i JOIN turns t ON t.no = i.turn WHERE i.message_id IN (?) ORDER BY i.seq DESC LIMIT 1`,
  );
  const byOutbound = db.prepare<[messageId: string], StoredTurn>(
    `SELECT ${TURN} FROM outbox o JOIN turns t ON t.no = ${turnOfRow('o.no')} WHERE o.message_id IN (?) LIMIT 1`,
  );
  const changes = db.prepare<[{ turn: number }], StoredChange>(
    `SELECT task, person, slot, before, after FROM slot_history WHERE ${hangsOn('no', '@turn')} ORDER BY no`,
  );
  const faults = db.prepare<[turnId: string], { record: string }>('SELECT record FROM faults WHERE turn_id IN (?) ORDER BY no');
  const journal = db.prepare<[id: string], PackedJournal>('SELECT codec, journal AS bytes FROM turns WHERE id = ?');

  const turnRow = (row: StoredTurn): TurnRow => ({
    ...(JSON.parse(row.record) as TurnRecord),
    seq: row.turn_no,
    conversationId: row.conversation,
    slotChanges: changes.all({ turn: row.no }).map(slotChange),
    faults: faults.all(row.id).map((fault) => JSON.parse(fault.record) as FaultRecord),
  });
  const found = (row: StoredTurn | undefined): TurnRow | undefined => row && turnRow(row);

  return {
    turns(conversationId, request) {
      const limit = pageSize(request);
      const below = request.cursor === undefined ? Number.MAX_SAFE_INTEGER : readCursor(request.cursor)[0];
      const rows = page.all(conversationId, below, limit + 1);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items: rows.slice(0, limit).map(turnRow), nextCursor: last ? `${last.turn_no}.0` : null };
    },
    turn: (turnId) => found(byId.get(turnId)),
    turnOfMessage: (messageId) => found(byInbound.get(messageId) ?? byOutbound.get(messageId)),
    journal(turnId) {
      const packed = journal.get(turnId);
      return packed && unpackJournal(packed);
    },
  };
}

const slotChange = (row: StoredChange): SlotChange => ({
  task: row.task,
  person: row.person,
  slot: row.slot,
  before: slotValue(row.before),
  after: slotValue(row.after),
});

const slotValue = (text: string | null): SlotValue | null => (text === null ? null : (JSON.parse(text) as SlotValue));
