import type { CommandNamed } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import { isOpen } from '../model/task.ts';
import type { Applied, ApplyContext } from './applied.ts';
import { type Act, say } from './move.ts';
import { focused, newTask, presentPerson, withTask } from './task-state.ts';

/** Tasks that may be unfinished at a time. */
const MOST_UNFINISHED = 60;

/**
 * Starts a task. The one in focus is put aside with all it has; when it was begun by this very message, the new one waits instead: what was asked for
 * first comes first.
 */
export function applyStart(state: Conversation, command: CommandNamed<'start'>, context: ApplyContext): Applied {
  const flow = context.catalogue.find(command.flow);
  if (!flow) return { is: 'rejected', reason: `there is no flow ${command.flow}` };
  if (flow.handsOff) return { is: 'accepted', conversation: state, acts: [{ act: 'handOff' }] };
  const unfinished = state.tasks.filter((task) => isOpen(task) || task.status === 'parked');
  const found = focused(state);
  const current = found && isOpen(found) && found.status !== 'committing' && found.id !== context.agreed ? found : undefined;
  const empty = current && Object.keys(current.slots).length === 0 && Object.keys(current.mentions).length === 0;
  if (current?.flow === flow.name && empty) return { is: 'rejected', reason: 'a task of this flow has just been started' };
  if (unfinished.length >= MOST_UNFINISHED)
    return {
      is: 'rejected',
      reason: `more than ${MOST_UNFINISHED} tasks are unfinished`,
      acts: [{ act: 'told', text: { key: 'samvad:tooMany', params: {} }, kind: 'reply' }],
    };
  const task = newTask(context.newTaskId(), flow, presentPerson(state).id, context.at);
  if (current && context.begun.has(current.id))
    return { is: 'accepted', conversation: withTask(state, { ...task, status: 'parked' }), began: task.id };
  const kept = current ? withTask(state, { ...current, status: 'parked', changedAt: context.at }) : state;
  return {
    is: 'accepted',
    conversation: { ...withTask(kept, task), focus: task.id, prompt: null },
    began: task.id,
    acts: [...(current && !empty ? [{ act: 'switched' as const, task: task.id, kept: current.id }] : []), ...oneByOne(command)],
  };
}

/** "Book four saturdays": each is agreed to by itself, so they are made one after the other. */
const oneByOne = ({ count }: CommandNamed<'start'>): readonly Act[] =>
  count === undefined ? [] : [{ act: 'told', text: say('samvad:oneByOne', { count }), kind: 'reply' }];
