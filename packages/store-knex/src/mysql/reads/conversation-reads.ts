import type { Prompt, Task } from '@samvad/framework';
import type { ConversationHead, ConversationRow, StoreReads } from '@samvad/framework/ports';
import { pageSize, readCursor } from '../../reads/page.ts';
import { searchName } from '../../search-name.ts';
import { rows } from '../statement.ts';
import type { ReadPool } from './read-pool.ts';

interface HeadRow {
  readonly no: number;
  readonly id: string;
  readonly channel: string;
  readonly address: string;
  readonly head: string;
  readonly touched_at: number;
  readonly last_turn_at: number | null;
  readonly oldest_waiting: number | null;
}

interface MediaRow {
  readonly message_id: string;
  readonly media: string;
  readonly mime: string;
  readonly sha256: string;
  readonly stored_at: number;
}

const OLDEST = "(SELECT MIN(i.accepted_at) FROM inbox i WHERE i.conversation = c.id AND i.status = 'waiting')";
const HEAD = `c.no, c.id, c.channel, c.address, c.head, c.touched_at, c.last_turn_at, ${OLDEST} AS oldest_waiting`;

const byId = rows<[id: string, address: string], HeadRow & { state: string }>(
  `SELECT ${HEAD}, c.state FROM conversations c WHERE c.id = COALESCE((SELECT f.id FROM conversations f WHERE f.id = ?),
     (SELECT a.conversation FROM addresses a WHERE a.address = ?))`,
);
const list = rows<
  [
    touched: number,
    touchedAgain: number,
    no: number,
    query: string,
    queryAgain: string,
    stuckBefore: number | null,
    stuckBeforeAgain: number | null,
    fault: string | null,
    code: string | null,
    subsystem: string | null,
    limit: number,
  ],
  HeadRow
>(
  `SELECT ${HEAD} FROM conversations c
   WHERE c.touched_at <= ? AND (c.touched_at < ? OR c.no < ?)
     AND (INSTR(c.search_name, ?) > 0 OR INSTR(LOWER(c.address), ?) > 0)
     AND (? IS NULL OR c.stuck = 1 OR ${OLDEST} < ?)
     AND (? IS NULL OR EXISTS (SELECT 1 FROM faults f WHERE f.conversation = c.id AND (f.code = ? OR f.subsystem = ?)))
   ORDER BY c.touched_at DESC, c.no DESC LIMIT ?`,
);
const promptById = rows<[conversation: string, id: string], { body: string }>('SELECT body FROM prompts WHERE conversation = ? AND id = ?');
const taskById = rows<[conversation: string, id: string], { body: string }>('SELECT body FROM tasks WHERE conversation = ? AND id = ?');
const tasksOf = rows<[conversation: string], { body: string }>('SELECT body FROM tasks WHERE conversation = ? ORDER BY no');
const mediaOf = rows<[conversation: string], MediaRow>(
  'SELECT message_id, media, mime, sha256, stored_at FROM media WHERE conversation = ? ORDER BY no',
);

/** Where a listing begins: before all that can be. */
const NEWEST = [Number.MAX_SAFE_INTEGER, 0] as const;

/** Statements of conversation reads, for looking at their plans. */
export const conversationStatements = { byId, list, promptById, taskById, tasksOf, mediaOf };

/** Reads of conversations, their old prompts and their archived tasks. */
export const conversationReads = (
  db: ReadPool,
): Pick<StoreReads, 'conversation' | 'conversations' | 'prompt' | 'task' | 'archivedTasks' | 'media'> => ({
  async conversation(idOrAddress) {
    const row = await db.first(byId(idOrAddress, idOrAddress));
    return row && { ...conversationRow(row), state: row.state };
  },
  async conversations(filter) {
    const limit = pageSize(filter);
    const [touched, no] = filter.cursor === undefined ? NEWEST : readCursor(filter.cursor);
    const query = searchName(filter.query ?? null);
    const [stuckBefore, fault] = [filter.stuckBefore ?? null, filter.fault ?? null];
    const found = await db.all(list(touched, touched, no, query, query, stuckBefore, stuckBefore, fault, fault, fault, limit + 1));
    const last = found.length > limit ? found[limit - 1] : undefined;
    return { items: found.slice(0, limit).map(conversationRow), nextCursor: last ? `${last.touched_at}.${last.no}` : null };
  },
  prompt: async (conversationId, promptId) => parsed(await db.first(promptById(conversationId, promptId))) as Prompt | undefined,
  task: async (conversationId, taskId) => parsed(await db.first(taskById(conversationId, taskId))) as Task | undefined,
  archivedTasks: async (conversationId) => (await db.all(tasksOf(conversationId))).map((row) => JSON.parse(row.body) as Task),
  media: async (conversationId) =>
    (await db.all(mediaOf(conversationId))).map((row) => ({
      messageId: row.message_id,
      file: { media: row.media, mime: row.mime, sha256: row.sha256 },
      at: row.stored_at,
    })),
});

const conversationRow = (row: HeadRow): ConversationRow => ({
  id: row.id,
  channel: row.channel,
  address: row.address,
  head: JSON.parse(row.head) as ConversationHead,
  lastTurnAt: row.last_turn_at,
  oldestWaiting: row.oldest_waiting,
});

const parsed = (row: { readonly body: string } | undefined): unknown => row && JSON.parse(row.body);
