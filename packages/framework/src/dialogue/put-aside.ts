import type { Conversation } from '../model/conversation.ts';
import { isOpen } from '../model/task.ts';
import type { Applied } from './applied.ts';
import { say } from './move.ts';
import { withTask } from './task-state.ts';

/** Puts a task aside with all it has, and closes the question that was open; a task that is being carried out goes on. */
export function putAside(state: Conversation, taskId: string | null, at: string): Conversation {
  const task = state.tasks.find(({ id }) => id === taskId);
  const aside = task && isOpen(task) && task.status !== 'committing';
  return {
    ...(aside ? withTask(state, { ...task, status: 'parked', changedAt: at }) : state),
    focus: aside && state.focus === task.id ? null : state.focus,
    prompt: null,
  };
}

/** "Later": it is brought to mind once, if it was not yet, and kept. */
export const leaveForLater = (state: Conversation, taskId: string | null, at: string): Applied => ({
  is: 'accepted',
  conversation: putAside(state, taskId, at),
  acts: [{ act: 'told', text: say('samvad:parked'), kind: 'reply' }],
});

/** "Something new": what was open is put aside, and the menu comes. */
export const leaveForNew = (state: Conversation, taskId: string | null, at: string): Applied => ({
  is: 'accepted',
  conversation: putAside(state, taskId, at),
  acts: [{ act: 'menu' }],
});

/** The conversation as its words are understood: where nothing is in focus and one task alone was put aside, they are about that one. */
export function spokenOf(state: Conversation): Conversation {
  if (state.focus !== null && state.tasks.some(({ id }) => id === state.focus)) return state;
  const [only, ...others] = state.tasks.filter((task) => (isOpen(task) || task.status === 'parked') && task.id !== state.handOff?.task);
  return only?.status === 'parked' && only.barred === null && others.length === 0 ? { ...state, focus: only.id } : state;
}
