import { Fault, type FaultRecord } from '../kernel/fault.ts';
import type { Prompt } from '../model/prompt.ts';
import type { Task } from '../model/task.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { PlainReads } from '../ports/answer-reads.ts';
import type { ConversationRow, DeadLetter, Page, PageRequest, StoreReads, TurnRow } from '../ports/store-reads.ts';
import type { SlotChange, TurnRecord } from '../ports/turn-unit.ts';
import { memoryAudit } from './memory-audit.ts';
import { type Mailbox, jsonCopy, type Tables, type TurnEntry } from './memory-rows.ts';

/** The reads of a store in memory, as a database would answer them once it has found the rows. */
export function memoryReads(tables: Tables): PlainReads {
  const find = (idOrAddress: string): Mailbox | undefined => tables.boxes.get(idOrAddress) ?? tables.addresses.get(idOrAddress);
  const turnRow = (turn: TurnEntry | undefined): TurnRow | undefined => turn && rowOfTurn(tables, turn);
  return {
    conversation(idOrAddress) {
      const box = find(idOrAddress);
      return box && { ...conversationRow(box), state: box.state };
    },
    conversations(filter) {
      const found = [...tables.boxes.values()]
        .filter((box) => matches(tables, box, filter))
        .sort((a, b) => b.touchedAt - a.touchedAt || b.no - a.no);
      return pageOf(found, filter, (box) => `${box.touchedAt}.${box.no}`, conversationRow);
    },
    turns(conversationId, page) {
      const turns = tables.boxes.get(conversationId)?.turns.toReversed() ?? [];
      return pageOf(
        turns,
        page,
        (turn) => `${turn.no}.0`,
        (turn) => rowOfTurn(tables, turn),
      );
    },
    turn: (turnId) => turnRow(tables.turns.get(turnId)),
    turnOfMessage(messageId) {
      const inbound = tables.events.findLast((row) => row.messageId === messageId && row.turn !== null)?.turn;
      const outbound = [...tables.outboundById.values()].find((row) => row.messageId === messageId)?.turnId;
      return turnRow(tables.turns.get(inbound ?? outbound ?? ''));
    },
    journal: (turnId) => tables.turns.get(turnId)?.journal,
    faults({ since = Number.NEGATIVE_INFINITY, subsystem, limit }) {
      const found = [...tables.faults.values()].filter(
        (fault) => Date.parse(fault.at) >= since && (subsystem === undefined || fault.subsystem === subsystem),
      );
      return jsonCopy(
        found
          .reverse()
          .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
          .slice(0, limit),
      );
    },
    deadLetters: (limit) => jsonCopy(waitingLetters(tables).slice(0, limit)),
    prompt: (conversationId, promptId) => parsed(tables.boxes.get(conversationId)?.prompts.get(promptId)) as Prompt | undefined,
    task: (conversationId, taskId) => parsed(tables.boxes.get(conversationId)?.archive.get(taskId)) as Task | undefined,
    archivedTasks: (conversationId) =>
      [...(tables.boxes.get(conversationId)?.archive.values() ?? [])].map((body) => JSON.parse(body) as Task),
    media: (conversationId) => jsonCopy(tables.boxes.get(conversationId)?.media ?? []),
    outbox: (conversationId, turnId) =>
      (tables.boxes.get(conversationId)?.sends ?? [])
        .filter((row) => turnId === undefined || row.turnId === turnId)
        .map(({ id, turnId: turn, status, rank, attempts, messageId, entry }) => {
          const { content } = JSON.parse(entry) as OutboxEntry;
          return { id, turnId: turn, status, rank, attempts, messageId, content };
        }),
    due(now, limit) {
      const lease = tables.leaseNow();
      const boxes = [...tables.boxes.values()];
      const runs = [...tables.openRuns.values()];
      return {
        conversations: earliest(boxes, (box) => (box.leaseUntil <= lease ? box.nextAt : null), now, limit).map((box) => box.id),
        sends: earliest(boxes, (box) => (box.sendUntil <= lease ? box.sendAt : null), now, limit).map((box) => box.id),
        runs: earliest(runs, (run) => (run.leaseUntil <= lease ? run.nextAt : null), now, limit).map((run) => run.runId),
        timers: [...tables.timers.values()].filter((timer) => timer.dueAt <= now).length,
      };
    },
    ...memoryAudit(tables),
    ping: (): void => undefined,
  };
}

const waitingLetters = (tables: Tables): readonly DeadLetter[] =>
  tables.letters
    .filter(({ redrivenAt }) => redrivenAt === null)
    .map(({ redrivenAt: _still, ...letter }) => letter)
    .reverse();

type ConversationFilter = Parameters<StoreReads['conversations']>[0];

function matches(tables: Tables, box: Mailbox, filter: ConversationFilter): boolean {
  const { query, stuckBefore, fault } = filter;
  const words = query?.toLowerCase() ?? '';
  const named = [box.address, box.head.name ?? ''].some((text) => text.toLowerCase().includes(words));
  const oldest = oldestWaiting(box);
  const stuck = stuckBefore === undefined || box.head.stuck || (oldest !== null && oldest < stuckBefore);
  const faulty = (record: FaultRecord): boolean =>
    record.conversationId === box.id && (record.code === fault || record.subsystem === fault);
  return named && stuck && (fault === undefined || [...tables.faults.values()].some(faulty));
}

function pageOf<Row, Item>(
  rows: readonly Row[],
  page: PageRequest,
  cursorOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const limit = Math.min(Math.max(Math.trunc(page.limit), 1), 100);
  if (page.cursor !== undefined && !/^-?\d+\.\d+$/.test(page.cursor)) {
    throw new Fault('INSPECTOR.REQUEST', 'the cursor is not one of this listing', { operation: 'store.page' });
  }
  const after = page.cursor === undefined ? [] : numbersOf(page.cursor);
  const rest = rows.filter((row) => page.cursor === undefined || isBefore(numbersOf(cursorOf(row)), after));
  const shown = rest.slice(0, limit);
  const last = rest.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(itemOf), nextCursor: last === undefined ? null : cursorOf(last) };
}

const numbersOf = (cursor: string): number[] => cursor.split('.').map(Number);

function isBefore([major = 0, minor = 0]: readonly number[], [thanMajor = 0, thanMinor = 0]: readonly number[]): boolean {
  return major === thanMajor ? minor < thanMinor : major < thanMajor;
}

function earliest<Row>(rows: readonly Row[], at: (row: Row) => number | null, now: number, limit: number): Row[] {
  const due = rows.flatMap((row) => {
    const time = at(row);
    return time !== null && time <= now ? [{ row, time }] : [];
  });
  return due
    .sort((a, b) => a.time - b.time)
    .slice(0, limit)
    .map(({ row }) => row);
}

const oldestWaiting = (box: Mailbox): number | null =>
  box.waiting.length > 0 ? Math.min(...box.waiting.map((row) => row.acceptedAt)) : null;

const conversationRow = (box: Mailbox): ConversationRow => ({
  id: box.id,
  channel: box.channel,
  address: box.address,
  head: jsonCopy(box.head),
  lastTurnAt: box.lastTurnAt,
  oldestWaiting: oldestWaiting(box),
});

const rowOfTurn = (tables: Tables, turn: TurnEntry): TurnRow => ({
  ...(JSON.parse(turn.record) as TurnRecord),
  seq: turn.no,
  conversationId: turn.box.id,
  slotChanges: JSON.parse(turn.slotChanges) as SlotChange[],
  faults: jsonCopy([...tables.faults.values()].filter((fault) => fault.turnId === turn.id)),
});

const parsed = (body: string | undefined): unknown => (body === undefined ? undefined : JSON.parse(body));
