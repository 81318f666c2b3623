import type { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import type { SlotValue } from '../model/slot-value.ts';
import { isOpen, type Task } from '../model/task.ts';

/** A conversation without what edited and deleted messages had said; `tasks` names those that lost something. */
export interface TakenBack {
  readonly conversation: Conversation;
  readonly tasks: readonly string[];
}

/**
 * Takes back what a message had said that the customer has since edited or deleted: values that nobody has agreed to yet. What was agreed to or made
 * stays; a change of it is a wish like any other. Pure.
 */
export function takeBack(conversation: Conversation, messages: readonly EventOf<'message'>[]): TakenBack {
  const gone = new Set(
    messages.flatMap(({ content }) => (content.type === 'edit' || content.type === 'revoke' ? [content.messageId] : [])),
  );
  if (gone.size === 0) return { conversation, tasks: [] };
  const from = ({ source, status }: Pick<SlotValue, 'source' | 'status'>): boolean =>
    source.messageId !== null && gone.has(source.messageId) && (status === 'given' || status === 'stale');
  const tasks = conversation.tasks.map((task) => (isWithdrawable(task) ? withoutSaid(task, from) : task));
  const persons = conversation.persons.map((person) => ({ ...person, facts: reopened(person.facts, from) }));
  const lost = tasks.filter((task, index) => task !== conversation.tasks[index]).map(({ id }) => id);
  const facts = persons.some((person, index) => person.facts !== conversation.persons[index]?.facts);
  if (lost.length === 0 && !facts) return { conversation, tasks: [] };
  return { conversation: { ...conversation, tasks, persons: facts ? persons : conversation.persons }, tasks: lost };
}

const isWithdrawable = (task: Task): boolean =>
  task.phase === 'run' && task.status !== 'committing' && (isOpen(task) || task.status === 'parked');

function withoutSaid(task: Task, from: (value: Pick<SlotValue, 'source' | 'status'>) => boolean): Task {
  const slots = reopened(task.slots, from);
  const mentions = Object.fromEntries(Object.entries(task.mentions).filter(([, mention]) => !from({ ...mention, status: 'given' })));
  const same = slots === task.slots && Object.keys(mentions).length === Object.keys(task.mentions).length;
  return same ? task : { ...task, slots, mentions, status: task.status === 'confirming' ? 'active' : task.status };
}

function reopened(
  values: Readonly<Record<string, SlotValue>>,
  from: (value: Pick<SlotValue, 'source' | 'status'>) => boolean,
): Record<string, SlotValue> {
  if (!Object.values(values).some(from)) return values;
  return Object.fromEntries(
    Object.entries(values).map(([slot, value]) => [slot, from(value) ? { ...value, status: 'reopened' as const } : value]),
  );
}
