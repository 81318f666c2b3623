import { apologise } from '../dialogue/apologise.ts';
import { type ApplyInput, type ApplyResult, apply } from '../dialogue/apply.ts';
import { hasReturned, noteHeard } from '../dialogue/heard.ts';
import type { Act, Move } from '../dialogue/move.ts';
import type { Known, KnownValue, Query } from '../dialogue/query.ts';
import { shownTo } from '../dialogue/persons.ts';
import { spokenOf } from '../dialogue/put-aside.ts';
import { planReminder } from '../dialogue/remind.ts';
import { welcomeBack } from '../dialogue/return.ts';
import { takeBack } from '../dialogue/take-back.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf, MailboxEvent } from '../model/event.ts';
import type { Prompt } from '../model/prompt.ts';
import type { Understanding } from '../ports/understander.ts';
import { decideKnowing } from './decide-knowing.ts';
import { meet } from './meet.ts';
import type { QuotedMessage } from './quoted-message.ts';
import { isNews, reminderTimes, speakFirst } from './speak-first.ts';
import type { TurnParts } from './turn-parts.ts';
import { takeNews, undeliveredFault } from './take-news.ts';
import { understood } from './understood.ts';
import { vocabularyQueries } from './understand.ts';
import { unread } from './unread.ts';
import { whatIsMeant } from './what-is-meant.ts';

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
  const meant = await whatIsMeant(understanding.commands, messages, greeted, thought, parts);
  const context: ApplyInput = {
    catalogue: parts.catalogue,
    at,
    timeZone: parts.settings.timeZone,
    undoWindowMs: parts.settings.undoWindowMs,
    prompt: (id) => meant.prompts.get(id),
    newTaskId: thought.newTaskId,
    heardAt: thought.heardAt,
    sets: meant.sets,
  };
  const news = takeNews(meant.conversation, thought.events, context, (event) => thought.fault(undeliveredFault(event)));
  const unasked = speakFirst(news.conversation, { ...thought, acts: news.acts }, parts);
  const applied = apply(
    { ...unasked.conversation, language: understanding.language, emotion: understanding.emotion },
    meant.commands,
    context,
  );
  const inWords = messages.some(({ content }) => content.type === 'text' || content.type === 'edit');
  const all: readonly Act[] = [
    ...thought.news,
    ...(taken.tasks.length > 0 && understanding.commands.length === 0 ? [takenBack] : []),
    ...meant.acts,
    ...unasked.acts,
    ...applied.acts,
    ...unread(messages, understanding),
  ];
  const {
    conversation: heard,
    acts,
    moves: sorry,
  } = apologise({ ...applied.conversation, speaking: meant.speaking }, all, inWords, thought.now);
  const returned = messages.length > 0 && hasReturned(thought.before, thought.now, parts.settings.returnAfterMs);
  const welcome = returned ? welcomeBack(shownTo(heard), understanding.commands, parts.catalogue) : undefined;
  const instead = unasked.instead ?? welcome;
  parts.failpoints.hit('turn.applied');
  const withReminder = (state: Conversation): Conversation => ({
    ...state,
    remindAt: planReminder(state, messages.length > 0, thought.now, reminderTimes(parts.settings)),
  });
  const decision = await decideKnowing(
    { ...heard, unclear: [...meant.unclear] },
    {
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
    },
    { known, learn, lookingUp: () => parts.failpoints.hit('turn.looked-up') },
  );
  return {
    understanding,
    applied: { ...applied, acts },
    conversation: withReminder(decision.conversation),
    moves: [...sorry, ...decision.moves, ...unasked.moves],
  };
}

const takenBack: Act = { act: 'told', text: { key: 'samvad:takenBack', params: {} }, kind: 'reply' };
