import type { Conversation } from '../model/conversation.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { labelOf } from './label.ts';
import { type Say, say } from './move.ts';
import { focused } from './task-state.ts';

/** What a recap says before the open question comes again: what is noted of the open task, else what was made last. */
export function whereWeAre(state: Conversation, catalogue: FlowCatalogue): Say | undefined {
  if (state.tasks.some((task) => task.status === 'committing')) return say('samvad:committing');
  const open = focused(state);
  if (!open) return lastMade(state, catalogue);
  const noted = Object.values(open.slots).some(({ status }) => status !== 'reopened');
  return noted ? say('samvad:recap.task', { task: labelOf(open, catalogue) }) : say('samvad:recap.busy');
}

/** What was made last, in a few words; undefined while nothing was. */
export function lastMade(state: Conversation, catalogue: FlowCatalogue): Say | undefined {
  const made = state.tasks.findLast(
    (task) => task.status === 'done' && Object.keys(task.slots).length > 0 && !catalogue.find(task.flow)?.handsOff,
  );
  return made && say('samvad:recap.done', { task: labelOf(made, catalogue) });
}
