import type { Flow } from '../author/flow.ts';
import { timeOf } from '../kernel/clock.ts';
import type { CommandNamed } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import { isOpen, type Task } from '../model/task.ts';
import type { Applied, ApplyContext } from './applied.ts';
import { labelOf } from './label.ts';
import { type AskMove, type Say, say, type ShownValue } from './move.ts';
import { putAside } from './put-aside.ts';
import { focused, withTask } from './task-state.ts';

/** "Undo that": what was made last, or is named, is taken back after a yes, while its window lasts. */
export function applyUndo(state: Conversation, command: CommandNamed<'undo'>, context: ApplyContext): Applied {
  const made = madeTasks(state);
  const task = made.find(({ id }) => id === command.task) ?? made.at(-1);
  if (!task) return refused('nothing was made yet', say('samvad:undo.nothing'));
  const name = labelOf(task, context.catalogue);
  const flow = context.catalogue.find(task.flow);
  if (!flow?.undo) return refused(`${task.flow} cannot be undone`, say('samvad:undo.never', { task: name }));
  if (!isInWindow(task, context)) return refused('its window is over', say('samvad:undo.late', { task: name }));
  return { is: 'accepted', conversation: takeUp(state, { ...task, phase: 'undo', status: 'active' }, context.at) };
}

/** What was made last, while it can be taken back. */
export function undoable(state: Conversation, context: Pick<ApplyContext, 'catalogue' | 'at' | 'undoWindowMs'>): Task | undefined {
  const made = madeTasks(state).at(-1);
  return made && isInWindow(made, context) && made.outcome?.is === 'done' && context.catalogue.find(made.flow)?.undo ? made : undefined;
}

/** In the order in which they were made. */
const madeTasks = (state: Conversation): Task[] =>
  state.tasks.filter((task) => task.status === 'done').sort((a, b) => a.changedAt.localeCompare(b.changedAt));

const isInWindow = (task: Task, { at, undoWindowMs }: Pick<ApplyContext, 'at' | 'undoWindowMs'>): boolean =>
  timeOf(at) - timeOf(task.changedAt) <= undoWindowMs;

const refused = (reason: string, text: Say): Applied => ({ is: 'rejected', reason, acts: [{ act: 'told', text, kind: 'reply' }] });

/** The newest task that was made and whose flow lets this slot be changed afterwards. */
export function amendable(state: Conversation, slot: string, context: Pick<ApplyContext, 'catalogue'>, named?: string): Task | undefined {
  const takes = (task: Task): boolean =>
    task.status === 'done' && (context.catalogue.find(task.flow)?.amend?.slots.includes(slot) ?? false);
  return state.tasks.find((task) => task.id === named && takes(task)) ?? state.tasks.findLast(takes);
}

/** Opens what was made for a change: the slot is taken back first, the rest stays as it was agreed. */
export function openForAmend(state: Conversation, task: Task, slot: string, at: string): Conversation {
  const value = task.slots[slot];
  const slots = value ? { ...task.slots, [slot]: { ...value, status: 'reopened' as const } } : task.slots;
  return takeUp(state, { ...task, phase: 'amend', status: 'active', agreed: task.slots, slots }, at);
}

function takeUp(state: Conversation, task: Task, at: string): Conversation {
  const current = focused(state);
  const rest = current && current.id !== task.id && isOpen(current) ? putAside(state, current.id, at) : state;
  const { confirm: _asked, ...asks } = task.asks;
  const { confirm: _rung, ...rungs } = task.rungs;
  return { ...withTask(rest, { ...task, asks, rungs, summary: null }), focus: task.id, prompt: null };
}

/** Leaves what was made as it was made. */
export function leaveMade({ stopping: _over, ...task }: Task): Task {
  const slots = task.phase === 'amend' ? task.agreed : task.slots;
  return { ...task, status: 'done', phase: 'run', slots, agreed: {}, mentions: {}, run: null };
}

/** Slots that a change would change. */
export const changedSlots = (task: Task): readonly string[] =>
  Object.keys(task.slots).filter((slot) => JSON.stringify(task.slots[slot]?.value) !== JSON.stringify(task.agreed[slot]?.value));

/** The question before something made is changed or taken back. */
export function afterMove(flow: Flow, task: Task, digest: string, context: Pick<ApplyContext, 'catalogue'>): AskMove {
  const changes = changedSlots(task).map((slot): ShownValue => ({ show: { flow: flow.name, slot, value: task.slots[slot]?.value } }));
  const name = labelOf({ ...task, slots: task.phase === 'amend' ? task.agreed : task.slots }, context.catalogue);
  return {
    move: 'ask',
    task: task.id,
    flow: flow.name,
    slot: 'confirm',
    rung: task.rungs['confirm'] ?? 0,
    text: task.phase === 'undo' ? say('samvad:undo.confirm', { task: name }) : say('samvad:amend.confirm', { task: name, changes }),
    options: [
      { title: task.phase === 'undo' ? 'samvad:option.undo' : 'samvad:option.amend', binds: { to: 'yes' } },
      { title: 'samvad:option.keep', binds: { to: 'no' } },
    ],
    about: task.phase === 'amend' ? changedSlots(task) : [],
    digest,
    input: 'text',
    because: task.phase === 'undo' ? 'it is to be taken back' : 'it is to be changed',
  };
}
