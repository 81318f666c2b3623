import type { Conversation } from '../model/conversation.ts';
import type { ConversationAudit } from '../ports/store-audit.ts';
import type { ReplayResult } from '../turn/replay-turn.ts';
import type { IndexedEvidence } from './evidence.ts';
import type { JournalView } from './journal-view.ts';

/** The names of the invariants. */
export type InvariantId =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9'
  | 'I10'
  | 'I11'
  | 'I12'
  | 'I13'
  | 'I14'
  | 'I15'
  | 'I16'
  | 'I17'
  | 'I18'
  | 'I19'
  | 'I20'
  | 'I21';

/** Facts about a violation by name; texts are masked before anybody sees them. */
export type ViolationFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Something that must never be and is. */
export interface Violation {
  readonly invariant: InvariantId;
  /** One plain sentence. */
  readonly text: string;
  /** Null where it is about no one conversation. */
  readonly conversationId: string | null;
  readonly turnId: string | null;
  readonly evidence: ViolationFacts;
}

/** A violation as its check finds it. */
export interface Finding {
  readonly text: string;
  readonly turnId?: string | null;
  readonly evidence?: ViolationFacts;
}

/** One conversation under examination. */
export interface Examined {
  readonly audit: ConversationAudit;
  /** The state, read; null when it does not fit its schema. */
  readonly state: Conversation | null;
  /** By turn, in their order. */
  readonly journals: ReadonlyMap<string, JournalView>;
  readonly outside: IndexedEvidence;
  /** Business time. */
  readonly now: number;
  /** How long, in milliseconds, something that is due may wait. */
  readonly overdueMs: number;
  /** Makes a turn again, where the app that made it is at hand. */
  readonly replay: ((turnId: string) => Promise<ReplayResult | undefined>) | null;
}

/** What was met in all conversations together. */
export interface WholeStore {
  readonly messageIds: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  readonly stepKeys: ReadonlySet<string>;
  readonly outside: IndexedEvidence;
}

/** Something that holds for every conversation at every moment. */
export interface Invariant {
  readonly id: InvariantId;
  /** What holds, in one clause. */
  readonly says: string;
  /** Finds where it does not hold in one conversation. */
  readonly check?: (examined: Examined) => readonly Finding[] | Promise<readonly Finding[]>;
  /** Finds what belongs to no conversation though it should; asked once, after all conversations. */
  readonly checkStore?: (store: WholeStore) => readonly Finding[];
}
