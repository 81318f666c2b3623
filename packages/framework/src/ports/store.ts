import type { FaultRecord } from '../kernel/fault.ts';
import type { Address, MediaRef } from '../model/content.ts';
import type { MailboxEvent } from '../model/event.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { DeliveryRank } from '../author/channel.ts';
import type { BusinessTime, Lease } from './lease.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { StoreReads } from './store-reads.ts';
import type { CommitUnit } from './turn-unit.ts';

/** A mailbox event as stored: `seq` is the order of acceptance over all conversations. */
export interface StoredEvent {
  readonly seq: number;
  readonly event: MailboxEvent;
  readonly acceptedAt: BusinessTime;
  /** Claims so far, this one counted. */
  readonly attempts: number;
  readonly traceId: string;
}

/** Puts one event into a mailbox. `key` is its identity: the same key again is a duplicate. */
export interface AcceptUnit {
  readonly key: string;
  readonly event: MailboxEvent;
  /** Where it belongs: an address (a new one gets the conversation `fresh`) or a conversation. */
  readonly to: { readonly address: Address } | { readonly conversationId: string };
  /** Id and first state of the conversation to be made when the address is new. */
  readonly fresh: { readonly conversationId: string; readonly state: string };
  readonly now: BusinessTime;
  /**
   * Quiet time that joins a burst: texts wait `min(max(next, now+coalesce), firstWaiting+3×coalesce)`; everything else is due now, and so is a burst
   * that something else follows or that is as long as one turn takes.
   */
  readonly coalesceMs: number;
  readonly traceId: string;
}

/** An outbox row that was taken for sending; `attempt` is the reference sent along. */
export interface Sending {
  readonly outboxId: string;
  readonly conversationId: string;
  readonly turnId: string;
  readonly attempt: string;
  readonly attempts: number;
  /** Attempts whose outcome nobody knows, before this one. From two on the relay gives the row up (`dead`) instead of sending it a third time. */
  readonly ambiguous: number;
  readonly entry: OutboxEntry;
  readonly traceId: string;
}

/** A run that was claimed, with what its finished steps made. */
export interface ClaimedRun {
  readonly lease: Lease;
  readonly runId: string;
  readonly conversationId: string;
  readonly taskId: string;
  readonly flow: string;
  readonly flowVersion: number;
  readonly runNo: number;
  readonly kind: 'run' | 'amend' | 'undo';
  /** Frozen JSON `{slots, quotes, person, emotion}`. */
  readonly input: string;
  /** Claims so far, this one counted. */
  readonly attempts: number;
  /** Business time of the first claim. */
  readonly startedAt: BusinessTime;
  readonly steps: readonly {
    readonly name: string;
    readonly key: string;
    readonly input: string;
    readonly output: string | null;
    readonly attempts: number;
  }[];
  readonly traceId: string;
}

/** Every unit: what goes in, what comes out. Units are synchronous inside the store, re-runnable, and return `fenced` or `duplicate` as values. */
export interface Units {
  /** Inbox row, address and conversation; durable when the promise resolves. */
  accept: {
    in: AcceptUnit;
    out: { is: 'accepted'; conversationId: string; seq: number; dueAt: BusinessTime } | { is: 'duplicate'; conversationId: string };
  };
  /**
   * Takes a conversation that has due events and no live lease: raises fence and attempts, returns the longest prefix of waiting events that belong
   * together (consecutive texts, at most 10, or one other). `poison` is true when this is the fifth claim of the first event. On its fourth and
   * fifth claim an event comes alone, so that it does not drag its neighbours down. `dueAt` is null while somebody else holds the lease.
   */
  claim: {
    in: { conversationId: string; worker: string; now: BusinessTime; leaseMs: number };
    out:
      | { is: 'claimed'; lease: Lease; version: number; state: string; turnNo: number; events: readonly StoredEvent[]; poison: boolean }
      | { is: 'nothing'; dueAt: BusinessTime | null };
  };
  renew: { in: { lease: Lease; leaseMs: number }; out: 'renewed' | 'fenced' };
  /** Gives a conversation back untouched; its events' attempts are reset when `reset`. `retryAt` delays the next claim. */
  release: { in: { lease: Lease; reset: boolean; retryAt: BusinessTime }; out: 'released' | 'fenced' };
  /**
   * All a turn decided, in one transaction that tests fence and version first; gives the lease back and resets the attempts of what still waits.
   * `more` tells that events are due already, `dueAt` when the next ones are.
   */
  commit: { in: CommitUnit; out: { is: 'committed'; more: boolean; dueAt: BusinessTime | null } | { is: 'fenced' } };

  /** Takes the open run that is due longest and that nobody holds (or the named one, when it is due). */
  claimRun: {
    in: { runId?: string; worker: string; now: BusinessTime; leaseMs: number };
    out: { is: 'claimed'; run: ClaimedRun } | { is: 'nothing' };
  };
  renewRun: { in: { lease: Lease; leaseMs: number }; out: 'renewed' | 'fenced' };
  /** Records a step's input before its first call; a step that was opened before returns the input recorded then. `attempts` counts this opening. */
  openStep: {
    in: { lease: Lease; name: string; key: string; input: string; now: BusinessTime };
    out: { is: 'opened'; input: string; attempts: number } | { is: 'done'; output: string } | { is: 'fenced' };
  };
  closeStep: { in: { lease: Lease; name: string; output: string; now: BusinessTime }; out: 'closed' | 'fenced' };
  /** Leaves the run open for its next attempt and gives the lease back. `faultId` is what went wrong; null keeps what was noted before. */
  retryRun: { in: { lease: Lease; nextAt: BusinessTime; faultId: string | null }; out: 'waiting' | 'fenced' };
  /** Ends the run and puts its event into the mailbox, in one transaction. */
  endRun: {
    in: { lease: Lease; outcome: RunOutcome; eventKey: string; event: MailboxEvent; now: BusinessTime };
    out: { is: 'ended'; conversationId: string } | { is: 'fenced' };
  };

  /**
   * Takes the first row that may leave this conversation now: all earlier ones are settled, `sendAfter` has come, no live send lease. Marks it
   * `sending` with `attempt`. A row found `sending` by a dead sender becomes ambiguous: it waits until `sendingAt + doubtMs`, then is taken once more.
   * A `hold` row whose time has not come blocks nothing and is dropped when a later row goes first; rows of before a person took over are dropped.
   */
  claimSend: {
    in: { conversationId: string; worker: string; attempt: string; now: BusinessTime; leaseMs: number; doubtMs: number };
    out: { is: 'sending'; sending: Sending } | { is: 'nothing'; dueAt: BusinessTime | null };
  };
  /** The outcome of an attempt; `more` tells that another row may leave at once, `dueAt` when the next may. `later` frees the row until `nextAt`; `ambiguous` holds it for `doubtMs`; `dead` gives it up. Stale attempts are fenced. */
  endSend: {
    in: {
      outboxId: string;
      attempt: string;
      now: BusinessTime;
      outcome:
        | { is: 'sent'; messageId: string }
        | { is: 'later'; nextAt: BusinessTime }
        | { is: 'ambiguous'; doubtUntil: BusinessTime }
        | { is: 'dead'; code: string };
    };
    out: { is: 'marked'; more: boolean; dueAt: BusinessTime | null } | { is: 'fenced' };
  };
  /**
   * Raises an outbox row's rank (never lowers it; `failed` counts only below `delivered`), found by the channel's message id or by any attempt that
   * was sent along; settles a row as sent whose outcome nobody knew.
   */
  status: {
    in: { channel: string; messageId: string; reference: string | null; rank: DeliveryRank; at: BusinessTime; now: BusinessTime };
    out: { is: 'raised' | 'known'; outboxId: string; conversationId: string } | { is: 'orphan' };
  };
  /**
   * Puts an event that was set aside back where it was in its mailbox, as if it had never been claimed. `unknown`: no such dead letter waits;
   * perhaps it was redriven before.
   */
  redrive: {
    in: { deadLetter: string; now: BusinessTime };
    out: { is: 'redriven'; conversationId: string; dueAt: BusinessTime } | { is: 'unknown' };
  };
  /** Turns due timers into mailbox events, earliest first; returns the conversations that got one. */
  fireTimers: { in: { now: BusinessTime; limit: number }; out: readonly string[] };
  /** Stores a fault that belongs to no commit. */
  fault: { in: { record: FaultRecord }; out: 'stored' };
  /** Remembers a customer's file. */
  media: { in: { conversationId: string; messageId: string; file: MediaRef; now: BusinessTime }; out: 'stored' };
}

/** The name of a unit. */
export type UnitName = keyof Units;

/**
 * The one durable thing. Writes go through `apply`, which resolves after the unit is committed; reads see committed rows only.
 */
export interface Store {
  apply<N extends UnitName>(unit: N, input: Units[N]['in']): Promise<Units[N]['out']>;
  readonly reads: StoreReads;
  /** Ends after what was begun is committed. */
  close(): Promise<void>;
}
