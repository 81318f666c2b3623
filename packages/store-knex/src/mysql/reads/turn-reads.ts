import type { FaultRecord, SlotValue } from '@samvad/framework';
import type { SlotChange, StoreReads, TurnRecord, TurnRow } from '@samvad/framework/ports';
import { type PackedJournal, unpackJournal } from '../../journal-codec.ts';
import { pageSize, readCursor } from '../../reads/page.ts';
import { hangsOn, ROWS_PER_TURN } from '../../schema/turn-rows.ts';
import { rows } from '../statement.ts';
import type { ReadPool } from './read-pool.ts';

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
  readonly value_before: string | null;
  readonly value_after: string | null;
}

const TURN = 't.no, t.id, t.conversation, t.turn_no, t.record';

const page = rows<[conversation: string, below: number, limit: number], StoredTurn>(
  `SELECT ${TURN} FROM turns t WHERE t.conversation = ? AND t.turn_no < ? ORDER BY t.turn_no DESC LIMIT ?`,
);
const byId = rows<[id: string], StoredTurn>(`SELECT ${TURN} FROM turns t WHERE t.id = ?`);
const byInbound = rows<[messageId: string], StoredTurn>(
  `SELECT ${TURN} FROM inbox i JOIN turns t ON t.no = i.turn_row WHERE i.message_id = ? ORDER BY i.seq DESC LIMIT 1`,
);
const byOutbound = rows<[messageId: string], StoredTurn>(
  `SELECT ${TURN} FROM outbox o JOIN turns t ON t.no = o.no DIV ${ROWS_PER_TURN} WHERE o.message_id = ? LIMIT 1`,
);
const changesOf = rows<[turn: number, turnAgain: number], StoredChange>(
  `SELECT task, person, slot, value_before, value_after FROM slot_history WHERE ${hangsOn('no', '?')} ORDER BY no`,
);
const faultsOf = rows<[turnId: string], { record: string }>('SELECT record FROM faults WHERE turn_id = ? ORDER BY no');
const journalOf = rows<[id: string], PackedJournal>('SELECT codec, journal AS bytes FROM turns WHERE id = ?');

/** Statements of turn reads, for looking at their plans. */
export const turnReadStatements = { page, byId, byInbound, byOutbound, changesOf, faultsOf, journalOf };

/** Reads of turns, with what was committed beside them, and of their journals. */
export function turnReads(db: ReadPool): Pick<StoreReads, 'turns' | 'turn' | 'turnOfMessage' | 'journal'> {
  const turnRow = async (row: StoredTurn): Promise<TurnRow> => {
    const [changes, faults] = await Promise.all([db.all(changesOf(row.no, row.no)), db.all(faultsOf(row.id))]);
    return {
      ...(JSON.parse(row.record) as TurnRecord),
      seq: row.turn_no,
      conversationId: row.conversation,
      slotChanges: changes.map(slotChange),
      faults: faults.map((fault) => JSON.parse(fault.record) as FaultRecord),
    };
  };
  const found = async (row: StoredTurn | undefined): Promise<TurnRow | undefined> => row && turnRow(row);

  return {
    async turns(conversationId, request) {
      const limit = pageSize(request);
      const below = request.cursor === undefined ? Number.MAX_SAFE_INTEGER : readCursor(request.cursor)[0];
      const stored = await db.all(page(conversationId, below, limit + 1));
      const last = stored.length > limit ? stored[limit - 1] : undefined;
      return { items: await Promise.all(stored.slice(0, limit).map(turnRow)), nextCursor: last ? `${last.turn_no}.0` : null };
    },
    turn: async (turnId) => found(await db.first(byId(turnId))),
    turnOfMessage: async (messageId) => found((await db.first(byInbound(messageId))) ?? (await db.first(byOutbound(messageId)))),
    async journal(turnId) {
      const packed = await db.first(journalOf(turnId));
      return packed && unpackJournal(packed);
    },
  };
}

const slotChange = (row: StoredChange): SlotChange => ({
  task: row.task,
  person: row.person,
  slot: row.slot,
  before: slotValue(row.value_before),
  after: slotValue(row.value_after),
});

const slotValue = (text: string | null): SlotValue | null => (text === null ? null : (JSON.parse(text) as SlotValue));
