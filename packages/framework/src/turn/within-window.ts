import { isWindowOpen } from '../dialogue/arbiter.ts';
import { arbiterView } from '../dialogue/arbiter-view.ts';
import type { AskMove, Move } from '../dialogue/move.ts';
import { withTask } from '../dialogue/task-state.ts';
import type { Conversation } from '../model/conversation.ts';
import type { BotSettings } from './settings.ts';
import { reminderTimes } from './speak-first.ts';
import type { Conclusion } from './think.ts';

/**
 * Leaves out what a turn that no message began would say after the channel's window has closed: it could not be sent. What matters of it is among the
 * untold news already; the next question comes when the customer writes.
 */
export function withinWindow(conclusion: Conclusion, spoken: boolean, now: number, settings: BotSettings): Conclusion {
  const { conversation, moves } = conclusion;
  if (spoken || isWindowOpen(arbiterView(conversation, false, now, reminderTimes(settings)))) return conclusion;
  return {
    ...conclusion,
    conversation: moves.reduce((state, move) => (move.move === 'ask' ? uncounted(state, move) : state), conversation),
    moves: moves.map((move): Move => {
      if (move.move !== 'tell' && move.move !== 'ask') return move;
      const about = move.move === 'ask' ? `question:${move.slot}` : move.text.key;
      const task = move.move === 'ask' ? move.task : null;
      return { move: 'withhold', about, purpose: 'outcome', task, because: 'the window for free messages is closed', until: null };
    }),
  };
}

/** A question that is not sent counts for nothing. */
function uncounted(state: Conversation, { task: id, slot }: AskMove): Conversation {
  const task = state.tasks.find((candidate) => candidate.id === id);
  return task ? withTask(state, { ...task, asks: { ...task.asks, [slot]: Math.max(0, (task.asks[slot] ?? 0) - 1) } }) : state;
}
