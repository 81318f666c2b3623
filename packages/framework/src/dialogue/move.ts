import type { DeskNews } from '../author/hand-off.ts';
import type { Purpose } from '../model/outbound.ts';
import type { PromptOption } from '../model/prompt.ts';

/** A text by key; alternatives are parted by `|`, the first with words is taken. `or`: what may be said instead when that has been said before. */
export interface Say {
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly or?: readonly Say[];
}

/** A slot's value as a parameter of a text. */
export interface ShownValue {
  readonly show: { readonly flow: string; readonly slot: string; readonly value: unknown; readonly brief?: boolean };
}

/** True for a parameter that is a slot's value. */
export const isShown = (value: unknown): value is ShownValue => typeof value === 'object' && value !== null && 'show' in value;

/** An option before it is put into words: its title is the key of a text, `=` and the words themselves, or a text with parameters. */
export type OfferedOption = Omit<PromptOption, 'title'> & { readonly title: string | Say };

/** A question: of a slot, or `confirm`, `known`, `clarify`, `anythingElse`. */
export interface AskMove {
  readonly move: 'ask';
  readonly task: string | null;
  readonly flow: string | null;
  readonly slot: string;
  readonly rung: number;
  readonly text: Say;
  readonly options: readonly OfferedOption[];
  readonly about: readonly string[];
  readonly digest: string | null;
  readonly input: 'text' | 'location' | 'media';
  /** Why it is asked, for the ledger and the inspector. */
  readonly because: string;
}

/** What the core decided to do. */
export type Move =
  | AskMove
  /** A person's own words: they go out as they are, whoever has the conversation by then. */
  | { readonly move: 'say'; readonly text: string; readonly operator: string }
  /** The company's desk is told of the conversation. */
  | { readonly move: 'desk'; readonly task: string; readonly news: DeskNews }
  /** `because`: why it is said unasked. */
  | { readonly move: 'tell'; readonly text: Say; readonly kind: 'reply' | 'outcome'; readonly because?: string }
  | { readonly move: 'run'; readonly task: string }
  /** A task was brought to the version of its flow that is loaded; told by the record only. */
  | {
      readonly move: 'migrate';
      readonly task: string;
      readonly flow: string;
      readonly from: number;
      readonly to: number;
      readonly reopened: readonly string[];
      readonly aside: readonly string[];
    }
  /** Something that might be said unasked and is not: not now, or never (`until`: looked at again then, ISO 8601). */
  | {
      readonly move: 'withhold';
      readonly about: string;
      readonly purpose: Purpose;
      readonly task: string | null;
      readonly because: string;
      readonly until: string | null;
    }
  /** A task that was put aside has come to its end; nobody is told. */
  | { readonly move: 'expire'; readonly task: string; readonly because: string }
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
        | 'status'
        | 'outOfScope'
        | 'menu'
        | 'repeat'
        | 'recap'
        | 'wait'
        | 'why'
        | 'handOff'
        | 'forgetMe'
        | 'unsupported'
        | 'media';
    }
  /** `again`: it was apologised for already. */
  | { readonly act: 'complain'; readonly again?: true }
  /** `already`: nothing was said unasked before either. */
  | { readonly act: 'optOut' | 'optIn'; readonly already: boolean }
  /** `unchanged`: what was made stays as it was made. */
  | { readonly act: 'cancelled' | 'unchanged'; readonly task: string }
  /** What is being made is to be stopped, if it still can be. */
  | { readonly act: 'stopping'; readonly task: string; readonly run: string }
  /** Work goes on with this task; `kept` is put aside for it. */
  | { readonly act: 'switched'; readonly task: string; readonly kept: string | null }
  /** It is unclear which task is meant. */
  | { readonly act: 'which'; readonly among: readonly string[]; readonly all: boolean }
  | { readonly act: 'told'; readonly text: Say; readonly kind: 'reply' | 'outcome'; readonly because?: string }
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
