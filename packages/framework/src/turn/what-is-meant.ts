import type { Act } from '../dialogue/move.ts';
import { meetPerson, shownTo } from '../dialogue/persons.ts';
import { type Referred, refer } from '../dialogue/refer.ts';
import type { Command } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import type { Prompt } from '../model/prompt.ts';
import { readPerson } from '../understand/references/read-person.ts';
import { readReference } from '../understand/references/read-reference.ts';
import type { QuotedMessage } from './quoted-message.ts';
import type { TurnParts } from './turn-parts.ts';

type Message = EventOf<'message'>;

/** What finding out works with: what is not in the state is looked up. */
export interface Lookups {
  readonly now: number;
  readonly newTaskId: () => string;
  readonly oldPrompt: (id: string) => Promise<Prompt | undefined>;
  readonly quoted: (messageId: string) => Promise<QuotedMessage | undefined>;
}

/** Commands that know their tasks, with what applying them needs besides. */
export interface Meant {
  /** With the person whom the words speak of. */
  readonly conversation: Conversation;
  /** Whom the next words are taken to be of. */
  readonly speaking: Conversation['speaking'];
  readonly commands: readonly Command[];
  /** Commands that wait until it is clear which task they are about. */
  readonly unclear: readonly Command[];
  readonly acts: readonly Act[];
  /** Prompts that presses name and that are not open any more. */
  readonly prompts: ReadonlyMap<string, Prompt>;
  /** Slots of the open question's task that are set or unset beside its answer: then a yes is not bound to what was shown. */
  readonly sets: ReadonlySet<string>;
}

/** Finds out what the commands of a turn are about: tasks by words, quotes and presses. */
export async function whatIsMeant(
  commands: readonly Command[],
  messages: readonly Message[],
  state: Conversation,
  lookups: Lookups,
  { catalogue, settings: { timeZone } }: Pick<TurnParts, 'catalogue' | 'settings'>,
): Promise<Meant> {
  const prompts = await oldPrompts(commands, state.prompt, lookups);
  const words = wordsOf(messages);
  const referring = { ...readReference(words), quoted: await quotedTask(messages, lookups) };
  const met = meetPerson(state, readPerson(words), commands, { catalogue, newPersonId: () => `p${lookups.newTaskId().slice(1)}` });
  const referred = refer(met.commands, referring, shownTo(met.conversation), { catalogue, now: lookups.now, timeZone });
  return {
    conversation: met.conversation,
    speaking: met.next,
    commands: referred.commands,
    unclear: referred.is === 'unclear' ? referred.held : [],
    acts: [...met.acts, ...whichOf(referred)],
    prompts,
    sets: setsOf(referred.commands, state.prompt),
  };
}

async function oldPrompts(commands: readonly Command[], open: Prompt | null, lookups: Lookups): Promise<ReadonlyMap<string, Prompt>> {
  const found = new Map<string, Prompt>();
  for (const command of commands) {
    if (command.name !== 'choose' || command.prompt === open?.id) continue;
    const prompt = await lookups.oldPrompt(command.prompt);
    if (prompt) found.set(prompt.id, prompt);
  }
  return found;
}

/** The task that a quoted message was about. */
async function quotedTask(messages: readonly Message[], lookups: Lookups): Promise<string | null> {
  const id = messages.findLast(({ quoted }) => quoted !== null)?.quoted;
  return id ? ((await lookups.quoted(id))?.task ?? null) : null;
}

const wordsOf = (messages: readonly Message[]): string =>
  messages.map(({ content }) => (content.type === 'text' || content.type === 'edit' ? content.text : '')).join('\n');

function setsOf(commands: readonly Command[], prompt: Prompt | null): ReadonlySet<string> {
  const start = commands.findIndex((command) => command.name === 'start');
  const own = start < 0 ? commands : commands.slice(0, start);
  return new Set(
    own.flatMap((command) =>
      (command.name === 'set' || command.name === 'unset') && (command.task === undefined || command.task === prompt?.task)
        ? [command.slot]
        : [],
    ),
  );
}

const whichOf = (referred: Referred): readonly Act[] =>
  referred.is === 'unclear'
    ? [{ act: 'which', among: referred.among, all: referred.held.some((command) => command.name === 'cancel') }]
    : [];
