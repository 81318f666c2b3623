import type { DeskNews, HandOffPacket, TalkLine } from '../author/hand-off.ts';
import { isoTime } from '../kernel/clock.ts';
import { addressKey } from '../model/content.ts';
import type { Conversation } from '../model/conversation.ts';
import { isKnown } from '../model/slot-value.ts';
import { isOpen, type Task } from '../model/task.ts';
import type { TurnRow } from '../ports/store-reads.ts';
import { personOf } from './task-state.ts';

/** Turns whose words a person is shown. */
export const TURNS_SHOWN = 6;
const LONGEST_LINE = 600;

/** What a person needs to know of a conversation that waits for him, but for what was said last; null when none does. */
export function packetOf(conversationId: string, state: Conversation, news: DeskNews): HandOffPacket | null {
  const { handOff, prompt, address } = state;
  if (!handOff) return null;
  const facts = state.persons[0]?.facts ?? {};
  const phone = facts['phone']?.value;
  return {
    conversation: conversationId,
    news,
    reason: handOff.reason,
    quote: handOff.quote,
    since: handOff.since,
    who: {
      name: fullName(facts) ?? state.profileName,
      phone: typeof phone === 'string' ? phone : null,
      address: address && addressKey(address),
    },
    language: state.language,
    emotion: state.emotion,
    feelings: state.feelings,
    tasks: state.tasks
      .filter((task) => task.id !== handOff.task && (isOpen(task) || task.status === 'parked'))
      .map((task) => ({ id: task.id, flow: task.flow, status: task.status, values: valuesOf(task, state) })),
    asking: prompt && { slot: prompt.slot, text: prompt.text },
    messages: [],
  };
}

function fullName(facts: Conversation['persons'][number]['facts']): string | null {
  const names = [facts['firstName']?.value, facts['lastName']?.value];
  return names.filter((name): name is string => typeof name === 'string' && name !== '').join(' ') || null;
}

function valuesOf(task: Task, state: Conversation): Readonly<Record<string, unknown>> {
  const known = { ...personOf(state, task).facts, ...task.slots };
  return Object.fromEntries(Object.entries(known).flatMap(([slot, value]) => (isKnown(value) ? [[slot, value.value]] : [])));
}

/** What was said in these turns (newest first, as the store lists them), as lines, oldest first. */
export function linesOf(turns: readonly Pick<TurnRow, 'startedAt' | 'inputs' | 'outputs'>[]): readonly TalkLine[] {
  return turns.toReversed().flatMap(({ startedAt, inputs, outputs }) => {
    const at = isoTime(startedAt);
    const operator = inputs.some((input) => (input as Spoken).kind === 'operator');
    return [
      ...inputs.flatMap((input): TalkLine[] => lineOf(input as Spoken, at)),
      ...outputs.flatMap((output): TalkLine[] => saidIn(output as Sent, at, operator)),
    ];
  });
}

/** As much of a turn's record as a line needs; the rest of its shapes say nothing. */
interface Spoken {
  readonly kind?: string;
  readonly sentAt?: string;
  readonly content?: { readonly type: string; readonly text?: string; readonly title?: string; readonly caption?: string };
}
interface Sent {
  readonly content?: { readonly text?: string };
}

function lineOf({ kind, content, sentAt }: Spoken, at: string): TalkLine[] {
  if (kind !== 'message' || !content) return [];
  const text = content.text ?? content.title ?? content.caption ?? `<${content.type}>`;
  return [{ by: 'customer', text: text.slice(0, LONGEST_LINE), at: sentAt ?? at }];
}

const saidIn = ({ content }: Sent, at: string, operator: boolean): TalkLine[] =>
  content?.text === undefined ? [] : [{ by: operator ? 'operator' : 'bot', text: content.text.slice(0, LONGEST_LINE), at }];
