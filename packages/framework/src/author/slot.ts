import type { Port } from '../kernel/port.ts';
import type { SlotType } from './slot-type.ts';

/** The gateways a plugin needs, by the name its functions know them under. */
export type Needs = Readonly<Record<string, Port<unknown>>>;

/** The person a task is for, as the functions of a plugin see it. */
export interface PersonView {
  /** E.164; null where the channel hides it and nobody has said it. */
  readonly phone: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A value that exists for a person already; `usual` is the one to propose. */
export interface Saved<V> {
  readonly value: V;
  readonly usual?: boolean;
}

/** What a query function of a slot or quote receives. */
export interface QueryContext {
  readonly given: Readonly<Record<string, unknown>>;
  readonly needs: Readonly<Record<string, unknown>>;
  readonly person: PersonView;
}

/** The verdict of a slot's check. */
export type Verdict = 'ok' | { readonly reject: string; readonly params: Readonly<Record<string, unknown>> };

declare const valueType: unique symbol;

/** A slot as the core sees it. Authors make it with `plugin(…).slot(type, …)`. */
export interface SlotDeclaration {
  readonly plugin: string;
  readonly type: SlotType<unknown, unknown>;
  /** Slots this one depends on: a change there makes this one stale. */
  readonly given: Readonly<Record<string, SlotDeclaration>>;
  /** True where a value outside the options may be given in words. */
  readonly free: boolean;
  /** `no`: asked for; `offer`: asked once, may be skipped; `if-volunteered`: never asked. */
  readonly optional: 'no' | 'offer' | 'if-volunteered';
  /** A fact of the person, shared by all tasks, such as a name. */
  readonly fact: boolean;
  /** Closed set of values that exist now. */
  options?(context: QueryContext): Promise<readonly unknown[]>;
  /** Values the person has used before. */
  saved?(context: QueryContext): Promise<readonly Saved<unknown>[]>;
  /** Words the type's extractor wants to know, such as served areas; depends on nothing. */
  vocabulary?(context: QueryContext): Promise<readonly unknown[]>;
  check?(context: QueryContext & { readonly value: unknown }): Promise<Verdict>;
}

/** A declared slot that yields a `V`. */
export interface Slot<V> extends SlotDeclaration {
  readonly [valueType]?: V;
}

/** The value a slot yields. */
export type ValueOf<S> = S extends Slot<infer V> ? V : never;

/** The values of a record of slots. */
export type ValuesOf<R> = { readonly [K in keyof R]: ValueOf<R[K]> };
