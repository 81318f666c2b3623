import { withErasure } from './erase-turn.ts';
import { heldTurn, isHeld } from './held-turn.ts';
import { withPerson } from './owner-turn.ts';
import { type Conclusion, type Thought, think } from './think.ts';
import type { TurnParts } from './turn-parts.ts';

/** Thinks as the owner of the conversation allows: with the bot as usual, a person being called where one is wanted; with a person silently. */
export async function thinkOwned(thought: Thought, parts: TurnParts): Promise<Conclusion> {
  const { before, events, now, newTaskId, resolve } = thought;
  if (isHeld(before, events)) return heldTurn(thought, parts);
  const inWords = events.some((event) => event.kind === 'message' && event.content.type === 'text');
  return withErasure(await withPerson(await think(thought, parts), { before, now, inWords, newTaskId, resolve }, parts));
}
