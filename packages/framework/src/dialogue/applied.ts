import type { Conversation } from '../model/conversation.ts';
import type { Prompt } from '../model/prompt.ts';
import type { FlowCatalogue } from './catalogue.ts';
import type { Act } from './move.ts';

/** What applying commands works with. Ids are given in, so that it stays pure. */
export interface ApplyContext {
  readonly catalogue: FlowCatalogue;
  /** ISO 8601. */
  readonly at: string;
  readonly timeZone: string;
  /** How long what was made can be taken back, in milliseconds. */
  readonly undoWindowMs: number;
  /** The prompt a command names, open or old. */
  prompt(id: string): Prompt | undefined;
  newTaskId(): string;
  /** When this was said (ISO 8601), as far as it matters: a yes or no answers no question that was put later. */
  readonly heardAt: string | null;
  /** Tasks that this message has begun. */
  readonly begun: ReadonlySet<string>;
  /** The task whose summary got its yes in this message. */
  readonly agreed: string | null;
  /** Whether this message has said "cancel" already. */
  readonly cancelled: boolean;
  /** Slots that the same message also sets or unsets: then a yes is not bound to what was shown. */
  readonly sets: ReadonlySet<string>;
}

/** What became of one command. */
export type Applied =
  | {
      readonly is: 'accepted';
      readonly conversation: Conversation;
      readonly acts?: readonly Act[];
      readonly commit?: string;
      readonly began?: string;
    }
  | { readonly is: 'rejected'; readonly reason: string; readonly acts?: readonly Act[] };
