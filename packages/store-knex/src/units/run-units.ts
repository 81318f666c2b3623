import type { Units } from '@samvad/framework/ports';
import type { Statements } from '../statements/statements.ts';
import { deliver } from './deliver.ts';
import { requireMailbox } from './mailbox-units.ts';

/** Takes a due run with what its finished steps made. */
export function claimRun(s: Statements, unit: Units['claimRun']['in']): Units['claimRun']['out'] {
  const leaseNow = s.leaseNow();
  const until = leaseNow + unit.leaseMs;
  const row =
    unit.runId === undefined
      ? s.runs.claimOldest.get(unit.worker, until, unit.now, unit.now, leaseNow)
      : s.runs.claimNamed.get(unit.worker, until, unit.now, unit.runId, unit.now, leaseNow);
  if (!row) return { is: 'nothing' };
  return {
    is: 'claimed',
    run: {
      lease: { id: row.id, fence: row.fence },
      runId: row.id,
      conversationId: row.conversation,
      taskId: row.task,
      flow: row.flow,
      flowVersion: row.flow_version,
      runNo: row.run_no,
      kind: row.kind,
      input: row.input,
      attempts: row.attempts,
      startedAt: row.started_at,
      steps: s.runs.steps.all(row.id),
      traceId: row.trace_id,
    },
  };
}

/** Lengthens a run's lease. */
export function renewRun(s: Statements, unit: Units['renewRun']['in']): Units['renewRun']['out'] {
  const { changes } = s.runs.renew.run(s.leaseNow() + unit.leaseMs, unit.lease.id, unit.lease.fence);
  return changes === 1 ? 'renewed' : 'fenced';
}

/** Records a step's input, or gives back what was recorded before. */
export function openStep(s: Statements, unit: Units['openStep']['in']): Units['openStep']['out'] {
  const { id, fence } = unit.lease;
  if (!s.runs.held.get(id, fence)) return { is: 'fenced' };
  const step = s.runs.step.get(id, unit.name);
  if (!step) {
    s.runs.addStep.run(id, unit.name, unit.key, unit.input, unit.now);
    return { is: 'opened', input: unit.input, attempts: 1 };
  }
  if (step.output !== null) return { is: 'done', output: step.output };
  s.runs.reopenStep.run(id, unit.name);
  return { is: 'opened', input: step.input, attempts: step.attempts + 1 };
}

/** Records what a step made. */
export function closeStep(s: Statements, unit: Units['closeStep']['in']): Units['closeStep']['out'] {
  const { id, fence } = unit.lease;
  if (!s.runs.held.get(id, fence)) return 'fenced';
  const { changes } = s.runs.closeStep.run(unit.output, unit.now, id, unit.name);
  if (changes !== 1) throw new Error(`step ${unit.name} of run ${id} was never opened`);
  return 'closed';
}

/** Leaves a run for its next attempt. */
export function retryRun(s: Statements, unit: Units['retryRun']['in']): Units['retryRun']['out'] {
  const { changes } = s.runs.retry.run(unit.nextAt, unit.faultId, unit.lease.id, unit.lease.fence);
  return changes === 1 ? 'waiting' : 'fenced';
}

/** Ends a run and tells its conversation. */
export function endRun(s: Statements, unit: Units['endRun']['in']): Units['endRun']['out'] {
  const { id, fence } = unit.lease;
  const run = s.runs.held.get(id, fence);
  if (!run) return { is: 'fenced' };
  s.runs.end.run(unit.now, JSON.stringify(unit.outcome), id);
  if (!s.mailbox.eventByKey.get(unit.eventKey)) {
    const { eventKey: key, event, now } = unit;
    deliver(s, requireMailbox(s, run.conversation), { key, event, now, quietMs: 0, traceId: run.trace_id });
  }
  return { is: 'ended', conversationId: run.conversation };
}
