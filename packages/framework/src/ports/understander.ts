import type { ExtractContext } from '../author/slot-type.ts';
import type { SlotDeclaration } from '../author/slot.ts';
import type { Command } from '../model/command.ts';
import type { Emotion } from '../model/emotion.ts';
import type { Prompt } from '../model/prompt.ts';

/** One slot an understander may find values for. */
export interface SlotView {
  readonly name: string;
  readonly declaration: SlotDeclaration;
  /** What exists or was offered, as far as it is known now. */
  readonly options: ExtractContext<unknown>['options'];
  readonly vocabulary: readonly unknown[];
}

/** One flow an understander may start. */
export interface FlowView {
  readonly name: string;
  readonly description: string;
  readonly examples: readonly string[];
  readonly slots: readonly SlotView[];
}

/** What an understander is given: words and what they may mean here. No clock, no store. */
export interface UnderstandRequest {
  /** The customer's text; lines are separate messages of one burst. */
  readonly text: string;
  readonly messageId: string;
  /** All flows; the open task's first. */
  readonly flows: readonly FlowView[];
  readonly open: { readonly taskId: string; readonly flow: string; readonly asking: string | null } | null;
  /** The open question, for yes/no and options in words. */
  readonly prompt: Prompt | null;
  /** Language of the conversation so far. */
  readonly language: string;
  readonly now: number;
  readonly timeZone: string;
}

/** What was understood. */
export interface Understanding {
  readonly by: 'button' | 'llm' | 'embedded';
  readonly commands: readonly Command[];
  readonly emotion: Emotion;
  /** BCP 47. */
  readonly language: string;
}

/** Turns words into commands. The embedded one is synchronous work behind a promise; a model needs the signal. */
export interface Understander {
  readonly name: string;
  understand(request: UnderstandRequest, signal: AbortSignal): Promise<Understanding>;
}
