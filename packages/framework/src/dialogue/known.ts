import type { Conversation } from '../model/conversation.ts';
import type { Prompt } from '../model/prompt.ts';
import { isKnown, type ValueSource } from '../model/slot-value.ts';
import type { Task } from '../model/task.ts';
import type { Applied, ApplyContext } from './applied.ts';
import { withSlot, withTask } from './task-state.ts';

/** "As last time": all that was proposed becomes given. */
export function confirmKnown(state: Conversation, prompt: Prompt, source: ValueSource, context: ApplyContext): Applied {
  const task = state.tasks.find((candidate) => candidate.id === prompt.task);
  if (!task) return { is: 'rejected', reason: 'the task of this prompt is gone' };
  return { is: 'accepted', conversation: withTask(state, { ...adopt(task, prompt.about, source.quote, context), proposed: {} }) };
}

/** Takes proposed values as the person's own word: known from the ERP, confirmed by a yes. */
export function adopt(task: Task, slots: readonly string[], quote: string, context: ApplyContext): Task {
  const flow = context.catalogue.find(task.flow);
  return slots.reduce<Task>((before, slot) => {
    const value = before.proposed[slot];
    const known = before.slots[slot];
    // Values that came out of a talk with a person are there already.
    if (value === undefined && isKnown(known)) return { ...before, slots: { ...before.slots, [slot]: { ...known, status: 'confirmed' } } };
    return flow && value !== undefined
      ? withSlot(flow, before, slot, { value, status: 'confirmed', source: { messageId: null, by: 'erp', quote }, at: context.at })
      : before;
  }, task);
}

/** Keeps what was proposed but for these slots: they are asked for. */
export function declineKnown(state: Conversation, prompt: Prompt, slots: readonly string[], context: ApplyContext): Applied {
  const task = state.tasks.find((candidate) => candidate.id === prompt.task);
  if (!task) return { is: 'rejected', reason: 'the task of this prompt is gone' };
  const rest = prompt.about.filter((slot) => !slots.includes(slot));
  const kept = reopened(adopt(task, rest, '', context), slots);
  return {
    is: 'accepted',
    conversation: withTask(state, { ...kept, proposed: {}, declined: [...new Set([...task.declined, ...slots])], changedAt: context.at }),
  };
}

/** Known values that are not right after all. */
const reopened = (task: Task, slots: readonly string[]): Task =>
  slots.reduce<Task>((before, slot) => {
    const known = before.slots[slot];
    return isKnown(known) ? { ...before, slots: { ...before.slots, [slot]: { ...known, status: 'reopened' } } } : before;
  }, task);
