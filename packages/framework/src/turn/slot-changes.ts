import type { Conversation } from '../model/conversation.ts';
import type { SlotValue } from '../model/slot-value.ts';
import type { SlotChange } from '../ports/turn-unit.ts';

type Values = Readonly<Record<string, SlotValue>>;

/** Lines for the slot history: found by identity, because state is changed by spreads only. */
export function slotChanges(before: Conversation, after: Conversation): readonly SlotChange[] {
  const tasks = after.tasks.flatMap((task) => {
    const was = before.tasks.find((candidate) => candidate.id === task.id);
    return differ(was?.slots ?? {}, task.slots).map((change) => ({ task: task.id, person: null, ...change }));
  });
  const persons = after.persons.flatMap((person) => {
    const was = before.persons.find((candidate) => candidate.id === person.id);
    return differ(was?.facts ?? {}, person.facts).map((change) => ({ task: null, person: person.id, ...change }));
  });
  return [...tasks, ...persons];
}

function differ(before: Values, after: Values): readonly Pick<SlotChange, 'slot' | 'before' | 'after'>[] {
  if (before === after) return [];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((slot) => before[slot] !== after[slot])
    .map((slot) => ({ slot, before: before[slot] ?? null, after: after[slot] ?? null }));
}
