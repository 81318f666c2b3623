import type { Lease } from '../ports/lease.ts';
import type { Units } from '../ports/store.ts';
import { deliver } from './memory-mailbox.ts';
import { requireBox, type RunRow, type Tables } from './memory-rows.ts';

/** Takes a due run with what its finished steps made. */
export function claimRun(tables: Tables, unit: Units['claimRun']['in']): Units['claimRun']['out'] {
  const leaseNow = tables.leaseNow();
  const run = [...tables.openRuns.values()]
    .filter((row) => (unit.runId === undefined || row.runId === unit.runId) && row.nextAt <= unit.now && row.leaseUntil <= leaseNow)
    .sort((a, b) => a.nextAt - b.nextAt || a.no - b.no)[0];
  if (!run) return { is: 'nothing' };
  run.fence += 1;
  run.leaseOwner = unit.worker;
  run.leaseUntil = leaseNow + unit.leaseMs;
  run.attempts += 1;
  run.startedAt ??= unit.now;
  const { runId, conversationId, taskId, flow, flowVersion, runNo, kind, input, attempts, startedAt, traceId } = run;
  const steps = [...run.steps.values()].map((step) => ({ ...step }));
  const lease = { id: runId, fence: run.fence };
  return {
    is: 'claimed',
    run: { lease, runId, conversationId, taskId, flow, flowVersion, runNo, kind, input, attempts, startedAt, steps, traceId },
  };
}

function heldRun(tables: Tables, lease: Lease): RunRow | undefined {
  const run = tables.openRuns.get(lease.id);
  return run && run.fence === lease.fence && run.leaseOwner !== null ? run : undefined;
}

/** Lengthens a run's lease. */
export function renewRun(tables: Tables, unit: Units['renewRun']['in']): Units['renewRun']['out'] {
  const run = heldRun(tables, unit.lease);
  if (!run) return 'fenced';
  run.leaseUntil = tables.leaseNow() + unit.leaseMs;
  return 'renewed';
}

/** Records a step's input, or gives back what was recorded before. */
export function openStep(tables: Tables, unit: Units['openStep']['in']): Units['openStep']['out'] {
  const run = heldRun(tables, unit.lease);
  if (!run) return { is: 'fenced' };
  const { name, key, input } = unit;
  const step = run.steps.get(name) ?? { name, key, input, output: null, attempts: 0 };
  if (step.output !== null) return { is: 'done', output: step.output };
  step.attempts += 1;
  run.steps.set(name, step);
  return { is: 'opened', input: step.input, attempts: step.attempts };
}

/** Records what a step made. */
export function closeStep(tables: Tables, unit: Units['closeStep']['in']): Units['closeStep']['out'] {
  const run = heldRun(tables, unit.lease);
  if (!run) return 'fenced';
  const step = run.steps.get(unit.name);
  if (!step) throw new Error(`step ${unit.name} of run ${run.runId} was never opened`);
  step.output ??= unit.output;
  return 'closed';
}

/** Leaves a run for its next attempt. */
export function retryRun(tables: Tables, unit: Units['retryRun']['in']): Units['retryRun']['out'] {
  const run = heldRun(tables, unit.lease);
  if (!run) return 'fenced';
  run.leaseOwner = null;
  run.leaseUntil = 0;
  run.nextAt = unit.nextAt;
  run.faultId = unit.faultId ?? run.faultId;
  return 'waiting';
}

/** Ends a run and tells its conversation. */
export function endRun(tables: Tables, unit: Units['endRun']['in']): Units['endRun']['out'] {
  const run = heldRun(tables, unit.lease);
  if (!run) return { is: 'fenced' };
  tables.openRuns.delete(run.runId);
  run.endedAt = unit.now;
  run.outcome = JSON.stringify(unit.outcome);
  run.leaseOwner = null;
  run.leaseUntil = 0;
  const { eventKey: key, event, now } = unit;
  if (!tables.eventByKey.has(key)) {
    deliver(tables, requireBox(tables, run.conversationId), { key, event, now, coalesceMs: 0, traceId: run.traceId });
  }
  return { is: 'ended', conversationId: run.conversationId };
}
