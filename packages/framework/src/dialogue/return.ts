import type { Flow } from '../author/flow.ts';
import type { Command } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import { isKnown, type SlotValue } from '../model/slot-value.ts';
import type { Task } from '../model/task.ts';
import type { FlowCatalogue } from './catalogue.ts';
import type { FillContext } from './fill.ts';
import { labelOf } from './label.ts';
import { type AskMove, say } from './move.ts';
import { optionsLeft, queryFor, verdictOf } from './query.ts';
import { openSlot, waitsForCustomer } from './remind.ts';
import { resumeOptions } from './return-prompt.ts';
import { focused, personOf, withoutMention, withTask } from './task-state.ts';

/**
 * "Welcome back. Shall we go on with …?" for who only greets after a silence: the old question alone would be a riddle by now. Undefined when the
 * customer said anything else: a real answer just goes on.
 */
export function welcomeBack(state: Conversation, commands: readonly Command[], catalogue: FlowCatalogue): AskMove | undefined {
  const greets = commands.length > 0 && commands.every((command) => command.name === 'chitchat' && command.kind === 'greeting');
  if (!greets) return undefined;
  const task = restingTask(state);
  if (!task) return undefined;
  return {
    move: 'ask',
    task: task.id,
    flow: task.flow,
    slot: 'resume',
    rung: 0,
    text: say('samvad:welcomeBack', { task: labelOf(task, catalogue) }),
    options: resumeOptions(task, 'new'),
    about: openSlot(state, task),
    digest: null,
    input: 'text',
    because: 'the customer is back after a silence and this is unfinished',
  };
}

function restingTask(state: Conversation): Task | undefined {
  const current = focused(state);
  if (current) return waitsForCustomer(current) ? current : undefined;
  return state.tasks.findLast((task) => task.status === 'parked' && task.barred === null && !task.declined.includes('resume'));
}

/** What looking again came to; `complete` is false where the other side did not answer for all of it. */
export interface Rechecked {
  readonly conversation: Conversation;
  readonly complete: boolean;
}

/**
 * Looks again whether what was chosen before a silence can still be had. What can, stays as it is; what cannot is taken back, said, and kept as a
 * wish so that the nearest is offered. Pure; notes what it would need in the context's `ask`.
 */
export function recheck(conversation: Conversation, context: FillContext): Rechecked {
  return conversation.tasks.reduce<Rechecked>(
    (before, { id }) => {
      const task = before.conversation.tasks.find((candidate) => candidate.id === id);
      const flow = task && context.catalogue.find(task.flow);
      if (!task || !flow || !waitsForCustomer(task) || task.status === 'parked') return before;
      return Object.keys(flow.slots).reduce<Rechecked>((so, slot) => recheckSlot(so, id, flow, slot, context), before);
    },
    { conversation, complete: true },
  );
}

function recheckSlot(before: Rechecked, taskId: string, flow: Flow, slot: string, context: FillContext): Rechecked {
  const task = before.conversation.tasks.find((candidate) => candidate.id === taskId);
  const declaration = flow.slots[slot];
  const known = task?.slots[slot];
  if (!task || !declaration || declaration.fact || !isKnown(known)) return before;
  const person = personOf(before.conversation, task);
  if (declaration.check) {
    const query = queryFor('check', flow, slot, task, person, known.value);
    const answer = query && context.ask.read(query);
    if (answer && answer !== 'waiting') {
      if (answer.is === 'unavailable') return { ...before, complete: false };
      const verdict = verdictOf(answer);
      if (verdict !== 'ok') return takeBack(before, task, slot, known, { key: verdict.reject, params: { ...verdict.params } });
    }
  }
  if (!declaration.options) return before;
  const query = queryFor('options', flow, slot, task, person);
  const answer = query && context.ask.read(query);
  const options = optionsLeft(answer, task, slot);
  if (!options) return { ...before, complete: before.complete && answer !== undefined && answer !== 'waiting' && answer.is === 'known' };
  const shown = { language: 'en', timeZone: context.timeZone, currency: '', now: context.now };
  const words = declaration.type.show(known.value, shown);
  const same = options.find((option) => declaration.type.show(option, shown) === words);
  const wish = declaration.type.mentionOf?.(known.value, { timeZone: context.timeZone });
  const settled =
    wish === undefined
      ? undefined
      : declaration.type.settle(wish, {
          options,
          saved: [],
          vocabulary: [],
          now: context.now,
          timeZone: context.timeZone,
        });
  if (same !== undefined && settled?.is !== 'refused') {
    const parsed = declaration.type.schema.safeParse(same);
    return parsed.success ? keep(before, task, slot, known, parsed.data) : before;
  }
  const gone = { key: 'samvad:slot.gone', params: { value: { show: { flow: flow.name, slot, value: known.value } } } };
  return takeBack(before, task, slot, known, gone, settled?.is === 'refused' ? (settled.mention ?? wish) : wish);
}

/** What the other side calls it may have changed; its identity counts. */
function keep(before: Rechecked, task: Task, slot: string, known: SlotValue, same: unknown): Rechecked {
  if (JSON.stringify(same) === JSON.stringify(known.value)) return before;
  return {
    ...before,
    conversation: withTask(before.conversation, { ...task, slots: { ...task.slots, [slot]: { ...known, value: same } } }),
  };
}

function takeBack(before: Rechecked, task: Task, slot: string, known: SlotValue, why: Task['refused'][string], wish?: unknown): Rechecked {
  const rest = withoutMention(task, slot);
  const taken: Task = {
    ...rest,
    slots: { ...task.slots, [slot]: { ...known, status: 'reopened' } },
    mentions: wish === undefined ? rest.mentions : { ...rest.mentions, [slot]: { value: wish, source: known.source, at: known.at } },
    refused: { ...task.refused, [slot]: why },
    status: 'active',
  };
  return { ...before, conversation: withTask(before.conversation, taken) };
}
