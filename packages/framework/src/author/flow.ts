import type { Emotion, Severity } from '../model/emotion.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { Mention, SlotValue } from '../model/slot-value.ts';
import type { HandsOff } from './hand-off.ts';
import type { PersonView, QueryContext, SlotDeclaration } from './slot.ts';

/** How a step's repeat is made safe: the other side knows the request id, it is looked up first, or repeating does no harm. */
export type Repeat = 'keyed' | 'lookup' | 'harmless';

/** Settings of one step of a run. */
export interface StepOptions<G = Readonly<Record<string, unknown>>, I = unknown, R = unknown> {
  /** Default `keyed`. */
  readonly repeat?: Repeat;
  /** Asked before a repeat when `repeat` is `lookup`: what an earlier attempt made, undefined when nothing. */
  readonly lookup?: (needs: G, input: I, requestId: string) => Promise<R | undefined>;
  /**
   * Asked when the customer takes the order back and nobody knows whether an earlier attempt was made; undefined: it cannot be told. Without an answer the
   * step is repeated to find out, and the customer is told that it was made.
   */
  readonly isMade?: (needs: G, requestId: string) => Promise<boolean | undefined>;
  /** Keeps the result as a fact of the person under this name, also when the run is refused later. */
  readonly learn?: string;
}

/** Something priced or promised that is read fresh before a yes is asked for. */
export interface QuoteDeclaration {
  readonly plugin: string;
  readonly given: Readonly<Record<string, SlotDeclaration>>;
  get(context: QueryContext): Promise<unknown>;
}

declare const quoteType: unique symbol;

/** A declared quote that yields a `Q`. */
export interface Quote<Q> extends QuoteDeclaration {
  readonly [quoteType]?: Q;
}

/** What a quote yields. */
export type QuotedOf<D> = D extends Quote<infer Q> ? Q : never;

/** What `run` receives in the core's eyes; authors see it typed through `plugin(…).flow`. */
export interface RunContext {
  readonly slots: Readonly<Record<string, unknown>>;
  readonly quotes: Readonly<Record<string, unknown>>;
  readonly person: PersonView;
  readonly emotion: Emotion;
  /** How grave the matter is, by the strongest feeling since the task began. */
  readonly severity: Severity;
  step(
    name: string,
    input: unknown,
    work: (needs: Readonly<Record<string, unknown>>, input: unknown, requestId: string) => Promise<unknown>,
    options?: StepOptions,
  ): Promise<unknown>;
  done(key: string, params?: Readonly<Record<string, unknown>>): RunOutcome;
  reask(slot: string, key: string, params?: Readonly<Record<string, unknown>>): RunOutcome;
  failed(key: string, params?: Readonly<Record<string, unknown>>): RunOutcome;
}

/** What `amend` and `undo` receive beside what `run` does. */
export interface AfterRun {
  /** What `done` said of what was made: its parameters. */
  readonly outcome: Readonly<Record<string, unknown>>;
  /** Slots that are to be changed; none when it is taken back. */
  readonly changed: readonly string[];
}

/** Words that show what a flow is for, to understanders and to people. */
export interface Intent {
  /** One sentence for a model and for the docs. */
  readonly description: string;
  /** At least five different things customers say. */
  readonly examples: readonly string[];
}

/** What a migration may change of a task: the values it has and what was said but is no value yet, both by slot. */
export interface TaskValues {
  readonly slots: Readonly<Record<string, SlotValue>>;
  readonly mentions: Readonly<Record<string, Mention>>;
}

/**
 * Brings what a task holds from one version of its flow to the next. Pure. What it returns is checked against the schemas of the slots: a value that
 * does not fit is asked for again, one whose slot the flow does not have any more is kept aside.
 */
export type FlowMigration = (task: TaskValues) => TaskValues;

/** A flow as the core sees it. Authors make it with `plugin(…).flow(name, …)`. */
export interface Flow {
  readonly name: string;
  readonly plugin: string;
  readonly version: number;
  readonly intent: Intent;
  /** In the order in which they are asked for. */
  readonly slots: Readonly<Record<string, SlotDeclaration>>;
  /** Full text key of the menu entry and of the summary. */
  readonly title: string;
  readonly confirm: { readonly text: string; readonly quotes: Readonly<Record<string, QuoteDeclaration>> };
  /** By the version it starts from; where there is none, the values are taken over as they are. */
  readonly migrate: Readonly<Record<number, FlowMigration>>;
  /** Only where the flow hands the conversation to a person: its task stays active until that person gives it back. */
  readonly handsOff?: HandsOff;
  /** Said once, so many milliseconds after the task was done. The task's values are the text's parameters. */
  readonly followUp?: { readonly afterMs: number; readonly text: string };
  run(context: RunContext): Promise<RunOutcome>;
  /** Changes these slots of what was made. */
  readonly amend?: { readonly slots: readonly string[]; run(context: RunContext & AfterRun): Promise<RunOutcome> };
  /** Takes back what was made. */
  readonly undo?: { run(context: RunContext & AfterRun): Promise<RunOutcome> };
}
