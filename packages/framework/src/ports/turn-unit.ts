import type { FaultRecord } from '../kernel/fault.ts';
import type { Prompt } from '../model/prompt.ts';
import type { SlotValue } from '../model/slot-value.ts';
import type { Task } from '../model/task.ts';
import type { BusinessTime, Lease } from './lease.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** One call that left the process during a turn, as the inspector lists it. */
export interface CallRecord {
  readonly port: string;
  readonly operation: string;
  readonly attempt: number;
  readonly ms: number;
  readonly outcome: string;
}

/** The turn as the inspector shows it; parts are JSON. */
export interface TurnRecord {
  readonly id: string;
  readonly startedAt: BusinessTime;
  readonly durationMs: number;
  readonly inputs: readonly unknown[];
  readonly understanding: {
    readonly by: 'button' | 'llm' | 'embedded';
    readonly commands: readonly unknown[];
    readonly rejected: readonly unknown[];
    readonly emotion: unknown;
  };
  readonly decisions: readonly unknown[];
  readonly calls: readonly CallRecord[];
  readonly outputs: readonly unknown[];
  readonly llm: { readonly calls: number; readonly promptTokens: number; readonly completionTokens: number };
  readonly traceId: string;
  /** Why nothing is sent, where nothing is. */
  readonly noReply: string | null;
}

/** A line of the slot history: what became of a slot's value in this turn. */
export interface SlotChange {
  readonly task: string | null;
  readonly person: string | null;
  readonly slot: string;
  readonly before: SlotValue | null;
  readonly after: SlotValue | null;
}

/** What the conversation lists show; columns beside the state. */
export interface ConversationHead {
  readonly name: string | null;
  readonly language: string;
  readonly emotion: string;
  readonly focusTask: string | null;
  readonly focusFlow: string | null;
  readonly openTasks: number;
  readonly stuck: boolean;
  readonly owner: 'bot' | 'waiting' | 'human';
}

/** A run to be made, frozen. */
export interface NewRun {
  readonly id: string;
  readonly task: string;
  readonly flow: string;
  readonly flowVersion: number;
  readonly runNo: number;
  readonly kind: 'run' | 'amend' | 'undo';
  readonly input: string;
}

/** Everything one turn writes. The store tests fence and version before anything else. */
export interface CommitUnit {
  readonly lease: Lease;
  readonly version: number;
  readonly turnNo: number;
  readonly now: BusinessTime;
  readonly state: string;
  readonly head: ConversationHead;
  readonly turn: TurnRecord;
  /** Inputs, state as read, call outcomes, seed, versions: JSON, compressed by the store. */
  readonly journal: string;
  /** Seqs of the events this turn has handled. */
  readonly settled: readonly number[];
  /** Settled without being understood: they failed too often. */
  readonly dead: readonly { readonly seq: number; readonly faultId: string; readonly reason: string }[];
  readonly outbox: readonly OutboxEntry[];
  /** Drops replies of earlier turns that have not left yet. */
  readonly supersede: boolean;
  /** Drops holding messages that have not left yet. */
  readonly dropHolds: boolean;
  /** The conversation's epoch after this turn, where it changed: rows of earlier epochs that have not left are dropped. */
  readonly ownerEpoch?: number;
  readonly runs: readonly NewRun[];
  /** Ids are the conversation's own; a timer that is set again under its id moves. */
  readonly timers: readonly { readonly id: string; readonly name: string; readonly task: string | null; readonly dueAt: BusinessTime }[];
  readonly cancelTimers: readonly string[];
  readonly prompts: readonly Prompt[];
  readonly slotChanges: readonly SlotChange[];
  /** Tasks that left the state. */
  readonly archive: readonly Task[];
  readonly faults: readonly FaultRecord[];
  /**
   * Erases in the same transaction, after everything else of the unit is written: of all events that are settled, turns with their journals and slot
   * changes (this one's too), prompts, archived tasks, ended runs with their steps, and messages of earlier turns only tombstones stay, as
   * `ports/erased.ts` makes them; messages of earlier turns that have not left are superseded; timers but this unit's, and files, are dropped.
   */
  readonly erase?: true;
}
