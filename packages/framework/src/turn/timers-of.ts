import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import { timeOf } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Task } from '../model/task.ts';
import type { CommitUnit } from '../ports/turn-unit.ts';

/** The timers that a turn sets and takes back. */
export type TimerChanges = Pick<CommitUnit, 'timers' | 'cancelTimers'>;
type Timer = CommitUnit['timers'][number];

/** What the timers of a conversation depend on besides its state; in milliseconds. */
export interface TimerContext {
  readonly catalogue: FlowCatalogue;
  readonly now: number;
  readonly parkedKeptMs: number;
}

/** Names of the timers that wake a conversation by itself; the name tells the turn what to look at. */
export const timerNames = { remind: 'remind', untold: 'untold', expire: 'expire', followUp: 'followUp' } as const;

/** What has to be set and taken back so that the timers fit the state after a turn: each state has its timers, and only changes are written. */
export function timersOf(before: Conversation, after: Conversation, context: TimerContext): TimerChanges {
  const were = new Map(wanted(before, before, context).map((timer) => [timer.id, timer]));
  const are = wanted(before, after, context);
  const kept = new Set(are.map(({ id }) => id));
  return {
    timers: are.filter((timer) => were.get(timer.id)?.dueAt !== timer.dueAt),
    cancelTimers: [...were.keys()].filter((id) => !kept.has(id)),
  };
}

function wanted(before: Conversation, state: Conversation, context: TimerContext): readonly Timer[] {
  const untold = state.untold.flatMap(({ until }) => (until === null ? [] : [timeOf(until)]));
  return [
    ...(state.remindAt === null ? [] : [{ id: 'remind', name: timerNames.remind, task: null, dueAt: timeOf(state.remindAt) }]),
    ...(untold.length === 0 ? [] : [{ id: 'untold', name: timerNames.untold, task: null, dueAt: Math.min(...untold) }]),
    ...state.tasks.flatMap((task): readonly Timer[] => {
      if (task.status === 'parked')
        return [{ id: `expire_${task.id}`, name: timerNames.expire, task: task.id, dueAt: timeOf(task.changedAt) + context.parkedKeptMs }];
      return followUp(before, task, context);
    }),
  ];
}

/** Set once, by the turn in which the task is done. */
function followUp(before: Conversation, task: Task, { catalogue, now }: TimerContext): readonly Timer[] {
  const declared = catalogue.find(task.flow)?.followUp;
  const wasDone = before.tasks.some(({ id, status }) => id === task.id && status === 'done');
  if (!declared || task.status !== 'done' || wasDone) return [];
  return [{ id: `followUp_${task.id}`, name: timerNames.followUp, task: task.id, dueAt: now + declared.afterMs }];
}
