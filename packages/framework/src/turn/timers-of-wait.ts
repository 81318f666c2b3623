import { type PersonWaits, waitsOf } from '../dialogue/owner-wait.ts';
import type { Conversation } from '../model/conversation.ts';
import type { CommitUnit } from '../ports/turn-unit.ts';

/** What has to be set and taken back so that the timers of the wait for a person fit the state after a turn; only changes are written. */
export function waitTimerChanges(
  before: Conversation,
  after: Conversation,
  waits: PersonWaits,
): Pick<CommitUnit, 'timers' | 'cancelTimers'> {
  const were = waitsOf(before, waits);
  const are = waitsOf(after, waits);
  const task = after.handOff?.task ?? null;
  return {
    timers: [...are].filter(([id, dueAt]) => were.get(id) !== dueAt).map(([id, dueAt]) => ({ id, name: id, task, dueAt })),
    cancelTimers: [...were.keys()].filter((id) => !are.has(id)),
  };
}
