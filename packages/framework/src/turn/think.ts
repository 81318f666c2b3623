import { apologise } from '../dialogue/apologise.ts';
import { type ApplyInput, type ApplyResult, apply } from '../dialogue/apply.ts';
import { applyOutcome } from '../dialogue/apply-outcome.ts';
import { decide } from '../dialogue/decide.ts';
import { hasReturned, noteHeard } from '../dialogue/heard.ts';
import type { Act, Move } from '../dialogue/move.ts';
import type { Known, KnownValue, Query } from '../dialogue/query.ts';
import { meetPerson, shownTo } from '../dialogue/persons.ts';
import { type Referred, refer } from '../dialogue/refer.ts';
import { spokenOf } from '../dialogue/put-aside.ts';
import { planReminder } from '../dialogue/remind.ts';
import { welcomeBack } from '../dialogue/return.ts';
import { takeBack } from '../dialogue/take-back.ts';
import { Fault } from '../kernel/fault.ts';
import type { Command } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf, MailboxEvent } from '../model/event.ts';
import type { Prompt } from '../model/prompt.ts';
import type { Understanding } from '../ports/understander.ts';
import { readPerson } from '../understand/references/read-person.ts';
import { readReference } from '../understand/references/read-reference.ts';
import type { QuotedMessage } from './quoted-message.ts';
import { isNews, reminderTimes, speakFirst } from './speak-first.ts';
import type { TurnParts } from './turn-parts.ts';
import { understand, vocabularyQueries } from './understand.ts';

/** What a turn thinks about. */
export interface Thought {
  readonly before: Conversation;
  /** What is told whatever the customer says. */
  readonly news: readonly Act[];
  readonly events: readonly MailboxEvent[];
  readonly now: number;
  /** When the oldest message of this turn was accepted; null when nobody has written. */
  readonly heardAt: string | null;
  readonly newTaskId: () => string;
  readonly oldPrompt: (id: string) => Promise<Prompt | undefined>;
  readonly quoted: (messageId: string) => Promise<QuotedMessage | undefined>;
  readonly resolve: (queries: readonly Query[]) => Promise<Known>;
  readonly fault: (fault: Fault) => void;
  readonly signal: AbortSignal;
}

/** What it came to. */
export interface Conclusion {
  readonly understanding: Understanding;
  readonly applied: ApplyResult;
  readonly conversation: Conversation;
  readonly moves: readonly Move[];
  /** Only where this turn deletes all that is known about the customer: the tasks that go with it. */
  readonly erased?: Conversation['tasks'];
}

/** Rounds of asking the outside before decide has to do with what it knows. */
const ROUNDS = 6;

/** Understands, applies and decides: everything between the claim and the words. */
export async function think(thought: Thought, parts: TurnParts): Promise<Conclusion> {
  const messages = thought.events.filter((event): event is EventOf<'message'> => event.kind === 'message');
  const taken = takeBack(noteHeard(meet(thought.before, messages), messages, thought.now, parts.settings.returnAfterMs), messages);
  const greeted = taken.conversation;
  const spoken = messages.some(({ content }) => content.type !== 'reaction' && (content.type !== 'revoke' || taken.tasks.length > 0));
  const at = new Date(thought.now).toISOString();
  const known = new Map<string, KnownValue>();
  const learn = async (queries: readonly Query[]): Promise<void> => {
    for (const [key, value] of await thought.resolve(queries.filter((query) => !known.has(query.key)))) known.set(key, value);
  };
  if (messages.some((message) => message.content.type !== 'choice'))
    await learn(
      vocabularyQueries(spokenOf(greeted), parts.catalogue).map((query) => (greeted.recheck ? { ...query, maxAgeMs: 0 } : query)),
    );
  parts.failpoints.hit('turn.vocabulary');
  const understanding = await understood(messages, spokenOf(greeted), known, thought, parts);
  parts.failpoints.hit('turn.understood');
  const named = await promptsOf(understanding, thought);
  const referring = { ...readReference(wordsOf(messages)), quoted: await quotedTask(messages, thought) };
  const met = meetPerson(greeted, readPerson(wordsOf(messages)), understanding.commands, {
    catalogue: parts.catalogue,
    newPersonId: () => `p${thought.newTaskId().slice(1)}`,
  });
  const referred = refer(met.commands, referring, shownTo(met.conversation), {
    catalogue: parts.catalogue,
    now: thought.now,
    timeZone: parts.settings.timeZone,
  });
  const context: ApplyInput = {
    catalogue: parts.catalogue,
    at,
    timeZone: parts.settings.timeZone,
    undoWindowMs: parts.settings.undoWindowMs,
    prompt: (id) => named.get(id),
    newTaskId: thought.newTaskId,
    heardAt: thought.heardAt,
    sets: setsOf(referred.commands, greeted.prompt),
  };
  const news = takeNews(met.conversation, thought.events, context, (event) => thought.fault(undeliveredFault(event)));
  const unasked = speakFirst(news.conversation, { ...thought, acts: news.acts }, parts);
  const applied = apply(
    { ...unasked.conversation, language: understanding.language, emotion: understanding.emotion },
    referred.commands,
    context,
  );
  const unclear = referred.is === 'unclear' ? referred.held : [];
  const inWords = messages.some(({ content }) => content.type === 'text' || content.type === 'edit');
  const all: readonly Act[] = [
    ...thought.news,
    ...(taken.tasks.length > 0 && understanding.commands.length === 0 ? [takenBack] : []),
    ...met.acts,
    ...unasked.acts,
    ...applied.acts,
    ...whichOf(referred),
    ...unread(messages, understanding),
  ];
  const { conversation: heard, acts, moves: sorry } = apologise({ ...applied.conversation, speaking: met.next }, all, inWords, thought.now);
  const returned = messages.length > 0 && hasReturned(thought.before, thought.now, parts.settings.returnAfterMs);
  const welcome = returned ? welcomeBack(shownTo(heard), understanding.commands, parts.catalogue) : undefined;
  const instead = unasked.instead ?? welcome;
  parts.failpoints.hit('turn.applied');
  const withReminder = (state: Conversation): Conversation => ({
    ...state,
    remindAt: planReminder(state, messages.length > 0, thought.now, reminderTimes(parts.settings)),
  });
  for (let round = 1; ; round += 1) {
    const decision = decide({ ...heard, unclear: [...unclear] }, known, {
      catalogue: parts.catalogue,
      now: thought.now,
      timeZone: parts.settings.timeZone,
      currency: parts.settings.currency,
      before: greeted,
      acts: welcome ? acts.filter(({ act }) => act !== 'greeting') : acts,
      commit: applied.commit,
      spoken,
      understood: understanding.commands.length > 0,
      ...(instead && { instead }),
      newsOnly: thought.events.every(isNews),
    });
    if (decision.is === 'decided')
      return {
        understanding,
        applied: { ...applied, acts },
        conversation: withReminder(decision.conversation),
        moves: [...sorry, ...decision.moves, ...unasked.moves],
      };
    const missing = decision.queries.filter((query) => !known.has(query.key));
    if (!missing.length) throw new Fault('DIALOGUE.NO_MOVE', 'decide asks again for what it was told', { operation: 'decide' });
    parts.failpoints.hit('turn.looked-up');
    if (round < ROUNDS) await learn(missing);
    else for (const query of missing) known.set(query.key, { is: 'unavailable', late: false });
  }
}

const takenBack: Act = { act: 'told', text: { key: 'samvad:takenBack', params: {} }, kind: 'reply' };

/** The task that a quoted message was about. */
async function quotedTask(messages: readonly EventOf<'message'>[], thought: Thought): Promise<string | null> {
  const id = messages.findLast(({ quoted }) => quoted !== null)?.quoted;
  return id ? ((await thought.quoted(id))?.task ?? null) : null;
}

const wordsOf = (messages: readonly EventOf<'message'>[]): string =>
  messages.map(({ content }) => (content.type === 'text' || content.type === 'edit' ? content.text : '')).join('\n');

/** Slots of the open question's task that are set or unset beside its answer: then a yes is not bound to what was shown. */
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

/** An understander that fails costs the words, not the turn. */
export async function understood(
  messages: readonly EventOf<'message'>[],
  conversation: Conversation,
  known: Known,
  thought: Thought,
  parts: TurnParts,
): Promise<Understanding> {
  try {
    return await understand(
      messages,
      conversation,
      known,
      thought.now,
      { catalogue: parts.catalogue, understander: parts.understander, timeZone: parts.settings.timeZone },
      thought.signal,
    );
  } catch (thrown) {
    thought.fault(
      new Fault('UNDERSTANDING.FAILED', `the understander ${parts.understander.name} failed`, { operation: 'understand', cause: thrown }),
    );
    return { by: 'embedded', commands: [], emotion: conversation.emotion, language: conversation.language };
  }
}

/** Facts that come with the channel: its name for the customer, and the telephone number. */
function meet(conversation: Conversation, messages: readonly EventOf<'message'>[]): Conversation {
  const newest = messages.at(-1);
  const [first, ...others] = conversation.persons;
  if (!newest || !first) return conversation;
  const phone = newest.phone;
  const facts =
    phone && !first.facts['phone']
      ? {
          ...first.facts,
          phone: {
            value: phone,
            status: 'given' as const,
            source: { messageId: null, by: 'profile' as const, quote: '' },
            at: newest.sentAt,
          },
        }
      : first.facts;
  return { ...conversation, profileName: newest.profileName ?? conversation.profileName, persons: [{ ...first, facts }, ...others] };
}

async function promptsOf(understanding: Understanding, thought: Thought): Promise<ReadonlyMap<string, Prompt>> {
  const found = new Map<string, Prompt>();
  for (const command of understanding.commands) {
    if (command.name !== 'choose' || command.prompt === thought.before.prompt?.id) continue;
    const prompt = await thought.oldPrompt(command.prompt);
    if (prompt) found.set(prompt.id, prompt);
  }
  return found;
}

/** Outcomes of runs and other news from inside. */
function takeNews(
  conversation: Conversation,
  events: readonly MailboxEvent[],
  context: ApplyInput,
  undelivered: (event: EventOf<'delivery.failed'>) => void,
): { conversation: Conversation; acts: readonly Act[] } {
  const acts: Act[] = [];
  let state = conversation;
  for (const event of events) {
    if (event.kind === 'run.ended') {
      const news = applyOutcome(state, event, { ...context, begun: new Set<string>(), agreed: null });
      state = news.conversation;
      acts.push(...news.acts);
    }
    if (event.kind === 'run.delayed') {
      const key = event.inDoubt ? 'samvad:delayed.inDoubt' : 'samvad:delayed';
      acts.push({ act: 'told', text: { key, params: {} }, kind: 'outcome' });
    }
    if (event.kind === 'flooded') acts.push({ act: 'told', text: { key: 'samvad:flooded', params: {} }, kind: 'reply' });
    if (event.kind === 'delivery.failed') undelivered(event);
  }
  return { conversation: state, acts };
}

/** The fault of a message that was accepted and never came. */
export const undeliveredFault = ({ code, outbox }: EventOf<'delivery.failed'>): Fault =>
  new Fault('CHANNEL.UNDELIVERED', `a message was accepted but not delivered: ${code}`, {
    operation: 'messages.deliver',
    facts: { code, outbox },
  });

/** Files, pins and unknown kinds that nothing took are answered too. */
function unread(messages: readonly EventOf<'message'>[], understanding: Understanding): readonly Act[] {
  if (understanding.commands.length > 0) return [];
  const type = messages.at(-1)?.content.type;
  if (type === 'media' || type === 'location') return [{ act: 'media' }];
  if (type === 'choice') return [{ act: 'stale', text: { key: 'samvad:stale.unknown', params: {} } }];
  return type === 'unsupported' || type === 'contacts' || type === 'form' ? [{ act: 'unsupported' }] : [];
}
