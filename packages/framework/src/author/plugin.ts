import type { Provided } from '../kernel/port.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { Emotion } from '../model/emotion.ts';
import type { Channel } from './channel.ts';
import type { Flow, FlowMigration, Intent, Quote, QuoteDeclaration, QuotedOf, StepOptions } from './flow.ts';
import type { MiddlewareDeclaration } from './middleware.ts';
import type { Needs, PersonView, Saved, Slot, SlotDeclaration, ValuesOf, Verdict } from './slot.ts';
import type { SlotType, Texts } from './slot-type.ts';
import type { KeyOf, OutcomeArguments, TextArguments } from './text-keys.ts';

/** Gateways as an author's functions see them. */
export type Gateways<N extends Needs> = { readonly [K in keyof N]: Provided<N[K]> };

type Slots = Readonly<Record<string, SlotDeclaration>>;

interface Asked<N extends Needs, G> {
  readonly given: ValuesOf<G>;
  readonly needs: Gateways<N>;
  readonly person: PersonView;
}

/** How a slot of a plugin is declared. */
export interface SlotOptions<V, N extends Needs, T extends Texts, G extends Slots> {
  /** Slots it depends on, by reference; a change there makes it stale. */
  readonly given?: G;
  readonly free?: boolean;
  readonly optional?: 'offer' | 'if-volunteered';
  readonly fact?: boolean;
  options?(asked: Asked<N, G>): Promise<readonly NoInfer<V>[]>;
  saved?(asked: Asked<N, G>): Promise<readonly Saved<NoInfer<V>>[]>;
  vocabulary?(asked: Asked<N, G>): Promise<readonly unknown[]>;
  check?(
    asked: Asked<N, G> & { readonly value: V; reject<K extends KeyOf<T>>(key: K, ...params: TextArguments<T, K>): Verdict },
  ): Promise<Verdict>;
}

/** What the author's `run` receives. */
export interface TypedRun<N extends Needs, T extends Texts, S extends Slots, Q> {
  readonly slots: ValuesOf<S>;
  readonly quotes: { readonly [K in keyof Q]: QuotedOf<Q[K]> };
  readonly person: PersonView;
  readonly emotion: Emotion;
  /** One write: its input is recorded before the call and resent byte for byte; `requestId` is the key of the repeat. */
  step<I, R>(
    name: string,
    input: I,
    work: (needs: Gateways<N>, input: I, requestId: string) => Promise<R>,
    options?: StepOptions<Gateways<N>, I, R>,
  ): Promise<R>;
  done<K extends KeyOf<T>>(key: K, ...params: OutcomeArguments<T, K, S>): RunOutcome;
  reask<K extends KeyOf<T>>(slot: keyof S & string, key: K, ...params: OutcomeArguments<T, K, S>): RunOutcome;
  failed<K extends KeyOf<T>>(key: K, ...params: OutcomeArguments<T, K, S>): RunOutcome;
}

/** How a flow of a plugin is declared. */
export interface FlowOptions<N extends Needs, T extends Texts, S extends Slots, Q extends Readonly<Record<string, QuoteDeclaration>>> {
  /** An integer from 1; a new one whenever slots or the steps of `run` change their names or meaning. */
  readonly version: number;
  /**
   * What brings an unfinished task of an older version to the next, by the version it starts from.
   *
   * @example { version: 2, migrate: { 1: ({ slots: { car, ...rest }, mentions }) => ({ slots: car ? { ...rest, vehicle: car } : rest, mentions }) } }
   */
  readonly migrate?: Readonly<Record<number, FlowMigration>>;
  readonly intent: Intent;
  /** Key of the menu entry. */
  readonly title: KeyOf<T>;
  readonly slots: S;
  readonly confirm: { readonly text: KeyOf<T>; readonly quotes?: Q };
  run(context: TypedRun<N, T, S, Q>): Promise<RunOutcome>;
}

/** A plugin as the core sees it: data and a few functions. */
export interface Plugin {
  readonly name: string;
  readonly needs: Needs;
  readonly texts: Texts;
  readonly flows: readonly Flow[];
  readonly channels: readonly Channel[];
  readonly middleware: readonly MiddlewareDeclaration[];
  /** File of the declaration, for start-up errors; null when it is not known. */
  readonly file: string | null;
}

/** What `plugin()` returns: declares slots, quotes and flows with everything typed from `needs` and `texts`. */
export interface PluginAuthor<N extends Needs, T extends Texts> extends Plugin {
  /** An optional slot may be left out: its value can be undefined in `run`. */
  slot<V, M, const G extends Slots = Record<never, never>>(
    type: SlotType<V, M>,
    options: SlotOptions<V, N, T, G> & { readonly optional: 'offer' | 'if-volunteered' },
  ): Slot<V | undefined>;
  slot<V, M, const G extends Slots = Record<never, never>>(type: SlotType<V, M>, options?: SlotOptions<V, N, T, G>): Slot<V>;
  quote<Q, const G extends Slots>(declaration: { readonly given: G; get(asked: Asked<N, G>): Promise<Q> }): Quote<Q>;
  flow<const S extends Slots, const Q extends Readonly<Record<string, QuoteDeclaration>> = Record<never, never>>(
    name: string,
    declaration: FlowOptions<N, T, S, Q>,
  ): Flow;
}
