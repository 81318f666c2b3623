import type { PromptOption } from '../model/prompt.ts';
import type { Task } from '../model/task.ts';

/** The ways on with a task that has rested: go on with it, leave it aside (for later, or for something new), drop it. */
export const resumeOptions = (task: Task, aside: 'later' | 'new'): readonly PromptOption[] => [
  { title: 'samvad:option.continue', binds: { to: 'task', task: task.id } },
  { title: aside === 'later' ? 'samvad:option.later' : 'samvad:option.new', binds: { to: 'act', act: aside } },
  { title: 'samvad:option.drop', binds: { to: 'act', act: 'cancel' } },
];
