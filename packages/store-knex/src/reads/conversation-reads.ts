import type { Database } from 'better-sqlite3';
import type { Prompt, Task } from '@samvad/framework';
import type { ConversationHead, ConversationRow, PlainReads } from '@samvad/framework/ports';
import { searchName } from '../search-name.ts';
import { pageSize, readCursor } from './page.ts';

interface HeadRow {
  readonly row: number;
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
const HEAD = `c.rowid AS row, c.id, c.channel, c.address, c.head, c.touched_at, c.last_turn_at, ${OLDEST} AS oldest_waiting`;
/** Where a listing begins: before all that can be. */
const NEWEST = [Number.MAX_SAFE_INTEGER, 0] as const;

type ListParams = {
  query: string;
  stuckBefore: number | null;
  fault: string | null;
  touched: number;
  row: number;
  limit: number;
};

/** Reads of conversations, their old prompts and their archived tasks. */
export function conversationReads(
  db: Database,
): Pick<PlainReads, 'conversation' | 'conversations' | 'prompt' | 'task' | 'archivedTasks' | 'media'> {
  const byId = db.prepare<[id: string, address: string], HeadRow & { state: string }>(
    `SELECT ${HEAD}, c.state FROM conversations c WHERE c.id = COALESCE((SELECT id FROM conversations WHERE id = ?),
       (SELECT conversation FROM addresses WHERE address = ?))`,
  );
  const list = db.prepare<[ListParams], HeadRow>(
    `SELECT ${HEAD} FROM conversations c
     WHERE (c.touched_at, c.rowid) < (@touched, @row)
       AND (instr(c.search_name, @query) > 0 OR instr(lower(c.address), @query) > 0)
       AND (@stuckBefore IS NULL OR c.stuck = 1 OR ${OLDEST} < @stuckBefore)
       AND (@fault IS NULL OR EXISTS (SELECT 1 FROM faults f WHERE f.conversation = c.id AND (f.code = @fault OR f.subsystem = @fault)))
     ORDER BY c.touched_at DESC, c.rowid DESC LIMIT @limit`,
  );
  const prompt = db.prepare<[conversation: string, id: string], { body: string }>(
    'SELECT body FROM prompts WHERE conversation = ? AND id = ?',
  );
  const task = db.prepare<[conversation: string, id: string], { body: string }>('SELECT body FROM tasks WHERE conversation = ? AND id = ?');
  const tasks = db.prepare<[conversation: string], { body: string }>('SELECT body FROM tasks WHERE conversation IN (?) ORDER BY no');
  const media = db.prepare<[conversation: string], MediaRow>(
    'SELECT message_id, media, mime, sha256, stored_at FROM media WHERE conversation IN (?) ORDER BY rowid',
  );

  return {
    conversation(idOrAddress) {
      const row = byId.get(idOrAddress, idOrAddress);
      return row && { ...conversationRow(row), state: row.state };
    },
    conversations(filter) {
      const limit = pageSize(filter);
      const [touched, row] = filter.cursor === undefined ? NEWEST : readCursor(filter.cursor);
      const rows = list.all({
        query: searchName(filter.query ?? null),
        stuckBefore: filter.stuckBefore ?? null,
        fault: filter.fault ?? null,
        touched,
        row,
        limit: limit + 1,
      });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items: rows.slice(0, limit).map(conversationRow), nextCursor: last ? `${last.touched_at}.${last.row}` : null };
    },
    prompt: (conversationId, promptId) => parsed(prompt.get(conversationId, promptId)) as Prompt | undefined,
    task: (conversationId, taskId) => parsed(task.get(conversationId, taskId)) as Task | undefined,
    archivedTasks: (conversationId) => tasks.all(conversationId).map((row) => JSON.parse(row.body) as Task),
    media: (conversationId) =>
      media
        .all(conversationId)
        .map((row) => ({ messageId: row.message_id, file: { media: row.media, mime: row.mime, sha256: row.sha256 }, at: row.stored_at })),
  };
}

const conversationRow = (row: HeadRow): ConversationRow => ({
  id: row.id,
  channel: row.channel,
  address: row.address,
  head: JSON.parse(row.head) as ConversationHead,
  lastTurnAt: row.last_turn_at,
  oldestWaiting: row.oldest_waiting,
});

const parsed = (row: { readonly body: string } | undefined): unknown => row && JSON.parse(row.body);
