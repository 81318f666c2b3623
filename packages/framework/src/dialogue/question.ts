import type { Flow } from '../author/flow.ts';
import type { SlotDeclaration } from '../author/slot.ts';
import type { Offer, Settled, ShowContext } from '../author/slot-type.ts';
import type { Conversation } from '../model/conversation.ts';
import type { PromptOption } from '../model/prompt.ts';
import type { Task } from '../model/task.ts';
import { isSettled } from './fill.ts';
import { type AskMove, type Say, say, slotText } from './move.ts';
import { type Ask, isUnavailable, listOf, optionsLeft, queryFor, savedOf } from './query.ts';
import { personOf } from './task-state.ts';

/** What putting a question works with. */
export interface QuestionContext {
  readonly show: ShowContext;
  readonly ask: Ask;
}

/** What a task wants next: a question, nothing (all is known), to wait for an answer from outside, or nothing that can be asked now. */
export type Next =
  | { readonly is: 'ask'; readonly move: AskMove; readonly task: Task }
  | { readonly is: 'complete' }
  | { readonly is: 'waiting' }
  | { readonly is: 'unavailable' };

/** Finds the next question of a task: the first slot that is open and can be asked now; what can be proposed is proposed together. */
export function nextQuestion(flow: Flow, task: Task, conversation: Conversation, context: QuestionContext): Next {
  const open = Object.entries(flow.slots).filter(([slot]) => !isSettled(flow, task, slot, conversation));
  if (!open.length) return { is: 'complete' };
  const proposals = propose(flow, task, conversation, open, context.ask);
  let blocked: Next = { is: 'unavailable' };
  // What was said and cannot be is answered at once, wherever it stands in the order.
  const isRefused = ([slot]: (typeof open)[number]): number => Number(task.refused[slot] !== undefined);
  const refusedFirst = [...open].sort((a, b) => isRefused(b) - isRefused(a));
  for (const [slot, declaration] of refusedFirst) {
    if (proposals === 'waiting') return { is: 'waiting' };
    if (slot in proposals) return known(flow, task, proposals);
    const next = askSlot(flow, task, conversation, slot, declaration, context);
    if (next.is === 'ask') return next;
    if (next.is === 'waiting') blocked = next;
  }
  return blocked;
}

/** Usual values of open slots that nobody has spoken of. */
function propose(
  flow: Flow,
  task: Task,
  conversation: Conversation,
  open: readonly (readonly [string, SlotDeclaration])[],
  ask: Ask,
): Record<string, unknown> | 'waiting' {
  const proposals: Record<string, unknown> = {};
  for (const [slot, declaration] of open) {
    if (!declaration.saved || declaration.fact || task.declined.includes(slot) || task.mentions[slot] || task.refused[slot]) continue;
    const query = queryFor('saved', flow, slot, task, personOf(conversation, task));
    const answer = query && ask.read(query);
    if (answer === 'waiting') return 'waiting';
    const saved = savedOf(answer);
    const usual = saved.find((each) => each.usual) ?? (saved.length === 1 ? saved[0] : undefined);
    if (usual) proposals[slot] = usual.value;
  }
  return proposals;
}

/** Each time in other words. */
function knownText(times: number, count: number): string {
  if (times === 0) return count > 1 ? 'samvad:known' : 'samvad:known.one';
  return times === 1 ? 'samvad:known.again' : times === 2 ? 'samvad:known.yes' : 'samvad:known.exits';
}

function known(flow: Flow, task: Task, proposals: Readonly<Record<string, unknown>>): Next {
  // A yes is to what was shown: the text shows two, others are proposed after them.
  const slots = Object.keys(proposals).slice(0, 2);
  const shown = slots.map((slot) => ({ show: { flow: flow.name, slot, value: proposals[slot] } }));
  const move: AskMove = {
    move: 'ask',
    task: task.id,
    flow: flow.name,
    slot: 'known',
    rung: task.rungs['known'] ?? 0,
    text: say(knownText(Math.max(task.rungs['known'] ?? 0, task.asks['known'] ?? 0), slots.length), {
      first: shown[0],
      second: shown[1] ?? '',
      values: shown,
    }),
    options: [
      { title: 'samvad:option.known', binds: { to: 'yes' } },
      ...slots
        .slice(0, 2)
        .map((slot): PromptOption => ({ title: `${flow.plugin}:${slot}.other|samvad:option.other`, binds: { to: 'change', slot } })),
      ...exits(task.rungs['known'] ?? 0, 'no'),
    ],
    about: slots,
    digest: null,
    input: 'text',
    because: 'the company knows what this person used last',
  };
  return { is: 'ask', move, task: { ...task, proposed: { ...proposals } } };
}

function askSlot(
  flow: Flow,
  task: Task,
  conversation: Conversation,
  slot: string,
  declaration: SlotDeclaration,
  context: QuestionContext,
): Next {
  const person = personOf(conversation, task);
  const [options, saved, vocabulary] = (['options', 'saved', 'vocabulary'] as const).map((kind) => {
    if (!declaration[kind]) return undefined;
    const query = queryFor(kind, flow, slot, task, person);
    return query ? context.ask.read(query) : ('blocked' as const);
  });
  if (options === 'waiting' || saved === 'waiting' || vocabulary === 'waiting') return { is: 'waiting' };
  if (options === 'blocked') return { is: 'unavailable' };
  const left = optionsLeft(options, task, slot);
  if (declaration.options && !left) return { is: 'unavailable' };
  const savedValues = savedOf(saved === 'blocked' ? undefined : saved).map((each) => each.value);
  const words = listOf(vocabulary === 'blocked' ? undefined : vocabulary) ?? [];
  const mention = task.mentions[slot]?.value;
  if (mention !== undefined && isUnavailable(vocabulary)) return { is: 'unavailable' };
  const list = left ?? (declaration.fact ? [] : savedValues);
  const offers = declaration.type.offer(list, mention, { ...context.show, vocabulary: words });
  const settled =
    mention === undefined
      ? undefined
      : declaration.type.settle(mention, {
          options: left,
          saved: savedValues,
          vocabulary: words,
          now: context.show.now,
          timeZone: context.show.timeZone,
        });
  const rung = task.rungs[slot] ?? 0;
  const question = partQuestion(declaration, slot, settled, rung) ?? rungText(declaration, slot, rung, task.asks[slot] ?? 0);
  const refused = task.refused[slot];
  const several = whoIsIt(declaration, savedValues, context.show);
  const text: Say =
    several && rung === 0 ? say('samvad:person.which') : refused ? say('samvad:refusedThenAsk', { refused, question }) : question;
  const move: AskMove = {
    move: 'ask',
    task: task.id,
    flow: flow.name,
    slot,
    rung,
    text,
    options: [
      ...(several ?? offers).slice(0, 10 - exits(rung, declaration.optional).length).map(bound),
      ...exits(rung, declaration.optional),
    ],
    about: [slot],
    digest: null,
    input: declaration.type.input,
    because: because(task, slot),
  };
  return { is: 'ask', move, task };
}

/** Several people behind one number: which of them is asked by name, before anything of one of them is shown. */
function whoIsIt(
  declaration: SlotDeclaration,
  saved: readonly unknown[],
  show: ShowContext,
): readonly Offer<unknown, unknown>[] | undefined {
  if (!declaration.fact || saved.length < 2) return undefined;
  return saved.map((value) => ({ is: 'value', value, title: declaration.type.show(value, show) }));
}

/** What asks for the rest of something that was said in part; undefined where nothing was, or its type has no words for it. */
function partQuestion(declaration: SlotDeclaration, slot: string, settled: Settled<unknown, unknown> | undefined, rung: number) {
  if (settled?.is !== 'partial' || settled.ask === undefined || rung >= 2) return undefined;
  const { ask, params } = settled;
  return { ...say(partText(declaration, slot, ask, rung), params), or: [say(partText(declaration, slot, ask, 1), params)] };
}

/** What asks for a missing part; the second time in other words, where the type has them. */
const partText = (declaration: Parameters<typeof slotText>[0], slot: string, ask: string, rung: number): string =>
  rung === 0
    ? slotText(declaration, slot, ask)
    : `${slotText(declaration, slot, `${ask}.again`)}|${slotText(declaration, slot, 'rephrase')}`;

/** Each time other words: ask, rephrase, then choices, then the ways out; what was said lately gives way to what was said longer ago. */
function rungText(
  declaration: { readonly plugin: string; readonly type: { readonly name: string } },
  slot: string,
  rung: number,
  asks: number,
): Say {
  const named = { slot: { key: `${declaration.plugin}:${slot}.title|samvad:slot.${slot}`, params: {} } };
  const ladder = [
    say(slotText(declaration, slot, 'ask')),
    say(slotText(declaration, slot, 'rephrase')),
    say('samvad:ask.pick', named),
    say('samvad:ask.open', named),
  ];
  if (rung >= 3) return say('samvad:ask.exits', named);
  const step = Math.min(Math.max(rung, asks), ladder.length - 1);
  const [first = say('samvad:ask.open', named)] = ladder.slice(step);
  return { ...first, or: [...ladder.slice(step + 1), ...ladder.slice(Math.max(1, rung), step)] };
}

function exits(rung: number, optional: 'no' | 'offer' | 'if-volunteered'): PromptOption[] {
  const skip: PromptOption[] = optional === 'no' ? [] : [{ title: 'samvad:option.skip', binds: { to: 'act', act: 'skip' } }];
  if (rung < 3) return skip;
  return [
    ...skip,
    { title: 'samvad:option.person', binds: { to: 'act', act: 'person' } },
    { title: 'samvad:option.later', binds: { to: 'act', act: 'later' } },
  ];
}

const bound = (offer: Offer<unknown, unknown>): PromptOption => ({
  title: `=${offer.title}`,
  ...(offer.description && { description: offer.description }),
  binds: offer.is === 'value' ? { to: 'value', value: offer.value } : { to: 'mention', value: offer.mention },
});

function because(task: Task, slot: string): string {
  if (task.refused[slot]) return `what was said for ${slot} cannot be`;
  if (task.mentions[slot]) return `what was said for ${slot} is not enough`;
  const status = task.slots[slot]?.status;
  return status === 'reopened' ? `${slot} was taken back` : `${slot} is not known`;
}
