import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import type { Known } from '../dialogue/query.ts';
import { openSlot } from '../dialogue/remind.ts';
import { listOf, queryFor, savedOf } from '../dialogue/query.ts';
import { focused, personOf, presentPerson } from '../dialogue/task-state.ts';
import type { Flow } from '../author/flow.ts';
import type { Command } from '../model/command.ts';
import type { InboundContent } from '../model/content.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import type { Task } from '../model/task.ts';
import { readWireId } from '../model/prompt.ts';
import type { ValueSource } from '../model/slot-value.ts';
import type { FlowView, SlotView, Understander, Understanding, UnderstandRequest } from '../ports/understander.ts';
import { saidIn } from './said-in.ts';
import { saidOfMade } from './said-of-made.ts';

/** What understanding works with. */
export interface UnderstandParts {
  readonly catalogue: FlowCatalogue;
  readonly understander: Understander;
  readonly timeZone: string;
}

type Message = EventOf<'message'>;

/** Understands the messages of one turn: presses and pins by code, words by the understander. */
export async function understand(
  messages: readonly Message[],
  conversation: Conversation,
  known: Known,
  now: number,
  parts: UnderstandParts,
  signal: AbortSignal,
): Promise<Understanding> {
  const [first] = messages;
  const { language } = conversation;
  if (!first) return { by: 'button', commands: [], emotion: conversation.emotion, language };
  if (first.content.type !== 'text' && first.content.type !== 'edit') {
    return {
      by: 'button',
      commands: pressed(first, first.content, conversation, known, parts.catalogue),
      emotion: conversation.emotion,
      language,
    };
  }
  const text = messages.map(({ content }) => (content.type === 'text' || content.type === 'edit' ? content.text : '')).join('\n');
  const open = focused(conversation);
  const request: UnderstandRequest = {
    text,
    messageId: first.messageId,
    flows: flowViews(conversation, known, parts.catalogue),
    open: open ? { taskId: open.id, flow: open.flow, asking: askedSlot(conversation, open) } : null,
    prompt: conversation.prompt,
    language,
    now,
    timeZone: parts.timeZone,
  };
  const read = await parts.understander.understand(request, signal);
  const understanding = (await saidOfMade(read, request, conversation, parts, signal)) ?? read;
  return { ...understanding, commands: saidIn(understanding.commands, messages) };
}

/** The slot that was asked for; behind a reminder or a welcome it is the one that was asked before. */
const askedSlot = (conversation: Conversation, open: Task): string | null =>
  conversation.prompt?.task !== open.id ? null : (openSlot(conversation, open)[0] ?? conversation.prompt.slot);

/** Flows with what exists for their slots, the open task's first. */
function flowViews(conversation: Conversation, known: Known, catalogue: FlowCatalogue): readonly FlowView[] {
  const open = focused(conversation);
  const flows = [...catalogue.flows].sort((a, b) => Number(b.name === open?.flow) - Number(a.name === open?.flow));
  return flows.map((flow) => ({
    name: flow.name,
    description: flow.intent.description,
    examples: flow.intent.examples,
    slots: slotViews(flow, conversation, known),
  }));
}

function slotViews(flow: Flow, conversation: Conversation, known: Known): readonly SlotView[] {
  const task = focused(conversation);
  const own = task?.flow === flow.name ? task : undefined;
  const asked = own && conversation.prompt?.task === own.id ? conversation.prompt : undefined;
  const person = own ? personOf(conversation, own) : presentPerson(conversation);
  return Object.entries(flow.slots).map(([name, declaration]) => {
    const read = (kind: 'options' | 'saved' | 'vocabulary'): ReturnType<Known['get']> => {
      const query = declaration[kind] && person ? queryFor(kind, flow, name, own ?? { slots: {}, refused: {} }, person) : undefined;
      return query && known.get(query.key);
    };
    const offered =
      asked?.slot === name ? asked.options.flatMap((option) => (option.binds.to === 'value' ? [option.binds.value] : [])) : [];
    const saved = savedOf(read('saved')).map((each) => each.value);
    return {
      name,
      declaration,
      options: [...(listOf(read('options')) ?? offered), ...saved],
      vocabulary: listOf(read('vocabulary')) ?? [],
    };
  });
}

/** What an understander wants to know beforehand: whatever exists for slots that depend on nothing. */
export function vocabularyQueries(
  conversation: Conversation,
  catalogue: FlowCatalogue,
): readonly NonNullable<ReturnType<typeof queryFor>>[] {
  const task = focused(conversation);
  return catalogue.flows.flatMap((flow) =>
    Object.entries(flow.slots).flatMap(([name, declaration]) => {
      const own = task?.flow === flow.name ? task : undefined;
      const person = own ? personOf(conversation, own) : presentPerson(conversation);
      const kinds = (['options', 'saved', 'vocabulary'] as const).filter(
        (kind) => declaration[kind] && (kind !== 'options' || !Object.keys(declaration.given).length),
      );
      return person ? kinds.flatMap((kind) => queryFor(kind, flow, name, own ?? { slots: {}, refused: {} }, person) ?? []) : [];
    }),
  );
}

/** Presses, pins and files, judged by code. */
function pressed(
  message: Message,
  content: InboundContent,
  conversation: Conversation,
  known: Known,
  catalogue: FlowCatalogue,
): readonly Command[] {
  const source = (by: ValueSource['by'], quote: string): ValueSource => ({ messageId: message.messageId, by, quote });
  switch (content.type) {
    case 'choice': {
      const wire = readWireId(content.id);
      return wire ? [{ name: 'choose', prompt: wire.prompt, option: wire.option, source: source('button', content.title) }] : [];
    }
    case 'location':
      return setBy(conversation, known, catalogue, source('location', content.name ?? content.address ?? ''), (slot) =>
        slot.declaration.type.fromLocation?.(content, slot.vocabulary),
      );
    case 'media':
      return setBy(conversation, known, catalogue, source('media', content.caption ?? ''), (slot) =>
        slot.declaration.type.fromMedia?.(content.file),
      );
    default:
      return [];
  }
}

/** Sets the asked slot if it takes this, else the first of the open task that does. */
function setBy(
  conversation: Conversation,
  known: Known,
  catalogue: FlowCatalogue,
  source: ValueSource,
  read: (slot: SlotView) => unknown,
): readonly Command[] {
  const flow = focused(conversation)?.flow;
  const view = flowViews(conversation, known, catalogue).find((candidate) => candidate.name === flow);
  const slots = [...(view?.slots ?? [])].sort(
    (a, b) => Number(b.name === conversation.prompt?.slot) - Number(a.name === conversation.prompt?.slot),
  );
  for (const slot of slots) {
    const value = read(slot);
    if (value !== undefined) return [{ name: 'set', flow: flow ?? null, slot: slot.name, value, source }];
  }
  return [];
}
