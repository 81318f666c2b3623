import type { Flow } from '../author/flow.ts';
import type { SlotDeclaration } from '../author/slot.ts';
import type { CommandNamed } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Mention, SlotValue } from '../model/slot-value.ts';
import { isKnown } from '../model/slot-value.ts';
import type { Task } from '../model/task.ts';
import { amendable, openForAmend } from './after-run.ts';
import type { Applied, ApplyContext } from './applied.ts';
import { adopt } from './known.ts';
import { focused, personOf, withFact, withMention, withoutMention, withTask } from './task-state.ts';

/** Notes what was said about a slot of the task in focus. A known value is reopened by it: a correction. */
export function applySet(state: Conversation, command: CommandNamed<'set'>, context: ApplyContext): Applied {
  const said = state.tasks.find((candidate) => candidate.id === command.task) ?? focused(state);
  const task = said && withKnown(state, said, command.slot, context);
  const flow = task && context.catalogue.find(task.flow);
  const declaration = flow?.slots[command.slot];
  if (!task || !flow || !declaration || task.status === 'done') return amend(state, command, context);
  if (task.status === 'committing')
    return {
      is: 'rejected',
      reason: 'the task is being carried out',
      acts: [{ act: 'told', text: { key: 'samvad:committing', params: {} }, kind: 'reply' }],
    };
  const parsed = declaration.type.mention.safeParse(command.value);
  if (!parsed.success) return { is: 'rejected', reason: `what was said does not fit ${declaration.type.name}` };
  const mention: Mention = {
    value: joined(state, task, declaration, command.slot, parsed.data, context),
    source: command.source,
    at: context.at,
  };
  const reopened = declaration.fact ? reopenFact(state, task, command.slot) : state;
  const active: Task = {
    ...withMention(task, command.slot, mention),
    status: task.status === 'parked' ? 'parked' : 'active',
    skipped: task.skipped.filter((slot) => slot !== command.slot),
  };
  return { is: 'accepted', conversation: withTask(reopened, active) };
}

/** What no open task takes may change what was made. */
function amend(state: Conversation, command: CommandNamed<'set'>, context: ApplyContext): Applied {
  const made = amendable(state, command.slot, context, command.task);
  if (!made) return { is: 'rejected', reason: `no open task has a slot ${command.slot}` };
  return applySet(openForAmend(state, made, command.slot, context.at), { ...command, task: made.id }, context);
}

/** Who answers "the Swift at Aundh as last time?" with another car means the rest as it was proposed. */
function withKnown(state: Conversation, task: Task, slot: string, context: ApplyContext): Task {
  const prompt = state.prompt;
  if (prompt?.slot !== 'known' || prompt.task !== task.id || !prompt.about.includes(slot)) return task;
  const rest = prompt.about.filter((each) => each !== slot && !context.sets.has(each));
  return { ...adopt(task, rest, '', context), proposed: {}, declined: [...new Set([...task.declined, slot])] };
}

/** What was said before and is still unsettled, or chosen before, is kept where the new words do not speak of it. */
function joined(
  state: Conversation,
  task: Task,
  { type, fact }: SlotDeclaration,
  slot: string,
  said: unknown,
  context: ApplyContext,
): unknown {
  const earlier = task.mentions[slot];
  if (earlier) return type.merge(earlier.value, said);
  const known = fact ? personOf(state, task).facts[slot] : task.slots[slot];
  return known && type.mentionOf ? type.merge(type.mentionOf(known.value, { timeZone: context.timeZone }), said) : said;
}

function reopenFact(state: Conversation, task: Task, slot: string): Conversation {
  const known = personOf(state, task).facts[slot];
  return isKnown(known) ? withFact(state, task.person, slot, { ...known, status: 'reopened' }) : state;
}

/** Takes a value back without a new one. */
export function applyUnset(state: Conversation, command: CommandNamed<'unset'>, context: ApplyContext): Applied {
  const task = state.tasks.find((candidate) => candidate.id === command.task) ?? focused(state);
  const flow = task && context.catalogue.find(task.flow);
  if (!task || !flow?.slots[command.slot]) return { is: 'rejected', reason: `no open task has a slot ${command.slot}` };
  if (task.status === 'committing') return { is: 'rejected', reason: 'the task is being carried out' };
  return { is: 'accepted', conversation: reopen(state, task, flow, command.slot) };
}

/** Marks a slot to be asked again, keeping its history. */
export function reopen(state: Conversation, task: Task, flow: Flow, slot: string): Conversation {
  if (flow.slots[slot]?.fact) return withTask(reopenFact(state, task, slot), { ...withoutMention(task, slot), status: 'active' });
  const known = task.slots[slot];
  const slots = known ? { ...task.slots, [slot]: { ...known, status: 'reopened' as const } } : task.slots;
  return withTask(state, { ...withoutMention(task, slot), slots, status: 'active', declined: [...new Set([...task.declined, slot])] });
}

/** Sets a slot to a value that exists already: one that was offered, or saved. */
export function withValue(
  state: Conversation,
  task: Task,
  flow: Flow,
  slot: string,
  value: SlotValue,
  set: (task: Task) => Task,
): Conversation {
  const next = withTask(state, set(task));
  return flow.slots[slot]?.fact ? withFact(next, task.person, slot, value) : next;
}
