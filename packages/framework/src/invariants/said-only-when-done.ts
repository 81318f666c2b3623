import type { Task } from '../model/task.ts';
import type { AuditedTurn } from '../ports/store-audit.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';
import { inputsOf, movesOf } from './turn-view.ts';

/**
 * I13. That the record is really there is checked with I12, where the business system is at hand. News of a business system, and outcomes that could
 * not be told at once, carry the reason why they are said; an outcome is judged in the turn that brought it, told or not.
 */
export const saidOnlyWhenDone: Invariant = {
  id: 'I13',
  says: 'a customer hears that it is done only when it is',
  check: (examined) => [
    ...examined.audit.turns.flatMap((turn) => toldWithoutRun(turn, examined)),
    ...[...(examined.state?.tasks ?? []), ...examined.audit.archived].flatMap((task) => doneWithoutRun(task, examined)),
  ],
};

function toldWithoutRun(turn: AuditedTurn, { audit }: Examined): readonly Finding[] {
  const told = movesOf(turn).filter((move) => move.move === 'tell' && move.kind === 'outcome' && move.because === undefined);
  const news = inputsOf(turn).filter(({ kind }) => kind === 'run.ended' || kind === 'run.delayed');
  if (told.length > 0 && news.length === 0) return [{ text: 'A turn told an outcome that no run had brought.', turnId: turn.id }];
  return news.flatMap((event) => {
    if (event.kind !== 'run.ended') return [];
    const run = audit.runs.find(({ id }) => id === event.run);
    if (run?.status !== 'ended' || JSON.stringify(run.outcome) !== JSON.stringify(event.outcome))
      return [{ text: 'A turn told another outcome than its run has.', turnId: turn.id, evidence: { run: event.run } }];
    const { outcome } = event;
    // A step whose answer was lost stays open when the next attempt finds by looking that it was made.
    const open = outcome.is === 'done' ? run.steps.filter(({ name, output }) => output === null && outcome.made[name] !== undefined) : [];
    return open.map(({ name }) => ({
      text: 'A run counts as done though one of its steps never ended.',
      turnId: turn.id,
      evidence: { run: run.id, step: name },
    }));
  });
}

function doneWithoutRun(task: Task, { audit }: Examined): readonly Finding[] {
  if (task.status !== 'done' || task.runNo === 0) return [];
  const done = audit.runs.some((run) => run.task === task.id && run.outcome?.is === 'done');
  return done ? [] : [{ text: 'A task is done though none of its runs was.', evidence: { task: task.id, flow: task.flow } }];
}
