import { createHash } from 'node:crypto';
import type { Flow } from '../author/flow.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Task } from '../model/task.ts';
import { confirmExits, confirmLead } from './confirm-lead.ts';
import { type AskMove, type Say, say } from './move.ts';
import { type Ask, queryFor } from './query.ts';
import { personOf, valueOf } from './task-state.ts';

/** The values a summary shows and a run is frozen with. */
export function valuesOf(flow: Flow, task: Task, conversation: Conversation): Record<string, unknown> {
  const person = personOf(conversation, task);
  const entries = Object.keys(flow.slots).map((slot) => [slot, valueOf(flow, task, person, slot)?.value] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Digest of all values and quotes in a summary: the yes is bound to it. */
export const digestOf = (values: Readonly<Record<string, unknown>>, quotes: Readonly<Record<string, unknown>>): string =>
  createHash('sha256')
    .update(JSON.stringify([values, quotes]))
    .digest('base64url')
    .slice(0, 22);

/** Reads the quotes of a flow; undefined while they are asked for, `unavailable` when they cannot be had. */
export function readQuotes(
  flow: Flow,
  task: Task,
  conversation: Conversation,
  ask: Ask,
): Record<string, unknown> | 'unavailable' | undefined {
  const quotes: Record<string, unknown> = {};
  let waiting = false;
  for (const name of Object.keys(flow.confirm.quotes)) {
    const query = queryFor('quote', flow, name, task, personOf(conversation, task));
    const answer = query && ask.read(query);
    if (!answer || answer === 'waiting') waiting = true;
    else if (answer.is === 'unavailable') return 'unavailable';
    else quotes[name] = answer.value;
  }
  return waiting ? undefined : quotes;
}

/** The question before a write, with everything it will be made from. */
export function confirmMove(
  flow: Flow,
  task: Task,
  conversation: Conversation,
  quotes: Readonly<Record<string, unknown>>,
  changed: boolean,
  digressed: boolean,
  moved?: Say,
): AskMove {
  const values = valuesOf(flow, task, conversation);
  const shown = Object.fromEntries(Object.entries(values).map(([slot, value]) => [slot, { show: { flow: flow.name, slot, value } }]));
  const about = Object.keys(values);
  const digest = digestOf(values, quotes);
  const rung = task.rungs['confirm'] ?? 0;
  return {
    move: 'ask',
    task: task.id,
    flow: flow.name,
    slot: 'confirm',
    rung,
    text: say('samvad:confirm', {
      lead: moved ?? confirmLead(flow, task, conversation, digest, about, digressed),
      summary: {
        key: isKnownPerson(flow, task, conversation) ? `${flow.confirm.text}.known|${flow.confirm.text}` : flow.confirm.text,
        params: { ...shown, ...quotes },
      },
    }),
    options: [
      { title: 'samvad:option.yes', binds: { to: 'yes' } },
      { title: 'samvad:option.change', binds: { to: 'act', act: 'change' } },
      { title: 'samvad:option.cancel', binds: { to: 'act', act: 'cancel' } },
      ...confirmExits(rung),
    ],
    about,
    digest,
    input: 'text',
    because: changed ? 'something in the summary has changed' : 'all that is needed is known',
  };
}

/** True when all the flow wants to know of the person came from the company's own records: a summary need not repeat it. */
function isKnownPerson(flow: Flow, task: Task, conversation: Conversation): boolean {
  const { facts } = personOf(conversation, task);
  const names = Object.keys(flow.slots).filter((slot) => flow.slots[slot]?.fact);
  return names.length > 0 && names.every((slot) => ['erp', 'profile'].includes(facts[slot]?.source.by ?? ''));
}

/** "What shall I change?", one option a slot. */
export function changeMove(flow: Flow, task: Task, conversation: Conversation): AskMove {
  const slots = Object.keys(valuesOf(flow, task, conversation)).filter((slot) => !flow.slots[slot]?.fact || !slot.endsWith('Name'));
  return {
    move: 'ask',
    task: task.id,
    flow: flow.name,
    slot: 'clarify',
    rung: 0,
    text: say('samvad:change'),
    options: slots
      .slice(0, 9)
      .map((slot) => ({ title: `${flow.plugin}:${slot}.title|samvad:slot.${slot}`, binds: { to: 'change', slot } })),
    about: slots,
    digest: null,
    input: 'text',
    because: 'the summary was not agreed to',
  };
}
