import type { Flow } from '../author/flow.ts';
import type { Command } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import type { Meanwhile } from '../model/hand-off.ts';
import { isKnown, type SlotValue, type ValueSource } from '../model/slot-value.ts';
import { isOpen, type Task } from '../model/task.ts';
import type { ApplyContext } from './applied.ts';
import { applyStart } from './apply-start.ts';
import { type AskMove, type Say, say } from './move.ts';
import { focused, personOf, withFact, withMention, withoutMention, withSlot, withTask } from './task-state.ts';

/** Values of a task that came out of the talk with a person, by slot; they are confirmed together. */
export interface HandBack {
  readonly task: string;
  readonly slots: readonly string[];
}

/** What became of the values that a person gave back. */
export interface Merged {
  readonly conversation: Conversation;
  readonly accepted: readonly Command[];
  readonly rejected: readonly { readonly command: Command; readonly reason: string }[];
}

const byOperator: ValueSource = { messageId: null, by: 'operator', quote: '' };

/** Takes what a person decided into the slots: whole values at once, what only narrows a slot as something said about it. */
export function mergeValues(
  state: Conversation,
  values: Readonly<Record<string, unknown>>,
  flowName: string | null,
  context: ApplyContext,
): Merged {
  const accepted: Command[] = [];
  const rejected: { command: Command; reason: string }[] = [];
  let conversation = state;
  if (flowName !== null && !state.tasks.some((task) => task.flow === flowName && isAlive(task))) {
    const command: Command = { name: 'start', flow: flowName, score: 1, quote: '' };
    const started = applyStart(state, command, context);
    if (started.is === 'rejected') rejected.push({ command, reason: started.reason });
    else {
      accepted.push(command);
      conversation = started.conversation;
    }
  }
  for (const [slot, value] of Object.entries(values)) {
    const task = taskWith(conversation, slot, flowName, context);
    const command: Command = { name: 'set', flow: task?.flow ?? flowName, slot, value, source: byOperator, ...(task && { task: task.id }) };
    const merged = mergeOne(conversation, task, slot, value, context);
    if (typeof merged === 'string') rejected.push({ command, reason: merged });
    else {
      accepted.push(command);
      conversation = merged;
    }
  }
  return { conversation, accepted, rejected };
}

const isAlive = (task: Task): boolean => (isOpen(task) && task.status !== 'committing') || task.status === 'parked';

/** The task that a value is for: the one in focus, else the newest that has such a slot. */
function taskWith(state: Conversation, slot: string, flowName: string | null, { catalogue }: ApplyContext): Task | undefined {
  const fits = (task: Task | undefined): task is Task =>
    task !== undefined &&
    isAlive(task) &&
    catalogue.find(task.flow)?.slots[slot] !== undefined &&
    (flowName === null || task.flow === flowName);
  const focus = focused(state);
  return fits(focus) ? focus : state.tasks.findLast(fits);
}

function mergeOne(state: Conversation, task: Task | undefined, slot: string, given: unknown, context: ApplyContext): Conversation | string {
  const flow = task && context.catalogue.find(task.flow);
  const declaration = flow?.slots[slot];
  if (!task || !flow || !declaration) return `no open task has a slot ${slot}`;
  const active: Task = { ...task, status: 'active', skipped: task.skipped.filter((each) => each !== slot), changedAt: context.at };
  const focus = state.focus ?? task.id;
  const whole = declaration.type.schema.safeParse(given);
  if (whole.success) {
    // What has options is looked up among them before it counts: nobody can give what is gone.
    const status = declaration.options && !declaration.fact ? ('stale' as const) : ('given' as const);
    const value: SlotValue = { value: whole.data, status, source: byOperator, at: context.at };
    if (declaration.fact) return { ...withFact(withTask(state, withoutMention(active, slot)), task.person, slot, value), focus };
    return { ...withTask(state, withSlot(flow, active, slot, value)), focus };
  }
  const said = declaration.type.mention.safeParse(given);
  if (!said.success) return `what was decided does not fit ${declaration.type.name}`;
  return { ...withTask(state, withMention(active, slot, { value: said.data, source: byOperator, at: context.at })), focus };
}

/** Commands that are taken from what was written to a person: values always; wishes only where he has not answered; never a yes, a press or an end. */
export function takenFrom(commands: readonly Command[], answered: boolean): Omit<Merged, 'conversation'> {
  const isTaken = ({ name }: Command): boolean =>
    name === 'set' || name === 'optOut' || name === 'forgetMe' || (!answered && WISHES.has(name));
  const reason = answered ? 'a person has answered this' : 'it was said to a person and is not carried out by itself';
  return {
    accepted: commands.filter(isTaken),
    rejected: commands.filter((command) => !isTaken(command)).map((command) => ({ command, reason })),
  };
}

const WISHES: ReadonlySet<Command['name']> = new Set(['start', 'question', 'unset']);

/** What was written to a person in words, as messages to understand; a press stands for its title. */
export function wordsWritten(meanwhile: readonly Meanwhile[], answered: boolean): readonly EventOf<'message'>[] {
  return meanwhile
    .filter((each) => each.answered === answered)
    .flatMap(({ message }): EventOf<'message'>[] => {
      const { content } = message;
      if (content.type === 'choice') return [{ ...message, content: { type: 'text', text: content.title } }];
      return content.type === 'text' || content.type === 'edit' ? [message] : [];
    });
}

/** "From your talk with our team I have … Is that right?"; undefined where nothing of it is a known value of this task. */
export function agreedMove(flow: Flow, task: Task, state: Conversation, handBack: HandBack | undefined): AskMove | undefined {
  if (handBack?.task !== task.id) return undefined;
  const { facts } = personOf(state, task);
  const known = Object.entries(flow.slots).flatMap(([slot, { plugin, fact }]) => {
    const value = fact ? facts[slot] : task.slots[slot];
    return handBack.slots.includes(slot) && isKnown(value) ? [{ slot, value, title: `${plugin}:${slot}.title|samvad:slot.${slot}` }] : [];
  });
  if (known.length === 0) return undefined;
  const lines = known.map(({ slot, value, title }) =>
    say('samvad:agreed.line', { name: say(title), value: { show: { flow: flow.name, slot, value: value.value } } }),
  );
  return {
    move: 'ask',
    task: task.id,
    flow: flow.name,
    slot: 'known',
    rung: task.rungs['known'] ?? 0,
    text: say('samvad:agreed', { lines: joined(lines) }),
    options: [
      { title: 'samvad:option.known', binds: { to: 'yes' } },
      ...known.slice(0, 8).map(({ slot, title }) => ({ title, binds: { to: 'change' as const, slot } })),
    ],
    about: known.map(({ slot }) => slot),
    digest: null,
    input: 'text',
    because: 'it comes from the talk with a person',
  };
}

const joined = (lines: readonly Say[]): Say => lines.reduceRight((rest, line) => say('samvad:agreed.lines', { line, rest }));
