import type { DeskNews } from '../author/hand-off.ts';
import type { Flow } from '../author/flow.ts';
import { timeOf } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import type { DeskHours, HandOff, HandOffReason, Meanwhile } from '../model/hand-off.ts';
import type { FlowCatalogue } from './catalogue.ts';
import type { Move, Say } from './move.ts';
import { promiseOf, wantedText } from './owner-texts.ts';
import { firstPerson, newTask, withTask } from './task-state.ts';

/** Messages that are kept while a person has the conversation; the store has them all. */
const MEANWHILE_KEPT = 30;

/** What changing the owner of a conversation works with; ids and the clock are given in, so that it stays pure. */
export interface OwnerContext {
  readonly catalogue: FlowCatalogue;
  readonly now: number;
  /** The same, ISO 8601. */
  readonly at: string;
  newTaskId(): string;
}

/** A conversation whose owner has changed, and what follows from it. */
export interface Owned {
  readonly conversation: Conversation;
  readonly moves: readonly Move[];
}

/** Why a person is wanted. */
export interface PersonCall {
  readonly reason: HandOffReason;
  /** The customer's words; empty when the policy calls. */
  readonly quote: string;
}

/** The flow that hands over to a person, where the app has one. */
export const handOffFlow = (catalogue: FlowCatalogue): Flow | undefined => catalogue.flows.find((flow) => flow.handsOff);

/** A person is wanted: the bot goes on serving, says so, and says when an answer comes. */
export function callPerson(state: Conversation, call: PersonCall, hours: DeskHours | null, context: OwnerContext): Owned {
  const { handOff } = state;
  if (handOff) {
    const asks = handOff.asks + 1;
    const late = handOff.promised !== null && timeOf(handOff.promised) <= context.now;
    const promised = handOff.promised !== null && !late ? handOff.promised : promiseOf(hours);
    const conversation = { ...state, handOff: { ...handOff, asks, promised } };
    return { conversation, moves: [tell(wantedText(handOff.reason, asks, hours, promised, late))] };
  }
  const opened = withHandOff(state, { ...call, operator: null, awaitedSince: context.at, asks: 1, promised: promiseOf(hours) }, context);
  const { conversation, moves } = tellDesk({ ...opened, owner: 'waiting' }, 'asked');
  const told = tell(wantedText(call.reason, 1, hours, promiseOf(hours), false));
  return { conversation, moves: [told, ...moves] };
}

/** A person takes the conversation: the bot falls silent, and what it had decided and not sent is dropped. */
export function takeOver(state: Conversation, operator: string, context: OwnerContext): Conversation {
  if (state.owner === 'human' && state.handOff?.operator === operator) return state;
  const call = { reason: 'takeover' as const, quote: '', operator, awaitedSince: null, asks: 0, promised: null };
  const opened = state.handOff ? state : withHandOff(state, call, context);
  const awaitedSince = opened.handOff?.awaitedSince ? context.at : null;
  const handOff = opened.handOff && { ...opened.handOff, operator, awaitedSince };
  return { ...opened, handOff, owner: 'human', ownerEpoch: state.ownerEpoch + 1, prompt: null };
}

/** A message of the customer, kept for the person who has the conversation; from now on he is waited for. */
export function heardMeanwhile(state: Conversation, messages: readonly EventOf<'message'>[], at: string): Conversation {
  const { handOff } = state;
  if (!handOff) return state;
  const heard = messages.map((message): Meanwhile => ({ message, answered: false }));
  const meanwhile = [...handOff.meanwhile, ...heard].slice(-MEANWHILE_KEPT);
  return { ...state, handOff: { ...handOff, meanwhile, awaitedSince: handOff.awaitedSince ?? at } };
}

/** The conversation without what the customer has taken back or put in other words meanwhile. */
export function withoutWithdrawn(state: Conversation, messages: readonly EventOf<'message'>[]): Conversation {
  const { handOff } = state;
  const gone = new Set(
    messages.flatMap(({ content }) => (content.type === 'revoke' || content.type === 'edit' ? [content.messageId] : [])),
  );
  if (!handOff || gone.size === 0) return state;
  return { ...state, handOff: { ...handOff, meanwhile: handOff.meanwhile.filter(({ message }) => !gone.has(message.messageId)) } };
}

/** The person who has the conversation has written: nobody waits for him now, and what came before is answered. */
export function answeredBy(state: Conversation): Conversation {
  const { handOff } = state;
  if (!handOff) return state;
  const meanwhile = handOff.meanwhile.map((each) => ({ ...each, answered: true }));
  return { ...state, prompt: null, handOff: { ...handOff, awaitedSince: null, meanwhile } };
}

/** The conversation goes back to the bot; the task of the hand-off is done. */
export function giveBack(state: Conversation, by: string, note: string | null, context: Pick<OwnerContext, 'at'>): Conversation {
  const task = state.tasks.find((candidate) => candidate.id === state.handOff?.task);
  const outcome = { is: 'done', facts: { by, note } };
  const ended = task ? withTask(state, { ...task, status: 'done', outcome, changedAt: context.at }) : state;
  return { ...ended, owner: 'bot', ownerEpoch: state.ownerEpoch + 1, handOff: null, prompt: null };
}

/** Tells the desk, where the app has one. The count tells one message to it from the next. */
export function tellDesk(state: Conversation, news: DeskNews): Owned {
  const { handOff } = state;
  if (!handOff || handOff.task === null) return { conversation: state, moves: [] };
  return {
    conversation: { ...state, handOff: { ...handOff, told: handOff.told + 1 } },
    moves: [{ move: 'desk', task: handOff.task, news }],
  };
}

function withHandOff(
  state: Conversation,
  wanted: Pick<HandOff, 'reason' | 'quote' | 'operator' | 'awaitedSince' | 'asks' | 'promised'>,
  context: OwnerContext,
): Conversation {
  const flow = handOffFlow(context.catalogue);
  const task = flow && newTask(context.newTaskId(), flow, firstPerson(state).id, context.at);
  const handOff: HandOff = { ...wanted, task: task?.id ?? null, since: context.at, told: 0, meanwhile: [], owed: [] };
  return { ...(task ? withTask(state, task) : state), handOff };
}

const tell = (text: Say): Move => ({ move: 'tell', text, kind: 'reply' });
