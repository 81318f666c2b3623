import type { DeliveryRank } from '../author/channel.ts';
import type { BusinessTime } from './lease.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** An unsettled outbox row, as far as the order of sending needs it. */
export interface OpenSend {
  readonly id: string;
  readonly kind: OutboxEntry['kind'];
  readonly status: 'waiting' | 'sending' | 'ambiguous';
  /** Not before: `sendAfter`, the next try, or the end of the doubt about an attempt. */
  readonly dueAt: BusinessTime;
  readonly ownerEpoch: number;
}

/** Where an outbox row stands; `sent`, `dead` and `superseded` are final, but that proof may still come that a dead one was sent. */
export type SendStatus = OpenSend['status'] | 'sent' | 'dead' | 'superseded';

/** What becomes of a conversation's unsettled rows when its sender looks at them. */
export interface SendChoice<Row extends OpenSend> {
  /** The row that leaves now. */
  readonly take: Row | null;
  /** Rows that will never leave: of before a person took over, or holding messages that something later overtook. */
  readonly superseded: readonly Row[];
  /** The row a dead sender left behind, whose doubt time is not over. */
  readonly doubted: Row | null;
  /** When looking again makes sense, when nothing leaves now. */
  readonly dueAt: BusinessTime | null;
}

/**
 * Chooses what leaves a conversation now, rows in the order they were decided and no sender alive. Order is strict, but a holding message
 * whose time has not come blocks nothing: it is dropped once something later goes.
 */
export function chooseSend<Row extends OpenSend>(open: readonly Row[], now: BusinessTime, ownerEpoch: number): SendChoice<Row> {
  const superseded = open.filter((row) => row.ownerEpoch < ownerEpoch);
  const early: Row[] = [];
  for (const row of open) {
    if (row.ownerEpoch < ownerEpoch) continue;
    if (row.dueAt <= now) return { take: row, superseded: [...superseded, ...early], doubted: null, dueAt: null };
    early.push(row);
    if (row.kind === 'hold' && row.status === 'waiting') continue;
    return { take: null, superseded, doubted: row.status === 'sending' ? row : null, dueAt: earliest(early) };
  }
  return { take: null, superseded, doubted: null, dueAt: earliest(early) };
}

/** When a conversation's sender has something to do next, be it to drop rows; null when nothing is left. */
export const sendDueAt = (open: readonly OpenSend[], ownerEpoch: number): BusinessTime | null =>
  open.some((row) => row.ownerEpoch < ownerEpoch) ? 0 : chooseSend(open, Number.NEGATIVE_INFINITY, ownerEpoch).dueAt;

/** What is left of a reply that a later turn takes back: it stays to be sent and is not taken back again. Null: nothing, the row is superseded. */
export const takenBack = (entry: OutboxEntry): OutboxEntry | null =>
  entry.remains ? { ...entry, kind: 'outcome', content: entry.remains, remains: null } : null;

const earliest = (rows: readonly OpenSend[]): BusinessTime | null => (rows.length > 0 ? Math.min(...rows.map((row) => row.dueAt)) : null);

const RANKS: Readonly<Record<DeliveryRank, number>> = { sent: 1, failed: 2, delivered: 3, read: 4 };

/** The higher of two ranks, whatever order they come in; `failed` counts only below `delivered`. */
export const higherRank = (known: DeliveryRank | null, news: DeliveryRank): DeliveryRank =>
  known !== null && RANKS[known] >= RANKS[news] ? known : news;
