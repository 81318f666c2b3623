import { isoTime, timeOf } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import { withTask } from './task-state.ts';

/** Ends a task that was put aside and not touched for so many milliseconds; undefined when there is nothing to end. Nobody is told. */
export function expire(state: Conversation, taskId: string | null, now: number, keptMs: number): Conversation | undefined {
  const task = state.tasks.find(({ id }) => id === taskId);
  if (task?.status !== 'parked' || now - timeOf(task.changedAt) < keptMs) return undefined;
  const ended = withTask(state, { ...task, status: 'cancelled', outcome: { is: 'expired', facts: {} }, changedAt: isoTime(now) });
  return { ...ended, prompt: state.prompt?.task === task.id ? null : state.prompt };
}
