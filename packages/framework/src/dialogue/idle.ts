import type { Conversation } from '../model/conversation.ts';
import type { Task } from '../model/task.ts';
import type { Asked, DecideContext } from './decide-context.ts';
import { menuMove, resumeMove } from './menu.ts';
import type { Act } from './move.ts';
import { isPrivate } from './persons.ts';
import { withTask } from './task-state.ts';

/** What is said while no task is in focus: what waits is proposed, else what can be done here; or nothing more than was said already. */
export function idleMoves(state: Conversation, context: DecideContext): Asked {
  const { acts, spoken, catalogue } = context;
  const has = (test: (act: Act) => boolean): boolean => acts.some(test);
  const ended = has((act) => (act.act === 'told' && act.kind === 'outcome' && act.because === undefined) || act.act === 'cancelled');
  const aside = has((act) => act.act === 'menu' || (act.act === 'told' && act.text.key === 'samvad:parked'));
  const parting = has((act) => act.act === 'bye' || act.act === 'thanks');
  const parked = state.tasks.findLast(
    (task) => task.status === 'parked' && !isPrivate(state, task) && task.barred === null && !task.declined.includes('resume'),
  );
  if (parked && !aside && (ended || spoken) && !parting) {
    if (!wasProposed(parked, context)) return { conversation: state, moves: [resumeMove(parked, catalogue)] };
    // Proposed and not answered: it is kept, and not proposed again by itself.
    return idleMoves(withTask(state, { ...parked, declined: [...parked.declined, 'resume'] }), context);
  }
  if (!spoken && !ended) return { conversation: state, moves: [] };
  if (ended) return { conversation: { ...state, prompt: null }, moves: [] };
  if (parting || has((act) => act.act === 'stale' || act.act === 'told' || act.act === 'stopping'))
    return { conversation: { ...state, prompt: null }, moves: [] };
  return { conversation: state, moves: [menuMove(state, context)] };
}

/** True when the question before proposed this task and got nothing that answers it. */
const wasProposed = (task: Task, { before, spoken, acts }: DecideContext): boolean =>
  spoken && acts.length === 0 && before.prompt?.slot === 'resume' && before.prompt.task === task.id;
