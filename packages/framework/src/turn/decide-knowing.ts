import { type Decision, decide } from '../dialogue/decide.ts';
import type { DecideContext } from '../dialogue/decide-context.ts';
import type { KnownValue, Query } from '../dialogue/query.ts';
import { Fault } from '../kernel/fault.ts';
import type { Conversation } from '../model/conversation.ts';

/** Rounds of asking the outside before decide has to do with what it knows. */
const ROUNDS = 6;

/** What is known in a turn, and how it gets to know more. */
export interface Knowing {
  readonly known: Map<string, KnownValue>;
  learn(queries: readonly Query[]): Promise<void>;
  /** Told before each round of looking up. */
  readonly lookingUp: () => void;
}

/** Decides, and looks up what deciding needs, until there are moves. */
export async function decideKnowing(
  conversation: Conversation,
  context: DecideContext,
  { known, learn, lookingUp }: Knowing,
): Promise<Extract<Decision, { is: 'decided' }>> {
  for (let round = 1; ; round += 1) {
    const decision = decide(conversation, known, context);
    if (decision.is === 'decided') return decision;
    const missing = decision.queries.filter((query) => !known.has(query.key));
    if (!missing.length) throw new Fault('DIALOGUE.NO_MOVE', 'decide asks again for what it was told', { operation: 'decide' });
    lookingUp();
    if (round < ROUNDS) await learn(missing);
    else for (const query of missing) known.set(query.key, { is: 'unavailable', late: false });
  }
}
