import type { CommandNamed } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import { isOpen } from '../model/task.ts';
import type { Applied, ApplyContext } from './applied.ts';
import { firstPerson, newTask, withTask } from './task-state.ts';

const OPEN_TASKS = 5;

/** Starts a task; the one in focus is parked, with all it has. */
export function applyStart(state: Conversation, command: CommandNamed<'start'>, context: ApplyContext): Applied {
  const flow = context.catalogue.find(command.flow);
  if (!flow) return { is: 'rejected', reason: `there is no flow ${command.flow}` };
  const open = state.tasks.filter((task) => isOpen(task));
  const current = open.find((task) => task.id === state.focus);
  if (current?.flow === flow.name && current.status !== 'committing' && Object.keys(current.slots).length === 0)
    return { is: 'rejected', reason: 'a task of this flow has just been started' };
  if (open.length >= OPEN_TASKS) return { is: 'rejected', reason: `more than ${OPEN_TASKS} tasks are open` };
  const parked =
    current && current.status !== 'committing' ? withTask(state, { ...current, status: 'parked', changedAt: context.at }) : state;
  const task = newTask(context.newTaskId(), flow, firstPerson(state).id, context.at);
  return { is: 'accepted', conversation: { ...withTask(parked, task), focus: task.id } };
}
