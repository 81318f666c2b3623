import type { Conversation } from '../model/conversation.ts';
import { isKnown } from '../model/slot-value.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { type Move, say, type ShownValue } from './move.ts';
import { focused } from './task-state.ts';

/**
 * Says that a value has changed which was not asked for, before the open question comes again: nobody should have to wonder whether a correction was
 * heard. A summary that follows marks its changes by itself.
 */
export function notedMoves(before: Conversation, state: Conversation, asked: readonly Move[], catalogue: FlowCatalogue): readonly Move[] {
  const task = focused(state);
  const flow = task && catalogue.find(task.flow);
  const was = before.tasks.find(({ id }) => id === task?.id);
  const question = asked.find((move) => move.move === 'ask');
  if (!task || !flow || !was || before.focus !== task.id || !question || question.slot === 'confirm') return [];
  const changed = Object.keys(flow.slots).filter((slot) => {
    const [earlier, now] = [was.slots[slot], task.slots[slot]];
    return isKnown(earlier) && isKnown(now) && JSON.stringify(earlier.value) !== JSON.stringify(now.value);
  });
  if (changed.length === 0) return [];
  const values = changed.map((slot): ShownValue => ({ show: { flow: flow.name, slot, value: task.slots[slot]?.value } }));
  return [{ move: 'tell', text: say('samvad:noted', { values }), kind: 'reply' }];
}
