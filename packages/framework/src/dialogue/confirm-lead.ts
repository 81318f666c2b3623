import type { Flow } from '../author/flow.ts';
import type { Conversation } from '../model/conversation.ts';
import type { PromptOption } from '../model/prompt.ts';
import type { Task } from '../model/task.ts';
import { type Say, say } from './move.ts';
import { personOf } from './task-state.ts';

/** What is said above a summary: the first time, when something in it has changed (and what), and when it was shown before and not agreed to. */
export function confirmLead(
  flow: Flow,
  task: Task,
  conversation: Conversation,
  digest: string,
  about: readonly string[],
  digressed: boolean,
): Say {
  const { summary } = task;
  if (!summary) return say('samvad:confirm.lead');
  if (summary.digest !== digest) {
    const known = Object.entries({ ...personOf(conversation, task).facts, ...task.slots });
    const newer = new Set(known.filter(([, { at }]) => at > summary.at).map(([slot]) => slot));
    const changed = about.filter((slot) => newer.has(slot));
    const what = changed.map((slot) => say(`${flow.plugin}:${slot}.title|samvad:slot.${slot}`));
    return what.length > 0 ? say('samvad:confirm.changed', { what }) : say('samvad:confirm.again');
  }
  const rung = task.rungs['confirm'] ?? 0;
  return say(rung === 0 || digressed ? 'samvad:confirm.still' : rung === 1 ? 'samvad:confirm.unclear' : 'samvad:confirm.exits');
}

/** Ways out of a summary that is neither agreed to nor changed. */
export function confirmExits(rung: number): readonly PromptOption[] {
  const later: PromptOption = { title: 'samvad:option.later', binds: { to: 'act', act: 'later' } };
  const person: PromptOption = { title: 'samvad:option.person', binds: { to: 'act', act: 'person' } };
  return rung < 2 ? [] : rung === 2 ? [later] : [later, person];
}
