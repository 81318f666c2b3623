import { MOST_JOINED, POISON_CLAIM } from '@samvad/framework/ports';
import { rows, write } from '../statement.ts';
import { LEASE_NOW } from './clock.ts';

/** A conversation's mailbox columns. */
export interface MailboxRow {
  readonly id: string;
  readonly pending: number;
  readonly next_at: number | null;
  readonly retry_at: number;
  /** 1 while somebody holds the conversation. */
  readonly leased: 0 | 1;
}

/** A waiting event, as far as the rules of the mailbox need it. */
export interface WaitingRow {
  readonly is_text: 0 | 1;
  readonly accepted_at: number;
  readonly quiet_ms: number;
}

/** A waiting event as it is handed to a turn. */
export interface TakenRow {
  readonly seq: number;
  readonly is_text: 0 | 1;
  readonly accepted_at: number;
  readonly attempts: number;
  readonly trace_id: string;
  readonly event: string;
}

/** A conversation as its claim left it. */
export interface ClaimedRow {
  readonly next_at: number | null;
  readonly leased: 0 | 1;
  readonly lease_owner: string | null;
  readonly fence: number;
  readonly version: number;
  readonly turn_no: number;
  readonly state: string;
}

const MAILBOX = `id, pending, next_at, retry_at, lease_until > ${LEASE_NOW} AS leased`;
const OF_ADDRESS = '(SELECT a.conversation FROM addresses a WHERE a.address = ?)';
const WAITING = `SELECT is_text, accepted_at, quiet_ms FROM inbox WHERE conversation`;
const OLDEST = `status = 'waiting' ORDER BY seq LIMIT ${MOST_JOINED}`;

/** The conversation of an event that was accepted before. */
export const eventByKey = rows<[key: string], { seq: number; conversation: string }>(
  'SELECT seq, conversation FROM inbox WHERE event_key = ?',
);
/** The mailbox, locked until the transaction ends. */
export const lockMailbox = rows<[leaseNow: number | null, id: string], MailboxRow>(
  `SELECT ${MAILBOX} FROM conversations WHERE id = ? FOR UPDATE`,
);
/** The same by an address. */
export const lockMailboxAt = rows<[leaseNow: number | null, address: string], MailboxRow>(
  `SELECT ${MAILBOX} FROM conversations WHERE id = ${OF_ADDRESS} FOR UPDATE`,
);
/** Events that wait, oldest first, as many as one turn takes. */
export const waitingIn = rows<[conversation: string], WaitingRow>(`${WAITING} = ? AND ${OLDEST}`);
/** The same by an address. */
export const waitingAt = rows<[address: string], WaitingRow>(`${WAITING} = ${OF_ADDRESS} AND ${OLDEST}`);
/** What will wait when these are settled. */
export const waitingBut = rows<[conversation: string, settled: readonly number[]], WaitingRow>(
  `${WAITING} = ? AND seq NOT IN (?) AND ${OLDEST}`,
);
/** Those of these events that wait. */
export const waitingOf = rows<[conversation: string, seqs: readonly number[]], { seq: number }>(
  "SELECT seq FROM inbox WHERE conversation = ? AND seq IN (?) AND status = 'waiting'",
);

/** Makes a conversation. */
export const createConversation = write<
  [id: string, channel: string, address: string, searchName: string, now: number, head: string, state: string]
>('INSERT INTO conversations (id, channel, address, search_name, touched_at, head, state) VALUES (?, ?, ?, ?, ?, ?, ?)');
/** Gives a conversation an address. */
export const addAddress = write<
  [address: string, conversation: string, channel: string, account: string, kind: string, externalId: string]
>('INSERT INTO addresses (address, conversation, channel, account, kind, external_id) VALUES (?, ?, ?, ?, ?, ?)');
/** Puts an event into the inbox. */
export const addEvent = write<
  [
    key: string,
    conversation: string,
    isText: number,
    acceptedAt: number,
    quietMs: number,
    messageId: string | null,
    traceId: string,
    event: string,
  ]
>(
  'INSERT INTO inbox (event_key, conversation, is_text, accepted_at, quiet_ms, message_id, trace_id, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
);
/** Raises the mailbox; an address that is given becomes the one last written from. */
export const arrived = write<[nextAt: number, address: string | null, channel: string | null, id: string]>(
  'UPDATE conversations SET pending = pending + 1, next_at = ?, address = COALESCE(?, address), channel = COALESCE(?, channel) WHERE id = ?',
);

/** Puts an event into the inbox of an address in the plain case: the event is new, and nothing waits there. */
export const addLoneEvent = write<
  [
    key: string,
    isText: number,
    acceptedAt: number,
    quietMs: number,
    messageId: string | null,
    traceId: string,
    event: string,
    address: string,
    keyAgain: string,
  ]
>(
  `INSERT INTO inbox (event_key, conversation, is_text, accepted_at, quiet_ms, message_id, trace_id, event)
   SELECT ?, c.id, ?, ?, ?, ?, ?, ? FROM conversations c WHERE c.id = ${OF_ADDRESS} AND c.pending = 0 AND c.next_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.event_key = ?)`,
);
/**
 * Raises the mailbox of that address after `addLoneEvent`, where that has written: the event waits though nothing was counted. It asks the rows, not
 * ROW_COUNT(): a server that cannot write its answer, since the process was killed, goes on with the text and counts -1.
 */
export const loneArrived = write<[dueAt: number, address: string, channel: string, addressAgain: string, key: string]>(
  `UPDATE conversations c SET c.pending = 1, c.next_at = GREATEST(?, c.retry_at), c.address = ?, c.channel = ?
   WHERE c.id = ${OF_ADDRESS} AND c.pending = 0
     AND EXISTS (SELECT 1 FROM inbox i WHERE i.event_key = ? AND i.conversation = c.id AND i.status = 'waiting')`,
);

/** The conversation before it is claimed, locked. */
export const lockForClaim = rows<[leaseNow: number | null, id: string], ClaimedRow>(
  `SELECT next_at, lease_until > ${LEASE_NOW} AS leased, lease_owner, fence, version, turn_no, state FROM conversations WHERE id = ? FOR UPDATE`,
);
/** Events a claim may take, oldest first, with their claims before. */
export const claimableEvents = rows<[conversation: string], TakenRow>(
  `SELECT seq, is_text, accepted_at, attempts, trace_id, event FROM inbox WHERE conversation = ? AND ${OLDEST}`,
);
/** Takes the conversation where it is due and free; `token` names this one claim. */
export const takeLease = write<
  [token: string, leaseNow: number | null, leaseMs: number, id: string, now: number, leaseNowAgain: number | null]
>(
  `UPDATE conversations SET fence = fence + 1, lease_owner = ?, lease_until = ${LEASE_NOW} + ?
   WHERE id = ? AND next_at <= ? AND lease_until <= ${LEASE_NOW}`,
);
/** Where the prefix of waiting events ends that belong together: the rule of `takenTogether`, for the claim that is one text. */
export const markPrefix = write<[conversation: string, conversationAgain: string]>(
  `SET @prefix_end = COALESCE((SELECT IF(f.is_text = 1 AND f.attempts < ${POISON_CLAIM - 2},
     (SELECT MIN(n.seq) FROM inbox n WHERE n.conversation = ? AND n.status = 'waiting' AND n.is_text = 0), f.seq + 1)
     FROM inbox f WHERE f.conversation = ? AND f.status = 'waiting' ORDER BY f.seq LIMIT 1), 9000000000000000)`,
);
/** Counts the claim of the events it took; none where the conversation was not taken. */
export const countClaims = write<[conversation: string, id: string, token: string]>(
  `UPDATE inbox SET attempts = attempts + 1 WHERE conversation = ? AND status = 'waiting' AND seq < @prefix_end
     AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = ? AND c.lease_owner = ?) ORDER BY seq LIMIT ${MOST_JOINED}`,
);

/** Lengthens a lease. */
export const renewLease = write<[leaseNow: number | null, leaseMs: number, id: string, fence: number]>(
  `UPDATE conversations SET lease_until = ${LEASE_NOW} + ? WHERE id = ? AND fence = ? AND lease_owner IS NOT NULL`,
);
/** The owner of a conversation, locked. */
export const lockOwner = rows<[id: string], { fence: number; lease_owner: string | null }>(
  'SELECT fence, lease_owner FROM conversations WHERE id = ? FOR UPDATE',
);
/** Gives a conversation back. */
export const giveBack = write<[nextAt: number | null, retryAt: number, id: string]>(
  'UPDATE conversations SET next_at = ?, retry_at = ?, lease_owner = NULL, lease_until = 0 WHERE id = ?',
);
/** Forgets how often what waits was claimed. */
export const forgetClaims = write<[conversation: string]>(
  "UPDATE inbox SET attempts = 0 WHERE conversation = ? AND status = 'waiting' AND attempts > 0",
);

/** A dead letter, with whether it was redriven before. */
export const letterById = rows<[id: string], { seq: number; conversation: string; redriven_at: number | null; next_at: number | null }>(
  `SELECT d.inbox_seq AS seq, d.conversation, d.redriven_at, c.next_at FROM dead_letters d JOIN conversations c ON c.id = d.conversation
   WHERE d.id = ?`,
);
/** The mailbox of a dead letter, locked. */
export const lockMailboxOfLetter = rows<[leaseNow: number | null, letter: string], MailboxRow>(
  `SELECT ${MAILBOX} FROM conversations WHERE id = (SELECT d.conversation FROM dead_letters d WHERE d.id = ?) FOR UPDATE`,
);
/** Notes that a letter was redriven. */
export const letterRedriven = write<[now: number, id: string]>('UPDATE dead_letters SET redriven_at = ? WHERE id = ?');
/** Lets an event wait again. */
export const revive = write<[seq: number]>("UPDATE inbox SET status = 'waiting', turn_row = NULL, attempts = 0 WHERE seq = ?");

/** Counts for nothing the claims of an owner that ends in good order. */
export const uncountClaims = write<[conversation: string, id: string, fence: number]>(
  `UPDATE inbox SET attempts = 0 WHERE conversation = ? AND status = 'waiting' AND attempts > 0
     AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = ? AND c.fence = ? AND c.lease_owner IS NOT NULL)`,
);
/** Frees the conversation of an owner that ends in good order. */
export const freeConversation = write<[id: string, fence: number]>(
  'UPDATE conversations SET lease_owner = NULL, lease_until = 0 WHERE id = ? AND fence = ? AND lease_owner IS NOT NULL',
);
