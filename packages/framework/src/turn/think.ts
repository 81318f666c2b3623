import type { ApplyContext } from '../dialogue/applied.ts';
import { type ApplyResult, apply } from '../dialogue/apply.ts';
import { applyOutcome } from '../dialogue/apply-outcome.ts';
import { decide } from '../dialogue/decide.ts';
import type { Act, Move } from '../dialogue/move.ts';
import type { Known, KnownValue, Query } from '../dialogue/query.ts';
import { Fault } from '../kernel/fault.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf, MailboxEvent } from '../model/event.ts';
import type { Prompt } from '../model/prompt.ts';
import type { Understanding } from '../ports/understander.ts';
import type { TurnParts } from './turn-parts.ts';
import { understand, vocabularyQueries } from './understand.ts';

/** What a turn thinks about. */
export interface Thought {
  readonly before: Conversation;
  readonly events: readonly MailboxEvent[];
  readonly now: number;
  readonly newTaskId: () => string;
  readonly oldPrompt: (id: string) => Promise<Prompt | undefined>;
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
}

/** Rounds of asking the outside before decide has to do with what it knows. */
const ROUNDS = 6;

/** Understands, applies and decides: everything between the claim and the words. */
export async function think(thought: Thought, parts: TurnParts): Promise<Conclusion> {
  const messages = thought.events.filter((event): event is EventOf<'message'> => event.kind === 'message');
  const greeted = meet(thought.before, messages);
  const at = new Date(thought.now).toISOString();
  const known = new Map<string, KnownValue>();
  const learn = async (queries: readonly Query[]): Promise<void> => {
    for (const [key, value] of await thought.resolve(queries.filter((query) => !known.has(query.key)))) known.set(key, value);
  };
  if (messages.some((message) => message.content.type !== 'choice')) await learn(vocabularyQueries(greeted, parts.catalogue));
  parts.failpoints.hit('turn.vocabulary');
  const understanding = await understood(messages, greeted, known, thought, parts);
  parts.failpoints.hit('turn.understood');
  const named = await promptsOf(understanding, thought);
  const sets = new Set(
    understanding.commands.flatMap((command) => (command.name === 'set' || command.name === 'unset' ? [command.slot] : [])),
  );
  const context: ApplyContext = {
    catalogue: parts.catalogue,
    at,
    timeZone: parts.settings.timeZone,
    prompt: (id) => named.get(id),
    newTaskId: thought.newTaskId,
    sets,
  };
  const news = takeNews(greeted, thought.events, context, (event) => thought.fault(undeliveredFault(event)));
  const applied = apply(
    { ...news.conversation, language: understanding.language, emotion: understanding.emotion },
    understanding.commands,
    context,
  );
  const acts: readonly Act[] = [...news.acts, ...applied.acts, ...unread(messages, understanding)];
  parts.failpoints.hit('turn.applied');
  for (let round = 1; ; round += 1) {
    const decision = decide(applied.conversation, known, {
      catalogue: parts.catalogue,
      now: thought.now,
      timeZone: parts.settings.timeZone,
      currency: parts.settings.currency,
      before: greeted,
      acts,
      commit: applied.commit,
      spoken: messages.length > 0,
      understood: understanding.commands.length > 0,
    });
    if (decision.is === 'decided')
      return { understanding, applied: { ...applied, acts }, conversation: decision.conversation, moves: decision.moves };
    const missing = decision.queries.filter((query) => !known.has(query.key));
    if (!missing.length) throw new Fault('DIALOGUE.NO_MOVE', 'decide asks again for what it was told', { operation: 'decide' });
    parts.failpoints.hit('turn.looked-up');
    if (round < ROUNDS) await learn(missing);
    else for (const query of missing) known.set(query.key, { is: 'unavailable', late: false });
  }
}

/** An understander that fails costs the words, not the turn. */
async function understood(
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
  context: ApplyContext,
  undelivered: (event: EventOf<'delivery.failed'>) => void,
): { conversation: Conversation; acts: readonly Act[] } {
  const acts: Act[] = [];
  let state = conversation;
  for (const event of events) {
    if (event.kind === 'run.ended') {
      const news = applyOutcome(state, event, context);
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

const undeliveredFault = ({ code, outbox }: EventOf<'delivery.failed'>): Fault =>
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
