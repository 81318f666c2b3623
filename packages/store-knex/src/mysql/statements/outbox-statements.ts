import type { DeliveryRank } from '@samvad/framework';
import type { OpenSend, OutboxRow } from '@samvad/framework/ports';
import { ROWS_PER_TURN } from '../../schema/turn-rows.ts';
import { rows, write } from '../statement.ts';
import { LEASE_NOW } from './clock.ts';

/** A conversation as its sender sees it. */
export interface SenderRow {
  readonly id: string;
  readonly send_at: number | null;
  readonly owner_epoch: number;
  readonly send_attempt: string | null;
  /** 1 while somebody sends for it. */
  readonly leased: 0 | 1;
}

/** An unsettled row as the sending rules see it. */
export interface OpenRow extends OpenSend {
  readonly no: number;
}

/** A row found again by its attempt or message id. */
export interface SentRow {
  readonly no: number;
  readonly id: string;
  readonly conversation: string;
  readonly status: OutboxRow['status'];
  readonly attempt: string | null;
  readonly delivery_rank: DeliveryRank | null;
}

/** A row that is being sent. */
export interface EntryRow {
  readonly id: string;
  readonly turn_id: string;
  readonly attempts: number;
  readonly ambiguous: number;
  readonly trace_id: string;
  readonly entry: string;
}

const SENDER = `SELECT id, send_at, owner_epoch, send_attempt, send_until > ${LEASE_NOW} AS leased FROM conversations WHERE id`;
const OF_ATTEMPT = '(SELECT o.conversation FROM send_attempts a JOIN outbox o ON o.no = a.outbox WHERE a.attempt = ?)';
const OF_NEWS = `COALESCE((SELECT o.conversation FROM outbox o WHERE o.message_id = ? AND o.channel = ? LIMIT 1), ${OF_ATTEMPT})`;
const OPEN = `SELECT no, id, kind, status, due_at AS dueAt, owner_epoch AS ownerEpoch FROM outbox WHERE conversation`;
const UNSETTLED = "status IN ('waiting', 'sending', 'ambiguous')";
const SENT = 'SELECT o.no, o.id, o.conversation, o.status, o.attempt, o.delivery_rank';
const ENTRY = `SELECT o.id, t.id AS turn_id, o.attempts, o.ambiguous, o.trace_id, o.entry FROM outbox o JOIN turns t ON t.no = o.no DIV ${ROWS_PER_TURN}`;

/** The sender's view of a conversation, locked. */
export const lockSender = rows<[leaseNow: number | null, id: string], SenderRow>(`${SENDER} = ? FOR UPDATE`);
/** The same by an attempt. */
export const lockSenderOf = rows<[leaseNow: number | null, attempt: string], SenderRow>(`${SENDER} = ${OF_ATTEMPT} FOR UPDATE`);
/** The same by what news of a sent message names. */
export const lockSenderOfNews = rows<[leaseNow: number | null, messageId: string, channel: string, reference: string | null], SenderRow>(
  `${SENDER} = ${OF_NEWS} FOR UPDATE`,
);
/** Rows that are not settled, in the order of sending. */
export const openIn = rows<[conversation: string], OpenRow>(`${OPEN} = ? AND ${UNSETTLED} ORDER BY no`);
/** The same by an attempt. */
export const openOf = rows<[attempt: string], OpenRow>(`${OPEN} = ${OF_ATTEMPT} AND ${UNSETTLED} ORDER BY no`);
/** The same by what news names. */
export const openOfNews = rows<[messageId: string, channel: string, reference: string | null], OpenRow>(
  `${OPEN} = ${OF_NEWS} AND ${UNSETTLED} ORDER BY no`,
);
/** Replies that wait, as they were decided. */
export const waitingReplies = rows<[conversation: string], { no: number; entry: string }>(
  "SELECT no, entry FROM outbox WHERE conversation = ? AND status = 'waiting' AND kind = 'reply' ORDER BY no",
);
/** The row an attempt was made for. */
export const byAttempt = rows<[attempt: string | null], SentRow>(
  `${SENT} FROM send_attempts a JOIN outbox o ON o.no = a.outbox WHERE a.attempt = ?`,
);
/** The row whose message has this id on its channel. */
export const byMessage = rows<[messageId: string, channel: string], SentRow>(
  `${SENT} FROM outbox o WHERE o.message_id = ? AND o.channel = ?`,
);
/** What is sent with an attempt. */
export const entryOf = rows<[attempt: string], EntryRow>(
  `${ENTRY} JOIN send_attempts a ON a.outbox = o.no WHERE a.attempt = ? AND o.attempt = a.attempt AND o.status = 'sending'`,
);

/** Adds a row; its place among those of its turn is the order of sending. */
export const addSend = write<
  [
    place: number,
    id: string,
    conversation: string,
    channel: string,
    kind: string,
    dueAt: number,
    ownerEpoch: number,
    traceId: string,
    entry: string,
  ]
>(
  `INSERT INTO outbox (no, id, conversation, channel, kind, due_at, owner_epoch, trace_id, entry)
   VALUES (@turn * ${ROWS_PER_TURN} + ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
/** Drops a row unsent. */
export const supersede = write<[at: number, no: number]>("UPDATE outbox SET status = 'superseded', settled_at = ? WHERE no = ?");
/** Reduces a row to what remains of it. */
export const takeBack = write<[kind: string, entry: string, no: number]>('UPDATE outbox SET kind = ?, entry = ? WHERE no = ?');
/** Notes that nobody knows how a row's attempt ended. */
export const doubt = write<[no: number]>("UPDATE outbox SET status = 'ambiguous', ambiguous = ambiguous + 1 WHERE no = ?");
/** Takes a row for sending. */
export const takeSend = write<[attempt: string, now: number, doubtUntil: number, no: number]>(
  `UPDATE outbox SET ambiguous = ambiguous + (status = 'sending'), status = 'sending', attempts = attempts + 1, attempt = ?, sending_at = ?,
     due_at = ? WHERE no = ?`,
);
/** Remembers which row an attempt was made for. */
export const addAttempt = write<[attempt: string, outbox: number]>('INSERT INTO send_attempts (attempt, outbox) VALUES (?, ?)');
/** When the sender has something to do. */
export const scheduleSender = write<[sendAt: number | null, id: string]>('UPDATE conversations SET send_at = ? WHERE id = ?');
/** Makes somebody the sender of a conversation. */
export const takeSender = write<[attempt: string, leaseNow: number | null, leaseMs: number, id: string]>(
  `UPDATE conversations SET send_attempt = ?, send_until = ${LEASE_NOW} + ? WHERE id = ?`,
);
/** Frees the sender, where this attempt is still the one. */
export const freeSender = write<[id: string, attempt: string]>(
  'UPDATE conversations SET send_attempt = NULL, send_until = 0 WHERE id = ? AND send_attempt = ?',
);
/** A row has left. */
export const sent = write<[messageId: string, rank: DeliveryRank, at: number, now: number, no: number]>(
  `UPDATE outbox SET status = 'sent', message_id = COALESCE(message_id, ?), delivery_rank = ?, rank_at = ?,
     settled_at = COALESCE(settled_at, ?) WHERE no = ?`,
);
/** It did not go out: a doubt about this attempt is over. */
export const later = write<[nextAt: number, no: number]>(
  "UPDATE outbox SET ambiguous = ambiguous - (status = 'ambiguous'), status = 'waiting', due_at = ? WHERE no = ?",
);
/** Its sender does not know whether it went out. */
export const ambiguous = write<[doubtUntil: number, no: number]>(
  "UPDATE outbox SET ambiguous = ambiguous + (status = 'sending'), status = 'ambiguous', due_at = ? WHERE no = ?",
);
/** It is given up. */
export const dead = write<[code: string, now: number, no: number]>(
  "UPDATE outbox SET status = 'dead', dead_code = ?, settled_at = ? WHERE no = ?",
);

/** The row that may leave now in the plain case: the first open one waits and is due, nothing is to be dropped, nobody sends. 0 otherwise. */
export const markSend = write<[conversation: string, leaseNow: number | null, now: number]>(
  `SET @send = COALESCE((SELECT o.no FROM conversations c JOIN outbox o ON o.no = (
     SELECT MIN(f.no) FROM outbox f WHERE f.conversation = c.id AND f.${UNSETTLED}) WHERE c.id = ?
     AND c.send_until <= ${LEASE_NOW} AND o.status = 'waiting' AND o.due_at <= ?
     AND NOT EXISTS (SELECT 1 FROM outbox s WHERE s.conversation = c.id AND s.${UNSETTLED} AND s.owner_epoch < c.owner_epoch)), 0)`,
);
/** Takes the marked row for sending. */
export const takeMarked = write<[attempt: string, now: number, doubtUntil: number]>(
  "UPDATE outbox SET status = 'sending', attempts = attempts + 1, attempt = ?, sending_at = ?, due_at = ? WHERE no = @send",
);
/** Remembers the attempt at the marked row, if there is one. */
export const addMarkedAttempt = write<[attempt: string]>(
  'INSERT INTO send_attempts (attempt, outbox) SELECT ?, no FROM outbox WHERE no = @send',
);
/** Makes somebody the sender, if there is a marked row. */
export const takeSenderOfMarked = write<[attempt: string, leaseNow: number | null, leaseMs: number, id: string]>(
  `UPDATE conversations SET send_attempt = ?, send_until = ${LEASE_NOW} + ? WHERE id = ? AND @send > 0`,
);
/** What is sent, if there is a marked row. */
export const markedEntry = rows<[], EntryRow>(`${ENTRY} WHERE o.no = @send`);

/**
 * The row of an attempt in the plain case: it is being sent, no news of it came before, and it is the only one that is open. 0 otherwise.
 */
export const markSent = write<[id: string, attempt: string]>(
  `SET @sent = COALESCE((SELECT o.no FROM send_attempts a JOIN outbox o ON o.no = a.outbox WHERE o.id = ? AND a.attempt = ?
     AND o.attempt = a.attempt AND o.status = 'sending' AND o.delivery_rank IS NULL AND NOT EXISTS (
       SELECT 1 FROM outbox f WHERE f.conversation = o.conversation AND f.${UNSETTLED} AND f.no <> o.no)), 0)`,
);
/** Settles the marked row as sent. */
export const sentMarked = write<[messageId: string, at: number, now: number]>(
  `UPDATE outbox SET status = 'sent', message_id = COALESCE(message_id, ?), delivery_rank = 'sent', rank_at = ?,
     settled_at = COALESCE(settled_at, ?) WHERE no = @sent`,
);
/** Frees the sender of the marked row, who has nothing more to do. */
export const senderDone = write<[attempt: string, attemptAgain: string, attemptOnceMore: string]>(
  `UPDATE conversations SET send_at = NULL, send_until = IF(send_attempt = ?, 0, send_until), send_attempt = NULLIF(send_attempt, ?)
   WHERE id = ${OF_ATTEMPT} AND @sent > 0`,
);
/** Frees the sender that ends in good order. */
export const freeSenderOf = write<[attempt: string, attemptAgain: string]>(
  `UPDATE conversations SET send_attempt = NULL, send_until = 0 WHERE id = ${OF_ATTEMPT} AND send_attempt = ?`,
);
