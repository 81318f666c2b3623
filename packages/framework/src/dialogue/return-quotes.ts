import type { Conversation } from '../model/conversation.ts';
import type { Task } from '../model/task.ts';
import { type Say, say } from './move.ts';

/**
 * What a customer is told of quotes that changed by themselves since the summary that was seen last: what each was, and what it is now. Undefined
 * when none did, or when the customer has just changed what they depend on.
 */
export function movedQuotes(before: Conversation, task: Task, now: Readonly<Record<string, unknown>>): Say | undefined {
  const was = before.tasks.find(({ id }) => id === task.id);
  if (!was || JSON.stringify(was.slots) !== JSON.stringify(task.slots)) return undefined;
  const moved = Object.keys(now).filter((name) => name in was.quotes && JSON.stringify(was.quotes[name]) !== JSON.stringify(now[name]));
  if (!moved.length) return undefined;
  const values = (of: Readonly<Record<string, unknown>>): readonly unknown[] => moved.map((name) => of[name]);
  return say('samvad:confirm.moved', { before: values(was.quotes), after: values(now) });
}
