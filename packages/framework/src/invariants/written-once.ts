import type { AuditedRun } from '../ports/store-audit.ts';
import { stepKey } from '../runs/step-key.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';
import { movesOf } from './turn-view.ts';

/**
 * I12. A run that ended well leaves the record of its last step; the steps before it may only have looked, or have been refused. Whether there is one
 * record and not two is known to the business system only. What the company's desk is told of a hand-off is a run as well, but no order: there is one
 * for each time it is told, without a yes, and several may end well.
 */
export const writtenOnce: Invariant = {
  id: 'I12',
  says: 'one confirmed order is one record: a yes makes one run, and a step has one key',
  check(examined) {
    const byTask = Map.groupBy(examined.audit.runs, ({ task }) => task);
    return [
      ...examined.audit.runs.flatMap(keysFit),
      ...[...byTask].flatMap(([task, runs]) => [...runsFit(task, runs, examined), ...recordsFit(task, runs, examined)]),
    ];
  },
  checkStore: ({ stepKeys, outside }) =>
    [...(outside.writes?.keys() ?? [])]
      .filter((key) => !stepKeys.has(key))
      .map((request) => ({ text: 'The business system holds a record that no step of ours asked for.', evidence: { request } })),
};

function keysFit({ id, task, kind, runNo, steps }: AuditedRun): readonly Finding[] {
  return steps
    .filter(({ name, key }) => key !== stepKey({ task, kind, runNo, step: name }))
    .map(({ name }) => ({ text: 'A step has another key than its task, run and name make.', evidence: { run: id, step: name } }));
}

function runsFit(task: string, runs: readonly AuditedRun[], { audit }: Examined): readonly Finding[] {
  const moves = audit.turns.flatMap((turn) => movesOf(turn)).filter((move) => 'task' in move && move.task === task);
  const told = moves.filter(({ move }) => move === 'desk').length;
  const agreed = told + moves.filter(({ move }) => move === 'run').length;
  if (runs.length !== agreed)
    return [{ text: 'A task has more or fewer runs than it got a yes.', evidence: { task, runs: runs.length, agreed } }];
  if (new Set(runs.map(({ kind, runNo }) => `${kind} ${runNo}`)).size !== runs.length)
    return [{ text: 'Two runs of a task have the same number.', evidence: { task } }];
  const done = told > 0 ? [] : runs.filter((run) => run.kind === 'run' && run.outcome?.is === 'done');
  return done.length > 1 ? [{ text: 'A task was carried out more than once.', evidence: { task, times: done.length } }] : [];
}

type Held = NonNullable<Examined['outside']['writes']>;

function recordsFit(task: string, runs: readonly AuditedRun[], { audit, outside }: Examined): readonly Finding[] {
  const { writes } = outside;
  const isOrder = !audit.turns.some((turn) => movesOf(turn).some((move) => move.move === 'desk' && 'task' in move && move.task === task));
  return writes && isOrder
    ? [...madeTwice(task, runs, writes), ...madeThoughStopped(task, runs, writes), ...orderFits(task, runs, writes)]
    : [];
}

const madeTwice = (task: string, runs: readonly AuditedRun[], writes: Held): readonly Finding[] =>
  runs
    .flatMap(({ steps }) => steps.map(({ name, key }) => ({ name, records: writes.get(key)?.size ?? 0 })))
    .filter(({ records }) => records > 1)
    .map(({ name, records }) => ({ text: 'One step made more than one record.', evidence: { task, step: name, records } }));

const madeThoughStopped = (task: string, runs: readonly AuditedRun[], writes: Held): readonly Finding[] =>
  runs
    .filter((run) => run.outcome?.is === 'stopped')
    .flatMap(({ id, steps }) => steps.map((step) => ({ run: id, ...step })))
    .filter(({ key, output }) => output === null && writes.has(key))
    .map(({ run, name }) => ({ text: 'What was stopped is in the business system all the same.', evidence: { task, run, step: name } }));

function orderFits(task: string, runs: readonly AuditedRun[], writes: Held): readonly Finding[] {
  const done = runs.find((run) => run.kind === 'run' && run.outcome?.is === 'done');
  const last = done?.steps.at(-1);
  if (!done || !last) return [];
  const keys = runs.flatMap(({ steps }) => steps.filter(({ name }) => name === last.name).map(({ key }) => key));
  const records = new Set(keys.flatMap((key) => [...(writes.get(key) ?? [])])).size;
  if (records === 1) return [];
  const text = records === 0 ? 'What was carried out is not in the business system.' : 'One order is more than one record.';
  return [{ text, evidence: { task, run: done.id, step: last.name, records } }];
}
