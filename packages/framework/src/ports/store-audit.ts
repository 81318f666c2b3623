import type { DeliveryRank } from '../author/channel.ts';
import type { FaultRecord } from '../kernel/fault.ts';
import type { MailboxEvent } from '../model/event.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { Prompt } from '../model/prompt.ts';
import type { Task } from '../model/task.ts';
import type { BusinessTime } from './lease.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { SendStatus } from './outbox-rules.ts';
import type { ConversationHead, NewRun, SlotChange, TurnRecord } from './turn-unit.ts';

/** Everything a store holds of one conversation but for its journals, as it was at one moment: what the invariants are checked on. */
export interface ConversationAudit {
  readonly id: string;
  /** Every address that leads to it, as `channel:account:id`. */
  readonly addresses: readonly string[];
  readonly version: number;
  /** Turns so far, as the conversation's row counts them. */
  readonly turnNo: number;
  /** JSON of the conversation. */
  readonly state: string;
  readonly head: ConversationHead;
  readonly ownerEpoch: number;
  /** When its mailbox is looked at next, and when its sender is; null: never. */
  readonly nextAt: BusinessTime | null;
  readonly sendAt: BusinessTime | null;
  /** Events that wait, as the row counts them; null where the store keeps no count. */
  readonly pending: number | null;
  /** The highest fence that was granted; null where the store cannot tell. */
  readonly fence: number | null;
  /** In the order of acceptance. */
  readonly inbox: readonly AuditedEvent[];
  /** In order of their numbers. */
  readonly turns: readonly AuditedTurn[];
  readonly prompts: readonly AuditedPrompt[];
  /** Tasks that left the state, oldest first. */
  readonly archived: readonly Task[];
  /** In the order of sending. */
  readonly outbox: readonly AuditedSend[];
  /** In the order they were made. */
  readonly runs: readonly AuditedRun[];
  /** Every timer that was ever set, in order. */
  readonly timers: readonly AuditedTimer[];
  /** Oldest first. */
  readonly faults: readonly FaultRecord[];
  /** Oldest first, those that were redriven too. */
  readonly deadLetters: readonly AuditedLetter[];
}

/** An event of the mailbox. */
export interface AuditedEvent {
  readonly seq: number;
  readonly key: string;
  readonly status: 'waiting' | 'done' | 'dead';
  readonly acceptedAt: BusinessTime;
  /** The channel's id of a message. */
  readonly messageId: string | null;
  /** The turn that settled it. */
  readonly turnId: string | null;
  /** Claims so far; null where the store does not keep them with the row. */
  readonly attempts: number | null;
  readonly event: MailboxEvent;
}

/** A turn as it was committed. */
export interface AuditedTurn extends TurnRecord {
  readonly seq: number;
  readonly fence: number;
  /** Version of the conversation it was thought on. */
  readonly baseVersion: number;
  readonly committedAt: BusinessTime;
  readonly slotChanges: readonly SlotChange[];
}

/** A question that was asked, with the last turn that left it open. */
export interface AuditedPrompt {
  readonly prompt: Prompt;
  /** Null where the store does not keep it. */
  readonly turnId: string | null;
}

/** A message of ours and what became of it. */
export interface AuditedSend {
  readonly id: string;
  readonly conversationId: string;
  readonly turnId: string;
  readonly kind: OutboxEntry['kind'];
  readonly status: SendStatus;
  /** Times it was taken for sending, and how many of those ended without anybody knowing how. */
  readonly attempts: number;
  readonly ambiguous: number;
  /** The references that were sent along, in no order. */
  readonly references: readonly string[];
  readonly dueAt: BusinessTime;
  /** When the last attempt began, and when the row was settled. */
  readonly sendingAt: BusinessTime | null;
  readonly settledAt: BusinessTime | null;
  readonly messageId: string | null;
  readonly rank: DeliveryRank | null;
  /** Code of the fault it died of. */
  readonly deadCode: string | null;
  readonly entry: OutboxEntry;
}

/** A run with its steps. */
export interface AuditedRun extends NewRun {
  readonly status: 'open' | 'ended';
  /** When its next attempt is due. */
  readonly nextAt: BusinessTime;
  /** Claims so far. */
  readonly attempts: number;
  readonly endedAt: BusinessTime | null;
  readonly outcome: RunOutcome | null;
  /** The last thing that went wrong. */
  readonly faultId: string | null;
  /** In the order they were opened. */
  readonly steps: readonly {
    readonly name: string;
    readonly key: string;
    readonly input: string;
    readonly output: string | null;
    readonly attempts: number;
  }[];
}

/** A timer. */
export interface AuditedTimer {
  readonly id: string;
  readonly name: string;
  readonly task: string | null;
  readonly dueAt: BusinessTime;
  readonly status: 'waiting' | 'fired' | 'cancelled';
  /** Key of the event that it becomes when it fires. */
  readonly eventKey: string;
}

/** An event that was set aside. */
export interface AuditedLetter {
  readonly id: string;
  readonly seq: number;
  readonly reason: string;
  readonly faultId: string;
  readonly at: BusinessTime;
  readonly redrivenAt: BusinessTime | null;
}
