import { type Conversation, type Emotion, type Person, type Prompt, type Task, wireId } from '@samvad/framework';
import { type SlotView, slotViews } from './slot-view.ts';
import { storedState } from './stored-state.ts';

/** A task, as the inspector shows it. */
export interface TaskView {
  readonly id: string;
  readonly flow: string;
  readonly status: Task['status'];
  readonly slots: Readonly<Record<string, SlotView>>;
  /** Messages that put the question, per slot. */
  readonly asks: Readonly<Record<string, number>>;
  /** Answers without progress, per slot. */
  readonly rungs: Readonly<Record<string, number>>;
  readonly outcome: Task['outcome'];
}

/** The question that is open; option ids are those on the wire. */
export interface AskingView {
  readonly taskId: string | null;
  readonly slot: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

/** One conversation: what is known, what is wanted, what is asked. */
export interface ConversationView {
  readonly id: string;
  readonly owner: 'bot' | 'waiting' | 'human';
  readonly language: string;
  readonly emotion: Emotion;
  readonly facts: Readonly<Record<string, SlotView>>;
  /** In order of creation. */
  readonly tasks: readonly TaskView[];
  readonly asking: AskingView | null;
}

/**
 * Shows a conversation from its stored state and the tasks that left it.
 * @throws Fault `STORE.STATE` when the state does not fit its schema
 */
export function conversationView(row: { readonly id: string; readonly state: string }, archived: readonly Task[]): ConversationView {
  const state = storedState(row);
  return {
    id: row.id,
    owner: state.owner,
    language: state.language,
    emotion: state.emotion,
    facts: factsOf(state.persons),
    tasks: inOrderOfCreation(archived, state.tasks).map(taskView),
    asking: asking(state),
  };
}

/** Facts of the first person, and of the others where none before has one of the same name. */
const factsOf = (persons: readonly Person[]): Readonly<Record<string, SlotView>> =>
  Object.assign({}, ...persons.map(({ facts }) => slotViews(facts)).toReversed()) as Record<string, SlotView>;

function inOrderOfCreation(archived: readonly Task[], current: readonly Task[]): readonly Task[] {
  const left = archived.filter(({ id }) => !current.some((task) => task.id === id));
  return [...left, ...current].toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}

const taskView = ({ id, flow, status, slots, asks, rungs, outcome }: Task): TaskView => ({
  id,
  flow,
  status,
  slots: slotViews(slots),
  asks,
  rungs,
  outcome,
});

/** The open question, unless what it is about is being committed: that asks nothing. */
function asking({ prompt, tasks, focus }: Conversation): AskingView | null {
  if (!prompt) return null;
  const about = tasks.find(({ id }) => id === (prompt.task ?? focus));
  return about?.status === 'committing' ? null : { taskId: prompt.task, slot: prompt.slot, options: optionsOf(prompt) };
}

const optionsOf = (prompt: Prompt): AskingView['options'] =>
  prompt.options.map(({ title }, index) => ({ id: wireId(prompt.id, index), title }));
