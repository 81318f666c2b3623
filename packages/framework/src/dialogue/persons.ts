import type { Flow } from '../author/flow.ts';
import type { Command } from '../model/command.ts';
import type { Conversation, Person } from '../model/conversation.ts';
import { isKnown } from '../model/slot-value.ts';
import { isOpen, type Task } from '../model/task.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { type Act, say } from './move.ts';
import { firstPerson, focused, presentPerson, withTask } from './task-state.ts';

/** Whom a message is about, as it was read from the words. */
export type Cue = { readonly is: 'speaks' | 'for'; readonly relation: string } | { readonly is: 'self' };

/** What meeting a person works with. */
export interface MeetContext {
  readonly catalogue: FlowCatalogue;
  readonly newPersonId: () => string;
}

/** A conversation in which it is clear who is spoken for, and what the message means then. */
export interface Met {
  readonly conversation: Conversation;
  readonly commands: readonly Command[];
  readonly acts: readonly Act[];
  /** Who is spoken for after this message. */
  readonly next: string | null;
}

/**
 * Keeps several people on one telephone apart: what is said by somebody else, or for somebody else, goes into a task of that person, who is made when
 * he is new. A task that holds things of one person is never handed to another: a new one is begun beside it.
 */
export function meetPerson(state: Conversation, cue: Cue | undefined, commands: readonly Command[], context: MeetContext): Met {
  if (!cue) return { conversation: state, commands, acts: [], next: state.speaking };
  const was = presentPerson(state);
  const found = cue.is === 'self' ? firstPerson(state) : state.persons.find(({ relation }) => relation === cue.relation);
  const person = found ?? stranger(state, cue, context);
  const spoken: Person = cue.is === 'speaks' ? { ...person, spoke: true } : person;
  const persons = found ? state.persons.map((each) => (each.id === spoken.id ? spoken : each)) : [...state.persons, spoken];
  const speaking = spoken.id === firstPerson(state).id ? null : spoken.id;
  const next = cue.is === 'for' ? state.speaking : speaking;
  const met = { ...state, persons, speaking };
  // Who says who he is has not made small talk.
  const meant = cue.is === 'speaks' ? commands.filter(({ name }) => name !== 'chitchat') : commands;
  const { conversation, begins } = takeTask(met, spoken, meant, context.catalogue);
  const acts: readonly Act[] = spoken.id === was.id ? [] : [{ act: 'told', text: greeting(spoken, found !== undefined), kind: 'reply' }];
  return { conversation, commands: begins ? [begins, ...meant] : meant, acts, next };
}

/** Nothing is known of him but the number that is written from. */
function stranger(state: Conversation, cue: Cue, { newPersonId }: MeetContext): Person {
  const { phone } = firstPerson(state).facts;
  return { id: newPersonId(), facts: phone ? { phone } : {}, ...(cue.is !== 'self' && { relation: cue.relation }) };
}

const greeting = ({ facts }: Person, known: boolean): ReturnType<typeof say> => {
  const name = facts['firstName']?.value;
  if (!known) return say('samvad:person.new');
  return typeof name === 'string' ? say('samvad:person.back', { name }) : say('samvad:person.back.nobody');
};

/** The task in hand goes to this person while nothing of another is in it; else one of his own is begun. */
function takeTask(
  state: Conversation,
  person: Person,
  commands: readonly Command[],
  catalogue: FlowCatalogue,
): { readonly conversation: Conversation; readonly begins?: Command } {
  const task = focused(state);
  const flow = task && catalogue.find(task.flow);
  if (!task || !flow || !isOpen(task) || task.person === person.id || commands.some(({ name }) => name === 'start'))
    return { conversation: state };
  if (task.status !== 'committing' && task.phase === 'run' && !isPersonal(flow, task)) {
    const given = { ...task, person: person.id, status: 'active' as const, proposed: {}, declined: [] };
    return { conversation: { ...withTask(state, given), prompt: null } };
  }
  return { conversation: state, begins: { name: 'start', flow: flow.name, score: 1, quote: '' } };
}

/** True when the task holds something that belongs to its person: what the company keeps for a person, or a fact. */
const isPersonal = (flow: Flow, task: Task): boolean =>
  Object.entries(flow.slots).some(
    ([slot, { saved, fact }]) => (saved || fact) && (isKnown(task.slots[slot]) || task.mentions[slot] !== undefined),
  );

/** True when a task must not be shown to who is spoken with: it is somebody else's, and one of the two has spoken for himself. */
export function isPrivate(state: Conversation, task: Pick<Task, 'person'>): boolean {
  const present = presentPerson(state);
  if (task.person === present.id) return false;
  const owner = state.persons.find(({ id }) => id === task.person);
  return present.spoke === true || owner?.spoke === true;
}

/** The conversation with only the tasks that may be shown to who is spoken with. */
export const shownTo = (state: Conversation): Conversation =>
  state.tasks.some((task) => isPrivate(state, task)) ? { ...state, tasks: state.tasks.filter((task) => !isPrivate(state, task)) } : state;
