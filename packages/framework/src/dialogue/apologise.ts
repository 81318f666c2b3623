import { isoTime } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import { emotionPolicy, hasApologised } from './emotion-policy.ts';
import { type Act, type Move, say } from './move.ts';
import { focused } from './task-state.ts';

/** What a turn did, with an apology where one is due. */
export interface Apologised {
  readonly conversation: Conversation;
  readonly acts: readonly Act[];
  /** Said before anything else. */
  readonly moves: readonly Move[];
}

/**
 * Says sorry once in an incident: with the answer to a complaint, which is one, else before anything else to who sounds angry. `inWords`: a press carries
 * no feeling of its own.
 */
export function apologise(state: Conversation, acts: readonly Act[], inWords: boolean, now: number): Apologised {
  const complains = acts.some(({ act }) => act === 'complain');
  const { apology } = emotionPolicy(state.emotion, focused(state)?.flow ?? null);
  const due = complains || (inWords && apology !== null);
  if (!due) return { conversation: state, acts, moves: [] };
  if (hasApologised(state, now))
    return { conversation: state, acts: acts.map((act) => (act.act === 'complain' ? { ...act, again: true } : act)), moves: [] };
  const conversation = { ...state, apologisedAt: isoTime(now) };
  return { conversation, acts, moves: complains ? [] : [{ move: 'tell', text: say(`samvad:sorry.${apology}`), kind: 'reply' }] };
}
