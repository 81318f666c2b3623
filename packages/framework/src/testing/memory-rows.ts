import type { DeliveryRank } from '../author/channel.ts';
import type { FaultRecord } from '../kernel/fault.ts';
import type { WaitingEvent } from '../ports/mailbox-rules.ts';
import type { OpenSend } from '../ports/outbox-rules.ts';
import type { ClaimedRun } from '../ports/store.ts';
import type { DeadLetter, OutboxRow, StoredMedia } from '../ports/store-reads.ts';
import type { ConversationHead } from '../ports/turn-unit.ts';

/** A stored event; `event` is JSON, as are all payloads here, so that nothing is shared by identity. */
export interface MailRow extends WaitingEvent {
  readonly seq: number;
  readonly key: string;
  readonly box: Mailbox;
  event: string;
  readonly messageId: string | null;
  readonly traceId: string;
  attempts: number;
  turn: string | null;
}

/** A message to send. */
export interface SendRow extends Omit<OpenSend, 'status' | 'dueAt' | 'kind'> {
  kind: OpenSend['kind'];
  readonly box: Mailbox;
  readonly turnId: string;
  readonly channel: string;
  entry: string;
  readonly traceId: string;
  status: OutboxRow['status'];
  dueAt: number;
  attempt: string | null;
  attempts: number;
  ambiguous: number;
  messageId: string | null;
  rank: DeliveryRank | null;
  sendingAt: number | null;
  settledAt: number | null;
  deadCode: string | null;
}

/** A stored turn. */
export interface TurnEntry {
  readonly id: string;
  readonly no: number;
  readonly box: Mailbox;
  record: string;
  journal: string;
  slotChanges: string;
  readonly fence: number;
  readonly baseVersion: number;
  readonly committedAt: number;
}

/** A conversation with what belongs to it. */
export interface Mailbox {
  readonly id: string;
  readonly no: number;
  channel: string;
  address: string;
  fence: number;
  leaseOwner: string | null;
  leaseUntil: number;
  version: number;
  nextAt: number | null;
  retryAt: number;
  sendAt: number | null;
  sendOwner: string | null;
  sendUntil: number;
  ownerEpoch: number;
  touchedAt: number;
  lastTurnAt: number | null;
  head: ConversationHead;
  state: string;
  waiting: MailRow[];
  readonly turns: TurnEntry[];
  readonly sends: SendRow[];
  /** Those of `sends` that are not settled. */
  open: SendRow[];
  readonly prompts: Map<string, string>;
  /** The last turn that left each prompt open. */
  readonly promptTurns: Map<string, string>;
  readonly archive: Map<string, string>;
  media: StoredMedia[];
}

/** A run with its steps. */
export interface RunRow extends Omit<ClaimedRun, 'lease' | 'steps' | 'attempts' | 'startedAt' | 'input'> {
  input: string;
  readonly steps: Map<string, { name: string; key: string; input: string; output: string | null; attempts: number }>;
  readonly no: number;
  fence: number;
  leaseOwner: string | null;
  leaseUntil: number;
  nextAt: number;
  attempts: number;
  startedAt: number | null;
  endedAt: number | null;
  outcome: string | null;
  faultId: string | null;
}

/** A timer; `no` counts how often timers were set. */
export interface TimerRow {
  readonly id: string;
  readonly no: number;
  readonly box: Mailbox;
  readonly name: string;
  readonly task: string | null;
  readonly dueAt: number;
  readonly traceId: string;
  status: 'waiting' | 'fired' | 'cancelled';
}

/** A dead letter. */
export interface LetterRow extends DeadLetter {
  redrivenAt: number | null;
}

/** All tables of a store in memory. `leaseNow` stands in for a database's clock. */
export interface Tables {
  readonly leaseNow: () => number;
  readonly boxes: Map<string, Mailbox>;
  readonly addresses: Map<string, Mailbox>;
  readonly events: MailRow[];
  readonly eventByKey: Map<string, MailRow>;
  readonly turns: Map<string, TurnEntry>;
  readonly attempts: Map<string, SendRow>;
  readonly outboundById: Map<string, SendRow>;
  /** Every run that was made, by id. */
  readonly runs: Map<string, RunRow>;
  readonly openRuns: Map<string, RunRow>;
  /** Those that wait, by conversation and id. */
  readonly timers: Map<string, TimerRow>;
  /** Every timer that was ever set, in order. */
  readonly timersSet: TimerRow[];
  readonly faults: Map<string, FaultRecord>;
  /** In the order they were set aside, those that were put back too. */
  readonly letters: LetterRow[];
}

/** Empty tables. */
export const emptyTables = (leaseNow: () => number): Tables => ({
  leaseNow,
  boxes: new Map(),
  addresses: new Map(),
  events: [],
  eventByKey: new Map(),
  turns: new Map(),
  attempts: new Map(),
  outboundById: new Map(),
  runs: new Map(),
  openRuns: new Map(),
  timers: new Map(),
  timersSet: [],
  faults: new Map(),
  letters: [],
});

/** The row of a conversation that must exist. */
export function requireBox(tables: Tables, id: string): Mailbox {
  const box = tables.boxes.get(id);
  if (!box) throw new Error(`there is no conversation ${id}`);
  return box;
}

/** A copy by way of JSON, as a database would give it back. */
export const jsonCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Takes a timer out of those that wait, if it does. */
export function endTimer(tables: Tables, box: Mailbox, id: string, status: 'fired' | 'cancelled'): void {
  const key = `${box.id} ${id}`;
  const timer = tables.timers.get(key);
  if (timer) timer.status = status;
  tables.timers.delete(key);
}
