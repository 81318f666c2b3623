import { isoTime, timeOf } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import type { ProactiveItem } from '../model/outbound.ts';
import { isOpen, type Task } from '../model/task.ts';
import { firstMoment } from './arbiter.ts';
import type { QuietHours } from './arbiter-hours.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { isSettled } from './fill.ts';
import { heardAtAddress } from './heard.ts';
import { labelOf } from './label.ts';
import { type AskMove, type Say, say } from './move.ts';
import { isPrivate } from './persons.ts';
import { resumeOptions } from './return-prompt.ts';
import { focused, withTask } from './task-state.ts';

/** When reminders are due; durations in milliseconds. */
export interface ReminderTimes {
  readonly hours: QuietHours;
  readonly windowMs: number;
  readonly remindAfterMs: number;
}

/** True for a task that goes on only when the customer says something. */
export const waitsForCustomer = (task: Task): boolean => task.status === 'parked' || (isOpen(task) && task.status !== 'committing');

/** The task to bring to mind: the one that was spoken of last and of which nobody has reminded yet. */
function taskToRemind(state: Conversation): Task | undefined {
  const wanted = (task: Task): boolean =>
    waitsForCustomer(task) && task.barred === null && task.remindedAt === null && !isPrivate(state, task);
  const current = focused(state);
  if (current && wanted(current)) return current;
  return state.tasks.filter(wanted).toSorted((a, b) => timeOf(b.changedAt) - timeOf(a.changedAt))[0];
}

/**
 * When to look whether to remind of what is unfinished; null: never. The time is not moved by each message: who looks too early looks again. It goes
 * with the last task that waits, and there is one reminder in a silence, however many wait.
 */
export function planReminder(state: Conversation, spoken: boolean, now: number, times: ReminderTimes): string | null {
  if (state.owner !== 'bot' || state.optedOut || !taskToRemind(state)) return null;
  if (state.remindAt !== null && timeOf(state.remindAt) > now) return state.remindAt;
  return !spoken && isRemindedSince(state) ? null : isoTime(earliest(state, now + times.remindAfterMs, times));
}

const earliest = (state: Conversation, at: number, { hours, windowMs }: ReminderTimes): number =>
  firstMoment(at, hours, { windowMs, heardAt: heardAtAddress(state) });

const isRemindedSince = ({ remindedAt, lastHeardAt }: Conversation): boolean =>
  remindedAt !== null && (lastHeardAt === null || timeOf(remindedAt) >= timeOf(lastHeardAt));

/** What a look comes to: a reminder to be ruled on, another look later (the customer has written meanwhile), or nothing. */
export type Look =
  | { readonly is: 'due'; readonly task: Task; readonly item: ProactiveItem }
  | { readonly is: 'early'; readonly again: string }
  | { readonly is: 'nothing' };

/** Looks whether the customer has been silent long enough to be reminded. */
export function lookForReminder(state: Conversation, now: number, times: ReminderTimes): Look {
  const task = taskToRemind(state);
  if (!task || isRemindedSince(state)) return { is: 'nothing' };
  const since = state.lastHeardAt === null ? now : timeOf(state.lastHeardAt) + times.remindAfterMs;
  if (since > now) return { is: 'early', again: isoTime(earliest(state, since, times)) };
  const text = { key: 'samvad:remind', params: {} };
  return { is: 'due', task, item: { key: `remind:${task.id}`, purpose: 'reminder', text, task: task.id, at: isoTime(now) } };
}

/** Notes that a task was brought to mind. */
export const withReminded = (state: Conversation, task: Task, at: string): Conversation => ({
  ...withTask(state, { ...task, remindedAt: at }),
  remindedAt: at,
  remindAt: null,
  // Who comes back after this silence decides on what is free now.
  recheck: true,
});

/** The reminder: what is open, what is missing, and the three ways on. The question that was open is kept in `about`: its answer still counts. */
export function remindMove(state: Conversation, task: Task, catalogue: FlowCatalogue): AskMove {
  const flow = catalogue.find(task.flow);
  const missing = flow
    ? Object.entries(flow.slots).filter(([slot, { optional }]) => optional === 'no' && !isSettled(flow, task, slot, state))
    : [];
  const needed: readonly Say[] = missing.map(([slot, { plugin }]) => say(`${plugin}:${slot}.title|samvad:slot.${slot}`));
  return {
    move: 'ask',
    task: task.id,
    flow: task.flow,
    slot: 'resume',
    rung: 0,
    text: needed.length
      ? say('samvad:remind', { task: labelOf(task, catalogue), needed })
      : say('samvad:remind.yes', { task: labelOf(task, catalogue) }),
    options: resumeOptions(task, 'later'),
    about: openSlot(state, task),
    digest: null,
    input: 'text',
    because: 'the customer has been silent and this is unfinished',
  };
}

/** The slot that was asked last for a task, so that an answer to it is still understood. */
export function openSlot({ prompt }: Conversation, task: Task): readonly string[] {
  if (prompt?.task !== task.id) return [];
  return prompt.slot === 'resume' ? prompt.about : [prompt.slot];
}
