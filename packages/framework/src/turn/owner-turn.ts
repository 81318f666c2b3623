import type { Flow } from '../author/flow.ts';
import { callPerson, handOffFlow, giveBack, type Owned, type OwnerContext } from '../dialogue/owner.ts';
import { feltNow, wantsPerson } from '../dialogue/owner-policy.ts';
import { answerToWait, goOn, keepWaiting } from '../dialogue/owner-wait.ts';
import type { Move } from '../dialogue/move.ts';
import type { Known, Query } from '../dialogue/query.ts';
import { isoTime } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import { DeskHours } from '../model/hand-off.ts';
import { isOpen } from '../model/task.ts';
import type { Conclusion } from './think.ts';
import type { TurnParts } from './turn-parts.ts';

/** What the end of a turn works with where it looks whether a person is wanted. */
export interface OwnerTurn {
  readonly before: Conversation;
  readonly now: number;
  readonly inWords: boolean;
  readonly newTaskId: () => string;
  readonly resolve: (queries: readonly Query[]) => Promise<Known>;
}

/** Calls a person where the customer, a run that failed or the policy wants one, and tells the customer when an answer comes. */
export async function withPerson(conclusion: Conclusion, turn: OwnerTurn, parts: Pick<TurnParts, 'catalogue'>): Promise<Conclusion> {
  const at = isoTime(turn.now);
  const context: OwnerContext = { catalogue: parts.catalogue, now: turn.now, at, newTaskId: turn.newTaskId };
  const { acts, accepted } = conclusion.applied;
  const felt = turn.inWords
    ? { ...conclusion.conversation, feelings: [...feltNow(conclusion.conversation.feelings, conclusion.conversation.emotion, at)] }
    : conclusion.conversation;
  const answer = answerToWait(turn.before, accepted);
  if (answer) return joined(conclusion, answer === 'yes' ? goOn(felt, at) : keepWaiting(felt, at));
  const call = wantsPerson(turn.before, felt, { acts, accepted, inWords: turn.inWords });
  if (call) return joined(conclusion, callPerson(felt, call, await hoursOf(handOffFlow(parts.catalogue), at, turn), context));
  return { ...conclusion, conversation: isDropped(felt) ? giveBack(felt, 'customer', null, context) : felt };
}

/** True when the customer has withdrawn the wish for a person with all others. */
function isDropped({ owner, handOff, tasks }: Conversation): boolean {
  if (owner !== 'waiting' || !handOff || handOff.task === null) return false;
  return !tasks.some((task) => task.id === handOff.task && isOpen(task));
}

/** Asks the desk whether somebody is there; null where there is no desk, or it does not answer. */
async function hoursOf(flow: Flow | undefined, at: string, turn: OwnerTurn): Promise<DeskHours | null> {
  if (!flow) return null;
  const nobody = { phone: null, facts: {} };
  const key = `desk:${flow.name}:${at}`;
  const known = await turn.resolve([{ key, kind: 'desk', flow: flow.name, of: 'hours', given: { now: at }, person: nobody, maxAgeMs: 0 }]);
  const answer = known.get(key);
  return answer?.is === 'known' ? (DeskHours.safeParse(answer.value).data ?? null) : null;
}

/** What is said of the person comes after the answers and before the question. */
function joined(conclusion: Conclusion, { conversation, moves }: Owned): Conclusion {
  const isTold = (move: Move): boolean => move.move === 'tell';
  return {
    ...conclusion,
    conversation,
    moves: [...conclusion.moves.filter(isTold), ...moves, ...conclusion.moves.filter((move) => !isTold(move))],
  };
}
