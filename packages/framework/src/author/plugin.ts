import type { Provided } from '../kernel/port.ts';
import type { DeskHours } from '../model/hand-off.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { Emotion, Severity } from '../model/emotion.ts';
import type { Channel } from './channel.ts';
import type { AfterRun, Flow, FlowMigration, Intent, Quote, QuoteDeclaration, QuotedOf, StepOptions } from './flow.ts';
import type { HandOffPacket } from './hand-off.ts';
import type { MiddlewareDeclaration } from './middleware.ts';
import type { OfferDeclaration, OfferOptions } from './offer.ts';
import type { NoticeHandler, NoticeOptions } from './notice-handler.ts';
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
  /** How grave the matter is, by the strongest feeling since the task began: what a complaint is filed with. */
  readonly severity: Severity;
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
  /** Said once, in milliseconds after it was done, where window and hour allow; its parameters are slots of the flow. Nothing when absent. */
  readonly followUp?: { readonly afterMs: number; readonly text: PlainKey<T, S> };
  run(context: TypedRun<N, T, S, Q>): Promise<RunOutcome>;
  /** What may be changed after it was made, and how. The customer is shown the change and asked first. */
  readonly amend?: { readonly slots: readonly (keyof S & string)[]; run(context: TypedRun<N, T, S, Q> & AfterRun): Promise<RunOutcome> };
  /** How it is taken back within the app's window: a compensating write. The customer is asked first. */
  readonly undo?: { run(context: TypedRun<N, T, S, Q> & AfterRun): Promise<RunOutcome> };
}

/** The keys whose parameters are all slots of the flow. */
export type PlainKey<T, S> = { readonly [K in KeyOf<T>]: OutcomeArguments<T, K, S> extends [] ? K : never }[KeyOf<T>];

/** How the flow that hands a conversation to a person is declared. It has no slots and asks nothing. */
export interface HandOffOptions<N extends Needs, T extends Texts> {
  readonly version: number;
  readonly intent: Intent;
  /** Key of the menu entry. */
  readonly title: KeyOf<T>;
  /** Whether somebody is there, and when an answer can be expected; `now` is ISO 8601. Anything thrown: the customer is told no time. */
  available(asked: { readonly needs: Gateways<N>; readonly now: string }): Promise<DeskHours>;
  /** Tells the company. Repeated with the same request id until it gets through. */
  notify(told: { readonly needs: Gateways<N>; readonly packet: HandOffPacket; readonly requestId: string }): Promise<void>;
}

/** A plugin as the core sees it: data and a few functions. */
export interface Plugin {
  readonly name: string;
  readonly needs: Needs;
  readonly texts: Texts;
  readonly flows: readonly Flow[];
  readonly notices: readonly NoticeHandler[];
  readonly offers: readonly OfferDeclaration[];
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
  handOff(name: string, declaration: HandOffOptions<N, T>): Flow;
  /**
   * Declares what news of a business system mean for the customer. Where and when they are told is the framework's: in the channel's window, outside
   * the quiet hours, and without losing the question that is open.
   *
   * @example
   * updates.onNotice({
   *   subject: 'Service Booking',
   *   fields: z.object({ status: z.string(), technician: z.string() }),
   *   news: ({ fields, tell }) => (fields.status === 'On The Way' ? tell('awaited', 'onTheWay', { technician: fields.technician }) : undefined),
   * });
   */
  onNotice<F>(notice: NoticeOptions<T, F>): void;
  /**
   * Would like to offer something. It is said only to who is calm, has nothing open, no complaint and no overdue payment, and has not heard an offer
   * lately; else the turn records why not.
   *
   * @example booking.offer({ when: 'after-done', flows: ['book-service'], text: 'offer.plan' });
   */
  offer(offer: OfferOptions<T>): void;
}
