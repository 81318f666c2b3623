import { packetOf } from '../dialogue/owner-packet.ts';
import type { Move } from '../dialogue/move.ts';
import { personView } from '../dialogue/query.ts';
import { firstPerson } from '../dialogue/task-state.ts';
import { type Chance, newId } from '../kernel/chance.ts';
import type { Conversation } from '../model/conversation.ts';
import type { NewRun } from '../ports/turn-unit.ts';
import type { TurnParts } from './turn-parts.ts';

/** Freezes what the company's desk is told of a conversation, as a run of the hand-off flow: it is repeated until it gets through. */
export function freezeNews(
  state: Conversation,
  { task: taskId, news }: Extract<Move, { move: 'desk' }>,
  conversationId: string,
  chance: Chance,
  parts: Pick<TurnParts, 'catalogue'>,
): NewRun[] {
  const task = state.tasks.find((candidate) => candidate.id === taskId);
  const flow = task && parts.catalogue.find(task.flow);
  const packet = packetOf(conversationId, state, news);
  if (!task || !flow || !packet) return [];
  const input = { slots: { packet }, quotes: {}, person: personView(firstPerson(state)), emotion: state.emotion, made: {} };
  return [
    {
      id: newId('r', chance),
      task: task.id,
      flow: flow.name,
      flowVersion: task.flowVersion,
      runNo: state.handOff?.told ?? 0,
      kind: 'run',
      input: JSON.stringify(input),
    },
  ];
}
