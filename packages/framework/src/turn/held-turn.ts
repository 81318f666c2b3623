import { applyOutcome } from '../dialogue/apply-outcome.ts';
import { noteHeard } from '../dialogue/heard.ts';
import type { Act, Move } from '../dialogue/move.ts';
import { answeredBy, heardMeanwhile, takeOver, withoutWithdrawn } from '../dialogue/owner.ts';
import { answerToWait, isWaitTimer, keepWaiting, waitOn } from '../dialogue/owner-wait.ts';
import { isoTime } from '../kernel/clock.ts';
import { Fault } from '../kernel/fault.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf, MailboxEvent } from '../model/event.ts';
import type { TextRef } from '../model/outcome.ts';
import { giveBackTurn } from './give-back-turn.ts';
import { type Heard, hear, ownerContext, readBy, silent, wholeContext } from './held-context.ts';
import { speakFirst } from './speak-first.ts';
import { undeliveredFault } from './take-news.ts';
import type { Conclusion, Thought } from './think.ts';
import type { TurnParts } from './turn-parts.ts';

/** Contents that nobody waits for an answer to. */
const NO_ANSWER: ReadonlySet<string> = new Set(['reaction', 'revoke']);

/** True for a turn in which a person has the conversation, or does something with it, or is waited for: the bot decides nothing of itself. */
export const isHeld = ({ owner }: Conversation, events: readonly MailboxEvent[]): boolean =>
  owner === 'human' || events.some((event) => event.kind === 'operator' || (event.kind === 'timer' && isWaitTimer(event.name)));

/** A turn of a conversation that a person has or wants to have: messages are kept, runs still end, and nothing is said but what he says. */
export async function heldTurn(thought: Thought, parts: TurnParts): Promise<Conclusion> {
  const messages = thought.events.filter((event): event is EventOf<'message'> => event.kind === 'message');
  const state = noteHeard(thought.before, messages, thought.now, parts.settings.returnAfterMs);
  const heard = hear(thought, parts);
  let held = concluded(state, state, []);
  for (const event of heard.events) {
    if (event.kind !== 'message') held = await afterEvent(held.conversation, event, heard);
  }
  if (messages.length > 0) held = await afterMessages(held.conversation, messages, heard);
  return { ...held, conversation: owing(held.conversation, heard.news) };
}

async function afterMessages(state: Conversation, messages: readonly EventOf<'message'>[], heard: Heard): Promise<Conclusion> {
  const at = isoTime(heard.now);
  const open = state.prompt?.slot === 'handOff';
  const answer = open ? answerToWait(state, (await readBy(heard, messages, state)).commands) : undefined;
  if (answer === 'yes') return giveBackTurn(state, { values: {}, note: null, flow: null }, null, heard);
  if (answer === 'no') {
    const { conversation, moves } = keepWaiting(state, at);
    return concluded(state, conversation, moves);
  }
  const kept = withoutWithdrawn(state, messages);
  const awaiting = messages.filter(({ content }) => !NO_ANSWER.has(content.type));
  return concluded(state, awaiting.length > 0 ? heardMeanwhile(kept, awaiting, at) : kept, []);
}

async function afterEvent(state: Conversation, event: Exclude<MailboxEvent, EventOf<'message'>>, heard: Heard): Promise<Conclusion> {
  switch (event.kind) {
    case 'operator':
      return act(state, event, heard);
    case 'timer': {
      if (!isWaitTimer(event.name)) return keptBack(state, event, heard);
      const { conversation, moves, sign } = waitOn(state, event.name);
      if (sign) heard.fault(waitFault(sign));
      return concluded(state, conversation, moves);
    }
    case 'run.ended': {
      const { conversation, acts } = applyOutcome(state, event, wholeContext(heard));
      return concluded(state, owing({ ...conversation, owner: state.owner }, acts), []);
    }
    case 'delivery.failed':
      if (event.code !== 'OUTBOX.DEAD') heard.fault(undeliveredFault(event));
      return concluded(state, state, []);
    case 'run.delayed':
    case 'read.ended':
    case 'flooded':
      return concluded(state, state, []);
    case 'notice':
      return keptBack(state, event, heard);
  }
}

/** News are kept until the bot has the conversation again; what is not worth keeping goes, with a reason. */
function keptBack(state: Conversation, event: MailboxEvent, heard: Heard): Conclusion {
  const { conversation, moves } = speakFirst(state, { events: [event], acts: [], now: heard.now, fault: heard.fault }, heard.parts);
  return concluded(state, conversation, moves);
}

async function act(state: Conversation, { act: done, operator }: EventOf<'operator'>, heard: Heard): Promise<Conclusion> {
  const context = ownerContext(heard);
  switch (done.is) {
    case 'takeover':
      return concluded(state, takeOver(state, operator, context), []);
    case 'message': {
      const held = state.owner === 'human' ? state : takeOver(state, operator, context);
      return concluded(state, answeredBy(held), [{ move: 'say', text: done.text, operator }]);
    }
    case 'echo':
      return concluded(state, answeredBy(takeOver(state, operator, context)), []);
    case 'release':
      return state.owner === 'bot' ? concluded(state, state, []) : giveBackTurn(state, done, operator, heard);
  }
}

/** What would have been told is told when the conversation comes back. */
function owing(state: Conversation, acts: readonly Act[]): Conversation {
  const texts = acts.flatMap((each): TextRef[] => (each.act === 'told' ? [{ key: each.text.key, params: { ...each.text.params } }] : []));
  const { handOff } = state;
  return handOff && texts.length > 0 ? { ...state, handOff: { ...handOff, owed: [...handOff.owed, ...texts] } } : state;
}

const concluded = (before: Conversation, conversation: Conversation, moves: readonly Move[]): Conclusion => ({
  understanding: silent(before),
  applied: { conversation, accepted: [], rejected: [], acts: [], commit: null },
  conversation,
  moves,
});

const waitFault = (sign: 'waiting' | 'late'): Fault =>
  sign === 'late'
    ? new Fault('HANDOFF.LATE', 'a customer has waited for a person for far too long', { operation: 'handOff.wait' })
    : new Fault('HANDOFF.WAITING', 'a customer waits for a person and nobody has answered', { operation: 'handOff.wait' });
