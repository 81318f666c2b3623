import type { z } from 'zod';
import type { InboundContent, MediaRef } from '../model/content.ts';

/** Words by key and language tag; `en` must be complete, other languages fall back to it. */
export type Texts = { readonly en: Readonly<Record<string, string>> } & Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What an extractor may know besides the customer's words. */
export interface ExtractContext<V> {
  /** The slot that the open question asks for; its type's name, so that siblings know ("Abhijit Sathe" answers first and last name). */
  readonly asked: { readonly slot: string; readonly type: string } | null;
  /** Values that exist for this slot as far as they are known now: the catalogue's services, the customer's own cars. */
  readonly options: readonly V[];
  /** The slot's vocabulary as its declaration gave it: served areas for an address. */
  readonly vocabulary: readonly unknown[];
  /** Business time in milliseconds. */
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** Something found in a text. `start` and `end` are offsets into the customer's raw text; `score` is 0..1. */
export interface Found<M> {
  readonly value: M;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** What `settle` may know. */
export interface SettleContext<V> {
  /** All values that exist now; undefined when the slot declares no options. */
  readonly options: readonly V[] | undefined;
  /** Values saved for this person, the usual one first. */
  readonly saved: readonly V[];
  readonly vocabulary: readonly unknown[];
  readonly now: number;
  readonly timeZone: string;
}

/** Whether something said became a value, narrows the offer, or cannot be. `text` is a key of the slot type or its plugin. */
export type Settled<V, M> =
  | { readonly is: 'value'; readonly value: V }
  /** `ask` names the text that asks for the missing part ("Which time on {{day}}?"). */
  | { readonly is: 'partial'; readonly mention: M; readonly ask?: string; readonly params?: Readonly<Record<string, unknown>> }
  | { readonly is: 'refused'; readonly text: string; readonly params: Readonly<Record<string, unknown>>; readonly mention?: M };

/** How values are put into words. */
export interface ShowContext {
  readonly language: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly now: number;
}

/** One thing to offer: a whole value, or a mention that narrows further (a day, an area). */
export type Offer<V, M> =
  | { readonly is: 'value'; readonly value: V; readonly title: string; readonly description?: string }
  | { readonly is: 'mention'; readonly mention: M; readonly title: string; readonly description?: string };

/**
 * A kind of value a customer can give: how it is found in words, settled against what exists, shown and offered. Pure: no clock, no chance, no I/O.
 *
 * `V` is the value's JSON as the outside contract has it; `M` is a mention, what the words alone say.
 * Its texts are the ladder `ask`, `rephrase`, `why`, `invalid` and whatever `settle` names; a plugin's `<slot>.ask` wins over them.
 */
export interface SlotType<V, M = V> {
  /** Unique, kebab-case: `person-name`. */
  readonly name: string;
  readonly schema: z.ZodType<V>;
  readonly mention: z.ZodType<M>;
  readonly texts: Texts;
  /** How the question is put: plainly, or with the channel's own means. */
  readonly input: 'text' | 'location' | 'media';
  extract(text: string, context: ExtractContext<V>): readonly Found<M>[];
  fromLocation?(location: Extract<InboundContent, { type: 'location' }>, vocabulary: readonly unknown[]): M | undefined;
  fromMedia?(file: MediaRef): M | undefined;
  /** Joins what was said before with what is said now; the later wins where they disagree. */
  merge(earlier: M, later: M): M;
  settle(mention: M, context: SettleContext<V>): Settled<V, M>;
  /** A value as a mention, so that "make it Sunday" keeps the hour that was chosen. */
  mentionOf?(value: V, context: { readonly timeZone: string }): M;
  /** At most ten things to offer, best first, narrowed by what was said. */
  offer(
    options: readonly V[],
    mention: M | undefined,
    context: ShowContext & { readonly vocabulary: readonly unknown[] },
  ): readonly Offer<V, M>[];
  /** One short line for a summary. */
  show(value: V, context: ShowContext): string;
  /** A few words that tell one value from another, for buttons and for naming a task; `show` when absent. */
  brief?(value: V, context: ShowContext): string;
}
