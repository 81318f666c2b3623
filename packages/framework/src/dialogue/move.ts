import type { PromptOption } from '../model/prompt.ts';

/** A text by key; alternatives are parted by `|`, the first with words is taken. */
export interface Say {
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A slot's value as a parameter of a text. */
export interface ShownValue {
  readonly show: { readonly flow: string; readonly slot: string; readonly value: unknown };
}

/** True for a parameter that is a slot's value. */
export const isShown = (value: unknown): value is ShownValue => typeof value === 'object' && value !== null && 'show' in value;

/** A question: of a slot, or `confirm`, `known`, `clarify`, `anythingElse`. */
export interface AskMove {
  readonly move: 'ask';
  readonly task: string | null;
  readonly flow: string | null;
  readonly slot: string;
  readonly rung: number;
  readonly text: Say;
  readonly options: readonly PromptOption[];
  readonly about: readonly string[];
  readonly digest: string | null;
  readonly input: 'text' | 'location' | 'media';
  /** Why it is asked, for the ledger and the inspector. */
  readonly because: string;
}

/** What the core decided to do. */
export type Move =
  | AskMove
  | { readonly move: 'tell'; readonly text: Say; readonly kind: 'reply' | 'outcome' }
  | { readonly move: 'run'; readonly task: string }
  /** The run under way is to end without its write, if that was not made yet. */
  | { readonly move: 'stop'; readonly task: string; readonly run: string }
  | { readonly move: 'again'; readonly afterMs: number; readonly task: string | null };

/** Something the customer did that wants an answer beside the next question. */
export type Act =
  | {
      readonly act:
        | 'greeting'
        | 'thanks'
        | 'bye'
        | 'smalltalk'
        | 'emoji'
        | 'question'
        | 'outOfScope'
        | 'menu'
        | 'repeat'
        | 'recap'
        | 'wait'
        | 'why'
        | 'handOff'
        | 'optOut'
        | 'forgetMe'
        | 'complain'
        | 'unsupported'
        | 'media';
    }
  | { readonly act: 'cancelled'; readonly flow: string }
  | { readonly act: 'stopping'; readonly task: string; readonly run: string }
  | { readonly act: 'told'; readonly text: Say; readonly kind: 'reply' | 'outcome' }
  | { readonly act: 'change' }
  | { readonly act: 'stale'; readonly text: Say }
  | { readonly act: 'dontKnow' };

/** Key of a slot's text: the plugin's words for this slot, else those of the slot's type. */
export const slotText = (
  declaration: { readonly plugin: string; readonly type: { readonly name: string } },
  slot: string,
  text: string,
): string => `${declaration.plugin}:${slot}.${text}|${declaration.type.name}:${text}`;

/** A plain text by key. */
export const say = (key: string, params: Readonly<Record<string, unknown>> = {}): Say => ({ key, params });
