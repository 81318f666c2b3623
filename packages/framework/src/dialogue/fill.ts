import type { Flow } from '../author/flow.ts';
import type { SlotDeclaration } from '../author/slot.ts';
import { isoTime } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import { isKnown, type Mention, type SlotValue } from '../model/slot-value.ts';
import { isOpen, type Task } from '../model/task.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { slotText } from './move.ts';
import { type Ask, isUnavailable, listOf, optionsLeft, queryFor, savedOf, verdictOf } from './query.ts';
import { personOf, valueOf, withFact, withoutMention, withSlot, withTask } from './task-state.ts';

/** What filling works with. */
export interface FillContext {
  readonly catalogue: FlowCatalogue;
  readonly now: number;
  readonly timeZone: string;
  readonly ask: Ask;
}

/** Settles everything that was said or saved for the open tasks, as far as what is known allows. Pure; notes what it would need in `ask`. */
export function fill(conversation: Conversation, context: FillContext): Conversation {
  let state = conversation;
  for (const task of conversation.tasks) {
    const flow = context.catalogue.find(task.flow);
    if (flow && isFillable(task)) for (const slot of Object.entries(flow.slots)) state = fillSlot(state, task.id, flow, slot, context);
  }
  return state;
}

/** What was said for a task that waits is settled too, so that it can be named by it. */
const isFillable = (task: Task): boolean =>
  task.status === 'parked' ? task.barred === null && Object.keys(task.mentions).length > 0 : isOpen(task) && task.status !== 'committing';

function fillSlot(
  conversation: Conversation,
  taskId: string,
  flow: Flow,
  [slot, declaration]: readonly [string, SlotDeclaration],
  context: FillContext,
): Conversation {
  const task = conversation.tasks.find((candidate) => candidate.id === taskId);
  const mention = task?.mentions[slot];
  if (task && mention) return settleMention(conversation, task, flow, slot, declaration, mention, context);
  const value = task?.slots[slot];
  if (task && value?.status === 'stale') return restore(conversation, task, flow, slot, declaration, value, context);
  if (task && declaration.fact && !valueOf(flow, task, personOf(conversation, task), slot))
    return adoptFact(conversation, task, flow, slot, context);
  return conversation;
}

function settleMention(
  conversation: Conversation,
  task: Task,
  flow: Flow,
  slot: string,
  declaration: SlotDeclaration,
  mention: Mention,
  context: FillContext,
): Conversation {
  const person = personOf(conversation, task);
  const reads = (['options', 'saved', 'vocabulary'] as const).map((kind) => {
    if (!declaration[kind]) return undefined;
    const query = queryFor(kind, flow, slot, task, person);
    return query ? context.ask.read(query) : 'waiting';
  });
  if (reads.includes('waiting')) return conversation;
  const [options, saved, vocabulary] = reads;
  const left = optionsLeft(options, task, slot);
  // What was said waits until it can be looked up: without what there is, anything would do.
  if ((declaration.options && !left) || isUnavailable(vocabulary)) return conversation;
  const settled = declaration.type.settle(mention.value, {
    options: left,
    saved: savedOf(saved).map((each) => each.value),
    vocabulary: listOf(vocabulary) ?? [],
    now: context.now,
    timeZone: context.timeZone,
  });
  if (settled.is === 'partial') {
    const same = JSON.stringify(settled.mention) === JSON.stringify(mention.value);
    return same
      ? conversation
      : withTask(conversation, { ...task, mentions: { ...task.mentions, [slot]: { ...mention, value: settled.mention } } });
  }
  if (settled.is === 'refused') {
    const rest = withoutMention(task, slot);
    const mentions = settled.mention === undefined ? rest.mentions : { ...rest.mentions, [slot]: { ...mention, value: settled.mention } };
    // A run that was refused has said why already.
    const refused = { [slot]: { key: slotText(declaration, slot, settled.text), params: { ...settled.params } }, ...rest.refused };
    return withTask(conversation, { ...rest, mentions, refused });
  }
  const parsed = declaration.type.schema.safeParse(settled.value);
  if (!parsed.success) return withTask(conversation, refuse(task, slot, slotText(declaration, slot, 'invalid')));
  const value: SlotValue = { value: parsed.data, status: 'given', source: mention.source, at: mention.at };
  if (!declaration.check) return accept(conversation, task, flow, slot, value);
  const query = queryFor('check', flow, slot, task, person, value.value);
  const answer = query ? context.ask.read(query) : 'waiting';
  if (answer === 'waiting') return conversation;
  const verdict = verdictOf(answer);
  if (verdict === 'ok') return accept(conversation, task, flow, slot, value);
  return withTask(conversation, refuse(task, slot, verdict.reject, verdict.params));
}

function accept(conversation: Conversation, task: Task, flow: Flow, slot: string, value: SlotValue): Conversation {
  const next = withTask(conversation, flow.slots[slot]?.fact ? withoutMention(task, slot) : withSlot(flow, task, slot, value));
  return flow.slots[slot]?.fact ? withFact(next, task.person, slot, value) : next;
}

const refuse = (task: Task, slot: string, key: string, params: Readonly<Record<string, unknown>> = {}): Task => {
  const rest = withoutMention(task, slot);
  return { ...rest, refused: { ...rest.refused, [slot]: { key, params: { ...params } } } };
};

/** A stale value is kept when it still exists among the options, in the same words; otherwise it is said again as a mention. */
function restore(
  conversation: Conversation,
  task: Task,
  flow: Flow,
  slot: string,
  declaration: SlotDeclaration,
  stale: SlotValue,
  context: FillContext,
): Conversation {
  if (!declaration.options) return withTask(conversation, { ...task, slots: { ...task.slots, [slot]: { ...stale, status: 'given' } } });
  const query = queryFor('options', flow, slot, task, personOf(conversation, task));
  const options = query ? optionsLeft(context.ask.read(query), task, slot) : undefined;
  if (!options) return conversation;
  const shown = { language: 'en', timeZone: context.timeZone, currency: '', now: context.now };
  const words = declaration.type.show(stale.value, shown);
  const same = options.find((option) => declaration.type.show(option, shown) === words);
  if (same !== undefined)
    return withTask(conversation, { ...task, slots: { ...task.slots, [slot]: { ...stale, value: same, status: 'given' } } });
  const refused = {
    ...task.refused,
    [slot]: { key: 'samvad:slot.gone', params: { value: { show: { flow: flow.name, slot, value: stale.value } } } },
  };
  return withTask(conversation, { ...task, slots: { ...task.slots, [slot]: { ...stale, status: 'reopened' } }, refused });
}

/** A fact the company knows of exactly one person behind this number needs no question. */
function adoptFact(conversation: Conversation, task: Task, flow: Flow, slot: string, context: FillContext): Conversation {
  if (!flow.slots[slot]?.saved) return conversation;
  const query = queryFor('saved', flow, slot, task, personOf(conversation, task));
  const saved = query ? savedOf(context.ask.read(query)) : [];
  const [only] = saved;
  if (!only || saved.length > 1) return conversation;
  const value: SlotValue = {
    value: only.value,
    status: 'given',
    source: { messageId: null, by: 'erp', quote: '' },
    at: isoTime(context.now),
  };
  return withFact(conversation, task.person, slot, value);
}

/** True when a slot wants nothing more: known, skipped, or never asked for. */
export function isSettled(flow: Flow, task: Task, slot: string, conversation: Conversation): boolean {
  const declaration = flow.slots[slot];
  if (!declaration || task.skipped.includes(slot)) return true;
  const value = declaration.fact ? personOf(conversation, task).facts[slot] : task.slots[slot];
  return isKnown(value) || (declaration.optional === 'if-volunteered' && !task.mentions[slot]);
}
