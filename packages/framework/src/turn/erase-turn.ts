import { forgotten, isReadyToForget } from '../dialogue/rights.ts';
import type { Move } from '../dialogue/move.ts';
import type { Conclusion } from './think.ts';

/** Ends a turn in which everything about the customer is deleted: nothing is asked any more, and he is told what is gone and what stays. */
export function withErasure(conclusion: Conclusion): Conclusion {
  const { conversation, moves } = conclusion;
  if (!isReadyToForget(conversation)) return conclusion;
  const told = moves.filter((move) => !isQuestion(move) && !isPromise(move));
  return {
    ...conclusion,
    erased: conversation.tasks,
    // The farewell is no first contact: the privacy line comes with the next one.
    conversation: { ...forgotten(conversation), greeted: true },
    moves: [...told, { move: 'tell', text: { key: 'samvad:forget.done', params: {} }, kind: 'reply' }],
  };
}

const isQuestion = ({ move }: Move): boolean => move === 'ask' || move === 'again';
const isPromise = (move: Move): boolean =>
  move.move === 'tell' && (move.text.key === 'samvad:forget.later' || move.text.key === 'samvad:ok');
