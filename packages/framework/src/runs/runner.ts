import type { Flow } from '../author/flow.ts';
import type { Needs } from '../author/slot.ts';
import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import type { Chance } from '../kernel/chance.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Failpoints } from '../kernel/failpoints.ts';
import { Fault, toFault } from '../kernel/fault.ts';
import type { Timers } from '../kernel/timers.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { Caller, FaultSink } from '../ports/caller.ts';
import type { ClaimedRun, Store, Units } from '../ports/store.ts';
import type { Bindings } from '../turn/gateways.ts';
import { carryOver, madeIn } from './carry-over.ts';
import { FrozenInput } from './frozen-input.ts';
import { withLastLines } from './last-lines.ts';
import { nextAttempt, nextVersionAttempt } from './retry-schedule.ts';
import { type Halt, RunSteps, unknownStep } from './run-steps.ts';
import { StepOrder } from './step-order.ts';
import { SETTLE_MS, stoppedAt } from './still-wanted.ts';

/** What a runner is made of; durations in milliseconds. */
export interface RunnerParts {
  readonly store: Store;
  readonly catalogue: FlowCatalogue;
  readonly needs: (plugin: string) => Needs;
  readonly bindings: Bindings;
  readonly caller: Caller;
  readonly faults: FaultSink;
  readonly clock: Clock;
  readonly failpoints: Failpoints;
  readonly chance: Chance;
  readonly timers: Timers;
  readonly worker: string;
  readonly gatewayTimeoutMs: number;
  readonly leaseMs: number;
  readonly renewMs: number;
  /** Told of a conversation that got an event. */
  readonly ring: (conversationId: string) => void;
  /** Told when a run that waits is due, in business time. */
  readonly due: (runId: string, at: number) => void;
}

/** What came of an attempt: the run ended, it waits for its next attempt, or it is not wanted any more. */
type Attempt =
  | { readonly is: 'ended'; readonly outcome: RunOutcome }
  | { readonly is: 'failed'; readonly fault: Fault; readonly brought: RunSteps['brought'] }
  | { readonly is: 'halted'; readonly halt: Halt; readonly brought: RunSteps['brought'] };

/**
 * Claims a run (the named one, or the oldest that is due), makes one attempt and records how it ended: an outcome goes into the mailbox of
 * its conversation; an outage leaves the run open for its next attempt. `early`: also before its next attempt is due.
 */
export async function workRun(
  runId: string | null,
  parts: RunnerParts,
  stopped: AbortSignal,
  early = false,
): Promise<'worked' | 'nothing'> {
  const { store, clock, worker, leaseMs } = parts;
  const claim = (now: number): Promise<Units['claimRun']['out']> =>
    store.apply('claimRun', { ...(runId !== null && { runId }), worker, now, leaseMs });
  const due = await claim(clock.now());
  // A run that is not due has been tried before, so that no time is kept of this claim.
  const claimed = due.is === 'nothing' && early ? await claim(Number.MAX_SAFE_INTEGER) : due;
  if (claimed.is === 'nothing') return 'nothing';
  const { run } = claimed;
  parts.failpoints.hit('run.claimed');
  const lost = new AbortController();
  const stopRenewing = parts.timers.every(parts.renewMs, () => renew(run, parts, lost));
  try {
    await finish(run, await attempt(run, parts, AbortSignal.any([lost.signal, stopped])), parts, stopped);
  } finally {
    stopRenewing();
  }
  return 'worked';
}

function renew(run: ClaimedRun, parts: RunnerParts, lost: AbortController): void {
  parts.store.apply('renewRun', { lease: run.lease, leaseMs: parts.leaseMs }).then(
    (result) => {
      if (result === 'fenced') lost.abort(new Fault('LEASE.LOST', 'another worker has this run', { operation: 'run.renew' }));
    },
    (thrown: unknown) => {
      const fault = new Fault('LEASE.LOST', 'the lease of a run could not be renewed', { operation: 'run.renew', cause: thrown });
      parts.faults.keep(fault, { conversationId: run.conversationId, traceId: run.traceId });
    },
  );
}

async function attempt(run: ClaimedRun, parts: RunnerParts, signal: AbortSignal): Promise<Attempt> {
  const none = { learned: {}, made: {} };
  const flow = parts.catalogue.find(run.flow);
  if (!flow || flow.version < run.flowVersion) {
    const fault = new Fault('RUN.VERSION', `${run.flow} version ${run.flowVersion} is not loaded`, { operation: `run ${run.flow}` });
    return { is: 'failed', fault, brought: none };
  }
  const frozen = FrozenInput.safeParse(JSON.parse(run.input));
  if (!frozen.success) {
    const fault = new Fault('STORE.STATE', `the input of run ${run.runId} does not fit`, {
      operation: `run ${run.flow}`,
      cause: frozen.error,
    });
    return { is: 'failed', fault, brought: none };
  }
  const { quotes, person, emotion, severity, made, outcome: before, changed } = frozen.data;
  const slots = slotsOf(flow, run, frozen.data.slots);
  if (Fault.is(slots)) return { is: 'failed', fault: slots, brought: none };
  const order = flow.version === run.flowVersion ? null : new StepOrder(run.steps);
  parts.failpoints.hit('run.began');
  if (!run.steps.length && (await stoppedAt(run, parts.store)) !== null) return { is: 'halted', halt: { is: 'stopped' }, brought: none };
  const steps = new RunSteps({
    run,
    earlier: made,
    order,
    needs: parts.needs(flow.plugin),
    bindings: parts.bindings,
    caller: parts.caller,
    store: parts.store,
    failpoints: parts.failpoints,
    timeoutMs: parts.gatewayTimeoutMs,
    now: () => parts.clock.now(),
    signal,
    note: (fault) => void parts.faults.keep(fault, ownerOf(run), incidentOf(run, fault)),
    stoppedAt: () => stoppedAt(run, parts.store),
  });
  const outcomes = outcomesOf(steps);
  try {
    const lined = await withLastLines(flow, slots, run.conversationId, parts.store.reads);
    const outcome = await workOf(
      flow,
      run.kind,
    )({ slots: lined, quotes, person, emotion, severity, step: steps.step, ...outcomes, outcome: before, changed });
    if (steps.halt) return { is: 'halted', halt: steps.halt, brought: steps.brought };
    const left = order?.left ?? [];
    if (!steps.failure && left.length > 0)
      return { is: 'failed', fault: unknownStep(run, `${left.join(', ')} is left out`), brought: steps.brought };
    if (!steps.failure) return { is: 'ended', outcome: { ...outcome, ...steps.brought } };
    return { is: 'failed', fault: steps.failure, brought: steps.brought };
  } catch (thrown) {
    if (steps.halt) return { is: 'halted', halt: steps.halt, brought: steps.brought };
    const fault = steps.failure ?? toFault(thrown, 'PLUGIN.THREW', { operation: `run ${run.flow}`, plugin: flow.plugin });
    return { is: 'failed', fault, brought: steps.brought };
  }
}

/** The frozen slots under the version that is loaded, or why they do not fit it. */
function slotsOf(flow: Flow, run: ClaimedRun, frozen: Params): Params | Fault {
  try {
    const carried = carryOver(flow, run.flowVersion, frozen);
    return carried.is === 'slots' ? carried.slots : unknownStep(run, `${carried.lacks.join(', ')} would have to be asked`);
  } catch (thrown) {
    return toFault(thrown, 'PLUGIN.THREW', { operation: `migrate ${flow.name}`, plugin: flow.plugin });
  }
}

/** What makes it, changes it, or takes it back. */
function workOf(flow: Flow, kind: ClaimedRun['kind']): NonNullable<Flow['undo']>['run'] {
  const work = kind === 'run' ? (context: Parameters<Flow['run']>[0]) => flow.run(context) : flow[kind]?.run;
  if (work) return work;
  throw new Fault('RUN.UNKNOWN_STEP', `${flow.name} has no ${kind} any more`, { operation: `run ${flow.name}`, plugin: flow.plugin });
}

type Params = Readonly<Record<string, unknown>>;

function outcomesOf(steps: RunSteps): {
  done(key: string, params?: Params): RunOutcome;
  reask(slot: string, key: string, params?: Params): RunOutcome;
  failed(key: string, params?: Params): RunOutcome;
} {
  const text = (key: string, params: Params = {}): RunOutcome['text'] => ({ key, params: { ...params } });
  const brought = (): { learned: Record<string, unknown>; made: RunOutcome['made'] } => ({
    learned: { ...steps.brought.learned },
    made: { ...steps.brought.made },
  });
  return {
    done: (key, params = {}) => ({ is: 'done', text: text(key, params), facts: { ...params }, ...brought() }),
    reask: (slot, key, params) => ({ is: 'reask', slot, text: text(key, params), ...brought() }),
    failed: (key, params) => ({ is: 'failed', person: false, text: text(key, params), ...brought() }),
  };
}

async function finish(run: ClaimedRun, attempted: Attempt, parts: RunnerParts, stopped: AbortSignal): Promise<void> {
  parts.failpoints.hit('run.thought');
  if (attempted.is === 'ended') return end(run, attempted.outcome, parts);
  if (attempted.is === 'halted') return halt(run, attempted, parts);
  const { fault, brought } = attempted;
  if (fault.code === 'LEASE.FENCED' || fault.code === 'LEASE.LOST') {
    if (!stopped.aborted) parts.faults.keep(fault, ownerOf(run));
    return void (await again(run, parts.clock.now(), null, parts));
  }
  const elsewhere = fault.code === 'RUN.VERSION';
  // A breaker that is open is a consequence: the failure that opened it is noted already, unless this run has not met it. And while versions change it
  // is usual that a run is met by the wrong one.
  const unremarkable = elsewhere ? run.attempts === 1 : fault.code === 'ERP.OPEN' && run.attempts > 1;
  const faultId = unremarkable ? null : parts.faults.keep(fault, ownerOf(run), incidentOf(run, fault));
  const now = parts.clock.now();
  const nextAt = elsewhere ? nextVersionAttempt(run, now) : fault.retryable ? nextAttempt(run, now, fault.retryAfterMs) : null;
  if (nextAt !== null) {
    const stop = await stoppedAt(run, parts.store);
    const settled = stop === null || stop + SETTLE_MS <= now ? nextAt : Math.min(nextAt, stop + SETTLE_MS);
    const waits = await again(run, settled, faultId, parts, elsewhere ? HEAD_START_MS : 0);
    if (waits && stop === null && !(elsewhere && unremarkable)) await tellDelay(run, isInDoubt(fault), parts);
    return;
  }
  const gaveUp = new Fault('RUN.GAVE_UP', `${run.flow} could not be carried out`, { operation: `run ${run.flow}`, cause: fault });
  if (fault.retryable) parts.faults.keep(gaveUp, ownerOf(run));
  const key = elsewhere || fault.code === 'RUN.UNKNOWN_STEP' ? 'samvad:setAside' : 'samvad:gaveUp';
  const made = { ...madeIn(run), ...brought.made };
  await end(run, { is: 'failed', person: true, text: { key, params: {} }, learned: { ...brought.learned }, made }, parts);
}

/** Head start of another process, in milliseconds, where this one does not have the version of a run. */
const HEAD_START_MS = 1500;

const incidentOf = (run: ClaimedRun, fault: Fault): string => `${run.runId} ${fault.code}`;

/** Nothing was made, or it is looked for when that can be told. */
async function halt(run: ClaimedRun, { halt: why, brought }: Attempt & { readonly is: 'halted' }, parts: RunnerParts): Promise<void> {
  if (why.is === 'unsettled') return void (await again(run, why.until, null, parts));
  const text = { key: 'samvad:cancelled', params: {} };
  return end(run, { is: 'stopped', text, learned: { ...brought.learned }, made: { ...brought.made } }, parts);
}

/** Whether the write that failed may have been made all the same; a gateway that knows better says so in `facts.outcome`. */
const isInDoubt = (fault: Fault): boolean => {
  const { outcome } = fault.facts;
  return outcome === undefined ? /^ERP\.(TIMEOUT|CONNECT|HTTP|BODY)$|^PLUGIN\.DEADLINE$/.test(fault.code) : outcome === 'unknown';
};

const ownerOf = (run: ClaimedRun): { conversationId: string; traceId: string } => ({
  conversationId: run.conversationId,
  traceId: run.traceId,
});

async function again(run: ClaimedRun, nextAt: number, faultId: string | null, parts: RunnerParts, headStartMs = 0): Promise<boolean> {
  const waiting = (await parts.store.apply('retryRun', { lease: run.lease, nextAt, faultId })) === 'waiting';
  parts.failpoints.hit('run.put-off');
  if (waiting) parts.due(run.runId, nextAt + headStartMs);
  return waiting;
}

async function end(run: ClaimedRun, outcome: RunOutcome, parts: RunnerParts): Promise<void> {
  const ended = await parts.store.apply('endRun', {
    lease: run.lease,
    outcome,
    eventKey: `run.ended:${run.runId}`,
    event: { kind: 'run.ended', run: run.runId, task: run.taskId, outcome },
    now: parts.clock.now(),
  });
  parts.failpoints.hit('run.ended');
  if (ended.is === 'ended') parts.ring(ended.conversationId);
}

/** The customer hears once that it takes longer; the event's key sees to the once. */
async function tellDelay(run: ClaimedRun, inDoubt: boolean, parts: RunnerParts): Promise<void> {
  const accepted = await parts.store.apply('accept', {
    key: `run.delayed:${run.runId}`,
    event: { kind: 'run.delayed', run: run.runId, task: run.taskId, inDoubt },
    to: { conversationId: run.conversationId },
    fresh: { conversationId: run.conversationId, state: '' },
    now: parts.clock.now(),
    coalesceMs: 0,
    traceId: run.traceId,
  });
  parts.failpoints.hit('run.delay-told');
  if (accepted.is === 'accepted') parts.ring(accepted.conversationId);
}
