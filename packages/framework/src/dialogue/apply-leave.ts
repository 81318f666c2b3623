import type { CommandNamed } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import { isOpen, type Task } from '../model/task.ts';
import { applyUndo, leaveMade, undoable } from './after-run.ts';
import type { Applied, ApplyContext } from './applied.ts';
import type { Act } from './move.ts';
import { focused, withFact, withoutMention, withSlot, withTask } from './task-state.ts';

/** Ends the task in focus, or all; nothing that was made is touched. One that is being made is stopped if its write was not made yet. */
export function applyCancel(state: Conversation, command: CommandNamed<'cancel'>, context: ApplyContext): Applied {
  const committing = state.tasks.findLast((task) => task.status === 'committing');
  const named = state.tasks.find((task) => task.id === command.task) ?? focused(state) ?? committing;
  const doomed = state.tasks.filter((task) => (command.all || task.id === named?.id) && (isOpen(task) || task.status === 'parked'));
  // Said twice in a row it is one wish: what was made before is not meant by the second.
  if (!doomed.length && context.cancelled) return { is: 'accepted', conversation: state };
  // "Cancel" with nothing open is about what was made a moment ago, where it can be taken back.
  const made = doomed.length === 0 && !command.all ? undoable(state, context) : undefined;
  if (made) return applyUndo(state, { name: 'undo', task: made.id }, context);
  if (!doomed.length)
    return {
      is: 'rejected',
      reason: 'there is nothing to cancel',
      acts: [{ act: 'told', text: { key: 'samvad:nothingToCancel', params: {} }, kind: 'reply' }],
    };
  const ended = doomed.reduce((before, task) => withTask(before, left(task, context.at)), state);
  const acts = doomed.map((task): Act => {
    if (task.run !== null) return { act: 'stopping', task: task.id, run: task.run };
    return { act: task.phase === 'run' ? 'cancelled' : 'unchanged', task: task.id };
  });
  const free = doomed.some((task) => task.id === state.focus);
  return { is: 'accepted', conversation: { ...ended, ...(free && { focus: null, prompt: null }) }, acts };
}

/** "Cancel" as it was said. To "shall I take this back?" it may mean either: nothing is undone by it, nor left, and the question is put plainer. */
export function applySaidCancel(state: Conversation, command: CommandNamed<'cancel'>, context: ApplyContext): Applied {
  const current = focused(state);
  return current?.phase === 'undo' && !command.all && (command.task ?? current.id) === current.id
    ? { is: 'rejected', reason: 'it does not say whether this shall be taken back' }
    : applyCancel(state, command, context);
}

/** What is being made is asked to stop; whether it still could, its run tells. What was made stays as it was made. */
function left(task: Task, at: string): Task {
  if (task.run !== null) return { ...task, stopping: task.stopping ?? at, changedAt: at };
  return task.phase === 'run' ? { ...task, status: 'cancelled', changedAt: at } : leaveMade(task);
}

/** Leaves a question out: an optional slot, or one that may be empty (a family name). */
export function applySkip(state: Conversation, context: ApplyContext): Applied {
  const task = focused(state);
  const flow = task && context.catalogue.find(task.flow);
  const slot = state.prompt?.task === task?.id ? state.prompt?.slot : undefined;
  const declaration = slot === undefined ? undefined : flow?.slots[slot];
  if (!task || !flow || !declaration || slot === undefined) return { is: 'rejected', reason: 'nothing was asked that could be left out' };
  if (declaration.optional !== 'no')
    return { is: 'accepted', conversation: withTask(state, { ...withoutMention(task, slot), skipped: [...task.skipped, slot] }) };
  const empty = declaration.type.schema.safeParse('');
  if (!empty.success) return { is: 'rejected', reason: `${slot} is needed`, acts: [{ act: 'why' }] };
  const value = {
    value: empty.data,
    status: 'given' as const,
    source: { messageId: null, by: 'text' as const, quote: '' },
    at: context.at,
  };
  return {
    is: 'accepted',
    conversation: declaration.fact ? withFact(state, task.person, slot, value) : withTask(state, withSlot(flow, task, slot, value)),
  };
}

/** "No idea": the next rung offers choices. */
export function applyDontKnow(state: Conversation): Applied {
  const task = focused(state);
  const slot = state.prompt?.slot;
  if (!task || !slot) return { is: 'rejected', reason: 'nothing was asked' };
  return { is: 'accepted', conversation: withTask(state, raiseRung(task, slot)), acts: [{ act: 'dontKnow' }] };
}

/** One answer more without progress on a slot; four is the last rung. */
export const raiseRung = (task: Task, slot: string): Task => ({
  ...task,
  rungs: { ...task.rungs, [slot]: Math.min(4, (task.rungs[slot] ?? 0) + 1) },
});
