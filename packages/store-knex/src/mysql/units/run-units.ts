import type { Units } from '@samvad/framework/ports';
import { eventByKey } from '../statements/mailbox-statements.ts';
import {
  type HeldRow,
  lockMailboxOfRun,
  lockNamedRun,
  lockOldestRun,
  lockRun,
  putOff,
  renewRunLease,
  runEnded,
  runOfToken,
  type RunRow,
  stepClosed,
  stepNamed,
  stepOpened,
  type StepRow,
  stepsOf,
  takeRun,
  waitingOfRun,
} from '../statements/run-statements.ts';
import { changedBy, type Transaction } from '../transaction.ts';
import { deliver, waitingEvent } from './deliver.ts';
import type { UnitCall } from './unit-call.ts';

/** Takes a due run with what its finished steps made. */
export async function claimRun(tx: Transaction, unit: Units['claimRun']['in'], { token }: UnitCall): Promise<Units['claimRun']['out']> {
  const { runId, now } = unit;
  if (tx.unsure) {
    const [taken] = await tx.look(runOfToken(token));
    const run = taken[0];
    if (run) {
      const [steps] = await tx.look(stepsOf(run.id));
      return { is: 'claimed', run: claimedRun(run, steps) };
    }
  }
  const [found] = await tx.look(runId === undefined ? lockOldestRun(now, tx.leaseNow) : lockNamedRun(runId, now, tx.leaseNow));
  const run = found[0];
  if (!run) {
    // At once: a lock that is kept while nobody waits for it would hide the run from the next who looks.
    await tx.rollback();
    return { is: 'nothing' };
  }
  tx.write(takeRun(token, tx.leaseNow, unit.leaseMs, now, run.id));
  const [steps] = (await tx.commit(stepsOf(run.id))).looked;
  const claimed = { ...run, fence: run.fence + 1, attempts: run.attempts + 1, started_at: run.started_at ?? now };
  return { is: 'claimed', run: claimedRun(claimed, steps) };
}

const claimedRun = (row: RunRow, steps: readonly StepRow[]) => ({
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
  startedAt: row.started_at ?? 0,
  steps: steps.map((step) => ({ ...step })),
  traceId: row.trace_id,
});

const holds = (row: HeldRow | undefined, fence: number): row is HeldRow =>
  row?.status === 'open' && row.fence === fence && row.lease_owner !== null;

/** Lengthens a run's lease. */
export async function renewRun(tx: Transaction, { lease, leaseMs }: Units['renewRun']['in']): Promise<Units['renewRun']['out']> {
  const [runs] = await tx.whole(lockRun(lease.id), renewRunLease(tx.leaseNow, leaseMs, lease.id, lease.fence));
  return holds(runs[0], lease.fence) ? 'renewed' : 'fenced';
}

/** Records a step's input, or gives back what was recorded before. */
export async function openStep(tx: Transaction, unit: Units['openStep']['in'], { token }: UnitCall): Promise<Units['openStep']['out']> {
  const { id, fence } = unit.lease;
  const [runs, , steps] = await tx.whole(
    lockRun(id),
    stepOpened(id, unit.name, unit.key, unit.input, token, unit.now, id, fence),
    stepNamed(id, unit.name),
  );
  const step = steps[0];
  if (!holds(runs[0], fence) || !step) return { is: 'fenced' };
  return step.output === null ? { is: 'opened', input: step.input, attempts: step.attempts } : { is: 'done', output: step.output };
}

/** Records what a step made. */
export async function closeStep(tx: Transaction, unit: Units['closeStep']['in']): Promise<Units['closeStep']['out']> {
  const { id, fence } = unit.lease;
  const [runs, , steps] = await tx.whole(
    lockRun(id),
    stepClosed(unit.output, unit.now, id, unit.name, id, fence),
    stepNamed(id, unit.name),
  );
  if (!holds(runs[0], fence)) return 'fenced';
  if (!steps[0]) throw new Error(`step ${unit.name} of run ${id} was never opened`);
  return 'closed';
}

/** Leaves a run for its next attempt. */
export async function retryRun(tx: Transaction, unit: Units['retryRun']['in']): Promise<Units['retryRun']['out']> {
  const { id, fence } = unit.lease;
  const [runs, put] = await tx.whole(lockRun(id), putOff(unit.nextAt, unit.faultId, id, fence));
  if (changedBy(put) === 1) return 'waiting';
  const run = runs[0];
  return tx.unsure && run?.status === 'open' && run.fence === fence && run.lease_owner === null ? 'waiting' : 'fenced';
}

/** Ends a run and tells its conversation. */
export async function endRun(tx: Transaction, unit: Units['endRun']['in']): Promise<Units['endRun']['out']> {
  const { id, fence } = unit.lease;
  const [runs, boxes, twins, waiting] = await tx.look(
    lockRun(id),
    lockMailboxOfRun(tx.leaseNow, id),
    eventByKey(unit.eventKey),
    waitingOfRun(id),
  );
  const run = runs[0];
  if (run && tx.unsure && run.status === 'ended' && run.fence === fence) return { is: 'ended', conversationId: run.conversation };
  if (!holds(run, fence)) return { is: 'fenced' };
  tx.write(runEnded(unit.now, JSON.stringify(unit.outcome), id));
  if (!twins[0]) {
    const mailbox = boxes[0];
    if (!mailbox) throw new Error(`there is no conversation ${run.conversation}`);
    const { eventKey: key, event, now } = unit;
    deliver(tx, mailbox, waiting.map(waitingEvent), { key, event, now, quietMs: 0, traceId: run.trace_id });
  }
  await tx.commit();
  return { is: 'ended', conversationId: run.conversation };
}
