import type { Flow } from '../author/flow.ts';
import type { Conversation, Person } from '../model/conversation.ts';
import { isKnown, type Mention, type SlotValue } from '../model/slot-value.ts';
import type { Task } from '../model/task.ts';
import { dependantsOf } from './catalogue.ts';

/** A task that has just been started. */
export const newTask = (id: string, flow: Flow, person: string, at: string): Task => ({
  id,
  flow: flow.name,
  flowVersion: flow.version,
  status: 'active',
  person,
  slots: {},
  mentions: {},
  refused: {},
  gone: {},
  asks: {},
  rungs: {},
  skipped: [],
  declined: [],
  proposed: {},
  quotes: {},
  summary: null,
  phase: 'run',
  agreed: {},
  runNo: 0,
  run: null,
  made: {},
  aside: {},
  barred: null,
  outcome: null,
  remindedAt: null,
  createdAt: at,
  changedAt: at,
});

/** A slot's known value: of the person where it is a fact, else of the task. */
export function valueOf(flow: Flow, task: Pick<Task, 'slots'>, person: Person, slot: string): SlotValue | undefined {
  const value = flow.slots[slot]?.fact ? person.facts[slot] : task.slots[slot];
  return isKnown(value) ? value : undefined;
}

/** The task in focus. */
export const focused = (conversation: Conversation): Task | undefined => conversation.tasks.find((task) => task.id === conversation.focus);

/** The person a task is for. */
export function personOf(conversation: Conversation, task: Task): Person {
  return conversation.persons.find((person) => person.id === task.person) ?? firstPerson(conversation);
}

/** The person who is spoken with where no task says otherwise. */
export function firstPerson(conversation: Conversation): Person {
  return conversation.persons[0] ?? { id: 'nobody', facts: {} };
}

/** The person new tasks are for: somebody else who has spoken, or is spoken of, else the first. */
export const presentPerson = (conversation: Conversation): Person =>
  conversation.persons.find(({ id }) => id === conversation.speaking) ?? firstPerson(conversation);

/** The conversation with one task replaced, or added at the end. */
export function withTask(conversation: Conversation, task: Task): Conversation {
  const exists = conversation.tasks.some((candidate) => candidate.id === task.id);
  const tasks = exists
    ? conversation.tasks.map((candidate) => (candidate.id === task.id ? task : candidate))
    : [...conversation.tasks, task];
  return { ...conversation, tasks };
}

/** The conversation with one fact of a person set. */
export function withFact(conversation: Conversation, personId: string, name: string, value: SlotValue): Conversation {
  const persons = conversation.persons.map((person) =>
    person.id === personId ? { ...person, facts: { ...person.facts, [name]: value } } : person,
  );
  return { ...conversation, persons };
}

/** A record without one key. */
function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** Sets a slot of a task; what depends on it becomes stale when it changed, the rest stays. */
export function withSlot(flow: Flow, task: Task, slot: string, value: SlotValue): Task {
  const before = task.slots[slot];
  const changed = before !== undefined && JSON.stringify(before.value) !== JSON.stringify(value.value);
  let slots: Record<string, SlotValue> = { ...task.slots, [slot]: value };
  if (changed || before?.status === 'reopened') {
    for (const name of dependantsOf(flow, slot)) {
      const dependant = slots[name];
      if (isKnown(dependant)) slots = { ...slots, [name]: { ...dependant, status: 'stale' } };
    }
  }
  return { ...task, slots, mentions: without(task.mentions, slot), refused: without(task.refused, slot), changedAt: value.at };
}

/** Notes something said about a slot; a known value is reopened by it. */
export function withMention(task: Task, slot: string, mention: Mention): Task {
  const known = task.slots[slot];
  const slots = known && known.status !== 'reopened' ? { ...task.slots, [slot]: { ...known, status: 'reopened' as const } } : task.slots;
  return { ...task, slots, mentions: { ...task.mentions, [slot]: mention }, changedAt: mention.at };
}

/** The task without what was said about one slot. */
export const withoutMention = (task: Task, slot: string): Task => ({ ...task, mentions: without(task.mentions, slot) });
