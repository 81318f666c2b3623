import type { FaultRecord } from '../kernel/fault.ts';
import type { MediaRef } from '../model/content.ts';
import type { Prompt } from '../model/prompt.ts';
import type { Task } from '../model/task.ts';
import type { BusinessTime } from './lease.ts';
import type { SendStatus } from './outbox-rules.ts';
import type { ConversationAudit } from './store-audit.ts';
import type { ConversationHead, SlotChange, TurnRecord } from './turn-unit.ts';

/** A page of a listing. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** What is asked of a listing; `limit` is at most 100. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

/** A conversation in the list. */
export interface ConversationRow {
  readonly id: string;
  readonly channel: string;
  /** The address last written from: `channel:account:id`. */
  readonly address: string;
  readonly head: ConversationHead;
  readonly lastTurnAt: BusinessTime | null;
  /** When the oldest event that waits was accepted. */
  readonly oldestWaiting: BusinessTime | null;
}

/** A turn with what was committed beside it. */
export interface TurnRow extends TurnRecord {
  readonly seq: number;
  readonly conversationId: string;
  readonly slotChanges: readonly SlotChange[];
  readonly faults: readonly FaultRecord[];
}

/** An event that was set aside and waits to be redriven; it gets a new id when it is set aside again. */
export interface DeadLetter {
  readonly id: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly event: unknown;
  readonly reason: string;
  readonly faultId: string;
  readonly at: BusinessTime;
}

/** A customer's file, as it was remembered. */
export interface StoredMedia {
  readonly messageId: string;
  readonly file: MediaRef;
  readonly at: BusinessTime;
}

/** A sent or waiting message, for traces. */
export interface OutboxRow {
  readonly id: string;
  readonly turnId: string;
  readonly status: SendStatus;
  readonly rank: string | null;
  readonly attempts: number;
  readonly messageId: string | null;
  readonly content: unknown;
}

/** Where work waits: asked by the sweeper. */
export interface DueWork {
  readonly conversations: readonly string[];
  readonly sends: readonly string[];
  readonly runs: readonly string[];
  readonly timers: number;
}

/** Committed rows, read without a lease. */
export interface StoreReads {
  /** By internal id or by address `channel:account:id`; `state` is the JSON of the conversation. */
  conversation(idOrAddress: string): Promise<(ConversationRow & { readonly state: string }) | undefined>;
  /**
   * Last changed (by a turn) first. `query`: part of the name or of the address, in any case; `stuckBefore`: stuck, or its oldest waiting event was
   * accepted before; `fault`: has one of this code or subsystem.
   */
  conversations(
    filter: PageRequest & { readonly query?: string; readonly stuckBefore?: BusinessTime; readonly fault?: string },
  ): Promise<Page<ConversationRow>>;
  /** Newest first. */
  turns(conversationId: string, page: PageRequest): Promise<Page<TurnRow>>;
  turn(turnId: string): Promise<TurnRow | undefined>;
  /** The turn that handled a customer's message or sent this message of ours. */
  turnOfMessage(messageId: string): Promise<TurnRow | undefined>;
  journal(turnId: string): Promise<string | undefined>;
  /** Newest first; `since` counts itself. */
  faults(filter: { readonly since?: BusinessTime; readonly subsystem?: string; readonly limit: number }): Promise<readonly FaultRecord[]>;
  /** Newest first. */
  deadLetters(limit: number): Promise<readonly DeadLetter[]>;
  prompt(conversationId: string, promptId: string): Promise<Prompt | undefined>;
  task(conversationId: string, taskId: string): Promise<Task | undefined>;
  /** Tasks that left the state, oldest first. */
  archivedTasks(conversationId: string): Promise<readonly Task[]>;
  /** Files of the customer, oldest first. */
  media(conversationId: string): Promise<readonly StoredMedia[]>;
  /** In the order of sending. */
  outbox(conversationId: string, turnId?: string): Promise<readonly OutboxRow[]>;
  due(now: BusinessTime, limit: number): Promise<DueWork>;
  /**
   * All there is of these conversations, each as it was at one moment; in their order, unknown ones left out. For the invariants: it may search
   * whole tables, so ask for many at a time, but no more than 100.
   */
  audit(conversationIds: readonly string[]): Promise<readonly ConversationAudit[]>;
  /** Cheap proof of life; throws a fault when the store does not answer. */
  ping(): Promise<void>;
}
