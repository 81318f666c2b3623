import type { RunContext, StepOptions } from '../author/flow.ts';
import type { Needs } from '../author/slot.ts';
import type { Failpoints } from '../kernel/failpoints.ts';
import { Fault, toFault } from '../kernel/fault.ts';
import type { MadeStep } from '../model/outcome.ts';
import type { Caller } from '../ports/caller.ts';
import type { ClaimedRun, Store } from '../ports/store.ts';
import { type Bindings, gatewaysOf } from '../turn/gateways.ts';
import { inputDigest, stepKey } from './step-key.ts';
import { SETTLE_MS } from './still-wanted.ts';
import type { StepOrder } from './step-order.ts';

/** What the steps of one attempt work with. */
export interface StepParts {
  readonly run: ClaimedRun;
  /** Finished writes of earlier runs of the same task. */
  readonly earlier: Readonly<Record<string, MadeStep>>;
  /** Where another version of the flow has begun the run: what it may do next. */
  readonly order: StepOrder | null;
  readonly needs: Needs;
  readonly bindings: Bindings;
  readonly caller: Caller;
  readonly store: Store;
  readonly failpoints: Failpoints;
  readonly timeoutMs: number;
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Told of a write that failed and is repeated at once, or that could not be looked for. */
  readonly note: (fault: Fault) => void;
  /** When the customer took the order back; null: it is still wanted. */
  readonly stoppedAt: () => Promise<number | null>;
}

/** Why a step was not taken: the order was taken back; or whether its write was made cannot be told before `until` (business time). */
export type Halt = { readonly is: 'stopped' } | { readonly is: 'unsettled'; readonly until: number };

type Step = RunContext['step'];
type Work = Parameters<Step>[2];

/**
 * The steps of one attempt of a run. Each input is recorded before its first call and resent as recorded; a finished step gives its recorded
 * result. After a step has failed, no later one is begun, whatever the flow does with the error.
 */
export class RunSteps {
  readonly #parts: StepParts;
  readonly #finished = new Map<string, string>();
  readonly #begun = new Set<string>();
  readonly #learned: Record<string, unknown> = {};
  readonly #made: Record<string, MadeStep> = {};
  #failure: Fault | undefined;
  #halt: Halt | undefined;

  constructor(parts: StepParts) {
    this.#parts = parts;
    for (const step of parts.run.steps) if (step.output !== null) this.#finished.set(step.name, step.output);
  }

  /** What stopped this attempt. */
  get failure(): Fault | undefined {
    return this.#failure;
  }

  /** Set when a step was not taken because the customer took the order back. */
  get halt(): Halt | undefined {
    return this.#halt;
  }

  /** What finished steps brought so far. */
  get brought(): { readonly learned: Readonly<Record<string, unknown>>; readonly made: Readonly<Record<string, MadeStep>> } {
    return { learned: this.#learned, made: this.#made };
  }

  /** The `step` of the run's context. */
  readonly step: Step = async (name, input, work, options = {}) => {
    if (this.#failure) throw this.#failure;
    try {
      return await this.#take(name, JSON.stringify(input ?? null), work, options);
    } catch (thrown) {
      this.#failure ??= toFault(thrown, 'PLUGIN.THREW', { operation: `step ${name}` });
      throw this.#failure;
    }
  };

  async #take(name: string, given: string, work: Work, options: StepOptions): Promise<unknown> {
    if (this.#begun.has(name))
      throw new Fault('PLUGIN.DECLARATION', `the step ${name} is named twice in one run`, { operation: `step ${name}` });
    this.#begun.add(name);
    const { run } = this.#parts;
    const key = stepKey({ task: run.taskId, kind: run.kind, runNo: run.runNo, step: name });
    // What only looks is looked at anew: there is nothing to record and nothing to repeat.
    if (options.repeat === 'harmless')
      return this.#keep(name, { input: '', output: await this.#call(name, JSON.parse(given), key, 1, work, options) }, options);
    const taken = this.#parts.earlier[name];
    const recorded = this.#finished.get(name);
    if (recorded === undefined && taken && taken.input === inputDigest(given)) return this.#keep(name, taken, options);
    if (this.#parts.order?.allows(name) === false) throw unknownStep(run, `the step ${name}`);
    if (recorded === undefined) await this.#stillWanted(name, key, options);
    const opened = recorded !== undefined ? { is: 'done' as const, output: recorded } : await this.#open(name, key, given);
    if (opened.is === 'done') return this.#keep(name, { input: inputDigest(given), output: JSON.parse(opened.output) }, options);
    const output = await this.#call(name, JSON.parse(opened.input), key, opened.attempts, work, options);
    this.#parts.failpoints.hit('run.step-kept');
    await this.#close(name, JSON.stringify(output ?? null));
    return this.#keep(name, { input: inputDigest(opened.input), output }, options);
  }

  #keep(name: string, made: MadeStep, options: StepOptions): unknown {
    if (options.repeat !== 'harmless') this.#made[name] = made;
    if (options.learn !== undefined) this.#learned[options.learn] = made.output;
    return made.output;
  }

  /** Asked before each write. One that may have been made is looked for first; where that cannot be told, its repeat finds it out. */
  async #stillWanted(name: string, key: string, options: StepOptions): Promise<void> {
    const { run, stoppedAt, now } = this.#parts;
    const at = await stoppedAt();
    if (at === null) return;
    if (run.steps.some((step) => step.name === name)) {
      if (now() < at + SETTLE_MS) return this.#halted({ is: 'unsettled', until: at + SETTLE_MS }, name);
      if ((await this.#isMade(name, key, options)) !== false) return;
    }
    return this.#halted({ is: 'stopped' }, name);
  }

  #halted(halt: Halt, name: string): never {
    this.#halt = halt;
    throw new Error(`the step ${name} is not wanted any more`);
  }

  async #isMade(name: string, key: string, options: StepOptions): Promise<boolean | undefined> {
    const { needs, caller, bindings, timeoutMs, signal, note } = this.#parts;
    try {
      return await options.isMade?.(gatewaysOf(needs, { caller, bindings, timeoutMs, signal, harmless: true }), key);
    } catch (thrown) {
      const fault = toFault(thrown, 'PLUGIN.THREW', { operation: `step ${name}` });
      if (fault.retryable) throw fault;
      note(fault);
      return undefined;
    }
  }

  async #open(
    name: string,
    key: string,
    input: string,
  ): Promise<{ is: 'opened'; input: string; attempts: number } | { is: 'done'; output: string }> {
    const { store, run, now } = this.#parts;
    const opened = await store.apply('openStep', { lease: run.lease, name, key, input, now: now() });
    if (opened.is === 'fenced') throw fenced(name);
    return opened;
  }

  async #close(name: string, output: string): Promise<void> {
    const { store, run, now } = this.#parts;
    if ((await store.apply('closeStep', { lease: run.lease, name, output, now: now() })) === 'fenced') throw fenced(name);
  }

  async #call(name: string, input: unknown, key: string, attempts: number, work: Work, options: StepOptions): Promise<unknown> {
    const { needs, caller, bindings, timeoutMs, signal, note } = this.#parts;
    if (signal.aborted) throw fenced(name);
    const gateways = gatewaysOf(needs, { caller, bindings, timeoutMs, signal, harmless: options.repeat !== 'lookup', repeated: note });
    if (options.repeat === 'lookup' && attempts > 1) {
      const found = await options.lookup?.(gateways, input, key);
      if (found !== undefined) return found;
    }
    this.#parts.failpoints.hit('run.step-asked');
    const output = await work(gateways, input, key);
    this.#parts.failpoints.hit('run.step-called');
    return output;
  }
}

const fenced = (name: string): Fault => new Fault('LEASE.FENCED', 'another worker has this run', { operation: `step ${name}` });

/** Says why a run cannot go on under the version of its flow that is loaded, and what it has made. */
export function unknownStep(run: ClaimedRun, what: string): Fault {
  const made = run.steps.filter((step) => step.output !== null).map((step) => step.name);
  const doubtful = run.steps.filter((step) => step.output === null).map((step) => step.name);
  const state = [
    made.length > 0 ? `made: ${made.join(', ')}` : 'nothing was made',
    ...(doubtful.length > 0 ? [`in doubt: ${doubtful.join(', ')}`] : []),
  ];
  const message = `run ${run.runId} was begun by version ${run.flowVersion} of ${run.flow}, which does not fit: ${what} (${state.join('; ')})`;
  return new Fault('RUN.UNKNOWN_STEP', message, { operation: `run ${run.flow}` });
}
