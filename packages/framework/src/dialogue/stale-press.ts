import type { Conversation } from '../model/conversation.ts';
import type { Prompt, PromptOption } from '../model/prompt.ts';
import { isOpen } from '../model/task.ts';
import type { Say } from './move.ts';
import { say } from './move.ts';

/** What a press on an old prompt comes to: used as a correction, or explained. */
export type StaleVerdict = { readonly is: 'use' } | { readonly is: 'explain'; readonly reason: string; readonly text: Say };

/** Judges a press on a prompt that is not open any more. A yes is never taken from an old summary. */
export function judgeStale(state: Conversation, prompt: Prompt, option: PromptOption): StaleVerdict {
  if (option.binds.to === 'flow') {
    const flow = option.binds.flow;
    const running = state.tasks.find((task) => task.flow === flow && isOpen(task) && task.id === state.focus);
    return running ? explain('this has been started already', say('samvad:stale.started')) : { is: 'use' };
  }
  const task = state.tasks.find((candidate) => candidate.id === prompt.task);
  if (!task) return explain('the task of this prompt is over', say('samvad:stale.over'));
  if (task.status === 'committing') return explain('the task is being carried out', say('samvad:committing'));
  if (task.status === 'done') {
    return explain(
      'the task is done',
      task.outcome?.text ? say('samvad:stale.done', { booking: task.outcome.text }) : say('samvad:stale.over'),
    );
  }
  if (!isOpen(task) && task.status !== 'parked') return explain('the task is over', say('samvad:stale.over'));
  if (prompt.slot === 'confirm') return explain('an old summary cannot be confirmed', say('samvad:stale.summary'));
  if (option.binds.to === 'value' || option.binds.to === 'mention') return { is: 'use' };
  return explain('the question has been answered', say('samvad:stale.answered'));
}

const explain = (reason: string, text: Say): StaleVerdict => ({ is: 'explain', reason, text });
