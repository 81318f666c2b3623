import { type Address, addressKey } from '../model/content.ts';
import { isText, type MailboxEvent } from '../model/event.ts';
import { isPoison, mailboxDueAt, takenTogether } from '../ports/mailbox-rules.ts';
import type { Lease } from '../ports/lease.ts';
import type { AcceptUnit, StoredEvent, Units } from '../ports/store.ts';
import { type MailRow, type Mailbox, requireBox, type Tables } from './memory-rows.ts';

/** Puts an event into its mailbox. */
export function accept(tables: Tables, unit: AcceptUnit): Units['accept']['out'] {
  const twin = tables.eventByKey.get(unit.key);
  if (twin) return { is: 'duplicate', conversationId: twin.box.id };
  const box = boxOf(tables, unit);
  const { seq, dueAt } = deliver(tables, box, unit);
  return { is: 'accepted', conversationId: box.id, seq, dueAt };
}

function boxOf(tables: Tables, unit: AcceptUnit): Mailbox {
  if (!('address' in unit.to)) return requireBox(tables, unit.to.conversationId);
  const key = addressKey(unit.to.address);
  const box = tables.addresses.get(key) ?? newBox(tables, unit, unit.to.address);
  box.address = key;
  box.channel = unit.to.address.channel;
  return box;
}

function newBox(tables: Tables, unit: AcceptUnit, address: Address): Mailbox {
  const { conversationId: id, state } = unit.fresh;
  if (tables.boxes.has(id)) throw new Error(`conversation ${id} exists already`);
  const name = unit.event.kind === 'message' ? unit.event.profileName : null;
  const box: Mailbox = {
    id,
    no: tables.boxes.size + 1,
    channel: address.channel,
    address: addressKey(address),
    fence: 0,
    leaseOwner: null,
    leaseUntil: 0,
    version: 0,
    nextAt: null,
    retryAt: 0,
    sendAt: null,
    sendOwner: null,
    sendUntil: 0,
    ownerEpoch: 0,
    touchedAt: unit.now,
    lastTurnAt: null,
    head: { name, language: 'und', emotion: 'neutral', focusTask: null, focusFlow: null, openTasks: 0, stuck: false, owner: 'bot' },
    state,
    waiting: [],
    turns: [],
    sends: [],
    open: [],
    prompts: new Map(),
    promptTurns: new Map(),
    archive: new Map(),
    media: [],
  };
  tables.boxes.set(id, box);
  tables.addresses.set(addressKey(address), box);
  return box;
}

/** Puts an event behind the ones that wait. */
export function deliver(
  tables: Tables,
  box: Mailbox,
  delivery: Pick<AcceptUnit, 'key' | 'event' | 'now' | 'coalesceMs' | 'traceId'>,
): { seq: number; dueAt: number } {
  const { key, event, now, coalesceMs, traceId } = delivery;
  const messageId = event.kind === 'message' ? event.messageId : null;
  const row: MailRow = {
    seq: tables.events.length + 1,
    key,
    box,
    event: JSON.stringify(event),
    messageId,
    traceId,
    isText: isText(event),
    acceptedAt: now,
    quietMs: coalesceMs,
    attempts: 0,
    turn: null,
  };
  tables.events.push(row);
  tables.eventByKey.set(key, row);
  box.waiting.push(row);
  return { seq: row.seq, dueAt: reschedule(tables, box, now) };
}

/** When a mailbox that was added to is due. Whoever holds its lease sets the time anew when it gives the conversation back. */
function reschedule(tables: Tables, box: Mailbox, now: number): number {
  const dueAt = Math.max(mailboxDueAt(box.waiting) ?? now, box.retryAt);
  const leased = box.leaseUntil > tables.leaseNow();
  if (!leased || box.nextAt === null) box.nextAt = dueAt;
  return dueAt;
}

/** Puts an event that was set aside back into its place. */
export function redrive(tables: Tables, unit: Units['redrive']['in']): Units['redrive']['out'] {
  const letter = tables.letters.find((dead) => dead.id === unit.deadLetter && dead.redrivenAt === null);
  const row = tables.events[(letter?.seq ?? 0) - 1];
  if (!letter || !row) return { is: 'unknown' };
  letter.redrivenAt = unit.now;
  row.turn = null;
  row.attempts = 0;
  row.box.waiting = [...row.box.waiting, row].sort((a, b) => a.seq - b.seq);
  return { is: 'redriven', conversationId: row.box.id, dueAt: reschedule(tables, row.box, unit.now) };
}

/** Takes a conversation that is due. */
export function claim(tables: Tables, unit: Units['claim']['in']): Units['claim']['out'] {
  const leaseNow = tables.leaseNow();
  const box = tables.boxes.get(unit.conversationId);
  if (!box || box.leaseUntil > leaseNow) return { is: 'nothing', dueAt: null };
  if (box.nextAt === null || box.nextAt > unit.now) return { is: 'nothing', dueAt: box.nextAt };
  const taken = box.waiting.slice(0, takenTogether(box.waiting));
  for (const row of taken) row.attempts += 1;
  box.fence += 1;
  box.leaseOwner = unit.worker;
  box.leaseUntil = leaseNow + unit.leaseMs;
  return {
    is: 'claimed',
    lease: { id: box.id, fence: box.fence },
    version: box.version,
    state: box.state,
    turnNo: box.turns.length + 1,
    events: taken.map(storedEvent),
    poison: isPoison(taken[0]?.attempts ?? 0),
  };
}

const storedEvent = (row: MailRow): StoredEvent => ({
  seq: row.seq,
  event: JSON.parse(row.event) as MailboxEvent,
  acceptedAt: row.acceptedAt,
  attempts: row.attempts,
  traceId: row.traceId,
});

/** The conversation whose lease this is; undefined when somebody else has it by now. */
export function heldBox(tables: Tables, lease: Lease): Mailbox | undefined {
  const box = tables.boxes.get(lease.id);
  return box && box.fence === lease.fence && box.leaseOwner !== null ? box : undefined;
}

/** Lengthens a conversation's lease. */
export function renew(tables: Tables, unit: Units['renew']['in']): Units['renew']['out'] {
  const box = heldBox(tables, unit.lease);
  if (!box) return 'fenced';
  box.leaseUntil = tables.leaseNow() + unit.leaseMs;
  return 'renewed';
}

/** Gives a conversation back as it was. */
export function release(tables: Tables, unit: Units['release']['in']): Units['release']['out'] {
  const box = heldBox(tables, unit.lease);
  if (!box) return 'fenced';
  if (unit.reset) resetClaims(box);
  const due = mailboxDueAt(box.waiting);
  box.leaseOwner = null;
  box.leaseUntil = 0;
  box.retryAt = unit.retryAt;
  box.nextAt = due === null ? null : Math.max(due, unit.retryAt);
  return 'released';
}

/** Forgets how often the waiting events were claimed. */
export function resetClaims(box: Mailbox): void {
  for (const row of box.waiting) row.attempts = 0;
}
