import { type ApplyInput, apply } from '../dialogue/apply.ts';
import type { ApplyContext } from '../dialogue/applied.ts';
import { applyOutcome } from '../dialogue/apply-outcome.ts';
import { mergeValues, takenFrom, wordsWritten } from '../dialogue/hand-back.ts';
import type { Act, Move } from '../dialogue/move.ts';
import { answeredBy, giveBack, heardMeanwhile, type OwnerContext, takeOver } from '../dialogue/owner.ts';
import { givenBackText } from '../dialogue/owner-texts.ts';
import { answerToWait, goesOnText, isWaitTimer, keepWaiting, waitOn } from '../dialogue/owner-wait.ts';
import { noteHeard } from '../dialogue/heard.ts';
import type { KnownValue, Query } from '../dialogue/query.ts';
import { isoTime } from '../kernel/clock.ts';
import { Fault } from '../kernel/fault.ts';
import type { Command } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf, MailboxEvent } from '../model/event.ts';
import type { TextRef } from '../model/outcome.ts';
import type { Understanding } from '../ports/understander.ts';
import { decideKnowing, type Knowing } from './decide-knowing.ts';
import { withPerson } from './owner-turn.ts';
import { speakFirst } from './speak-first.ts';
import { type Conclusion, type Thought, understood, undeliveredFault } from './think.ts';
import type { TurnParts } from './turn-parts.ts';
import { vocabularyQueries } from './understand.ts';

type Release = Pick<Extract<EventOf<'operator'>['act'], { is: 'release' }>, 'values' | 'note' | 'flow'>;

/** A turn of a conversation that a person has, with what it works with. */
interface Heard extends Thought, Knowing {
  readonly parts: TurnParts;
}

/** Contents that nobody waits for an answer to. */
const NO_ANSWER: ReadonlySet<string> = new Set(['reaction', 'revoke']);

/** True for a turn in which a person has the conversation, or does something with it, or is waited for: the bot decides nothing of itself. */
export const isHeld = ({ owner }: Conversation, events: readonly MailboxEvent[]): boolean =>
  owner === 'human' || events.some((event) => event.kind === 'operator' || (event.kind === 'timer' && isWaitTimer(event.name)));

/** A turn of a conversation that a person has or wants to have: messages are kept, runs still end, and nothing is said but what he says. */
export async function heldTurn(thought: Thought, parts: TurnParts): Promise<Conclusion> {
  const messages = thought.events.filter((event): event is EventOf<'message'> => event.kind === 'message');
  const state = noteHeard(thought.before, messages, thought.now, parts.settings.returnAfterMs);
  const known = new Map<string, KnownValue>();
  const learn = async (queries: readonly Query[]): Promise<void> => {
    for (const [key, value] of await thought.resolve(queries.filter((query) => !known.has(query.key)))) known.set(key, value);
  };
  const heard: Heard = { ...thought, parts, known, learn, lookingUp: () => parts.failpoints.hit('turn.looked-up') };
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
  if (answer === 'yes') return release(state, { values: {}, note: null, flow: null }, null, heard);
  if (answer === 'no') {
    const { conversation, moves } = keepWaiting(state, at);
    return concluded(state, conversation, moves);
  }
  const awaiting = messages.filter(({ content }) => !NO_ANSWER.has(content.type));
  return concluded(state, awaiting.length > 0 ? heardMeanwhile(state, awaiting, at) : state, []);
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
      heard.fault(undeliveredFault(event));
      return concluded(state, state, []);
    case 'run.delayed':
    case 'read.ended':
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
      return state.owner === 'bot' ? concluded(state, state, []) : release(state, done, operator, heard);
  }
}

/** Gives the conversation back to the bot: what was decided goes into the slots, what was written meanwhile is understood, both are confirmed together. */
async function release(state: Conversation, { values, note, flow }: Release, operator: string | null, heard: Heard): Promise<Conclusion> {
  const { parts, now } = heard;
  const back = giveBack(state, operator ?? 'customer', note, ownerContext(heard));
  const owed = (state.handOff?.owed ?? []).map((text): Act => ({ act: 'told', text, kind: 'reply' }));
  const told: Act = { act: 'told', text: operator === null ? goesOnText : givenBackText(operator, note), kind: 'reply' };
  const written = await understoodSince(state, back, heard);
  const merged = mergeValues(written.conversation, values, flow, wholeContext(heard));
  const accepted = [...written.accepted, ...merged.accepted];
  const acts = [told, ...owed, ...written.acts];
  const decision = await decideKnowing(
    merged.conversation,
    {
      catalogue: parts.catalogue,
      now,
      timeZone: parts.settings.timeZone,
      currency: parts.settings.currency,
      before: back,
      acts,
      commit: null,
      spoken: false,
      understood: true,
      handBack: { task: merged.conversation.focus ?? '', slots: slotsOf(accepted) },
    },
    heard,
  );
  const applied = {
    conversation: merged.conversation,
    accepted,
    rejected: [...written.rejected, ...merged.rejected],
    acts,
    commit: null,
  };
  const conclusion = { understanding: silent(state, accepted), applied, conversation: decision.conversation, moves: decision.moves };
  return withPerson(conclusion, { ...heard, before: back, inWords: false }, parts);
}

const slotsOf = (commands: readonly Command[]): readonly string[] => [
  ...new Set(commands.flatMap((command) => (command.name === 'set' ? [command.slot] : []))),
];

/** What the customer wrote to the person, understood message by message: each value names the message it stands in. */
async function understoodSince(state: Conversation, back: Conversation, heard: Heard) {
  let conversation = back;
  const accepted: Command[] = [];
  const rejected: { command: Command; reason: string }[] = [];
  const acts: Act[] = [];
  const meanwhile = state.handOff?.meanwhile ?? [];
  if (meanwhile.length > 0) await heard.learn(vocabularyQueries(back, heard.parts.catalogue));
  for (const answered of [true, false]) {
    for (const message of wordsWritten(meanwhile, answered)) {
      const { commands } = await readBy(heard, [message], conversation);
      const taken = takenFrom(commands, answered);
      const applied = apply(conversation, taken.accepted, { ...applyInput(heard), sets: new Set(slotsOf(taken.accepted)) });
      conversation = applied.conversation;
      accepted.push(...applied.accepted);
      rejected.push(...taken.rejected, ...applied.rejected);
      acts.push(...applied.acts);
    }
  }
  return { conversation, accepted, rejected, acts };
}

const readBy = (heard: Heard, messages: readonly EventOf<'message'>[], state: Conversation): Promise<Understanding> =>
  understood(messages, state, heard.known, heard, heard.parts);

const applyInput = ({ parts, now, newTaskId }: Heard): ApplyInput => ({
  catalogue: parts.catalogue,
  at: isoTime(now),
  timeZone: parts.settings.timeZone,
  // Nothing is pressed or undone in such a turn.
  undoWindowMs: 0,
  prompt: () => undefined,
  newTaskId,
  sets: new Set(),
});

const wholeContext = (heard: Heard): ApplyContext => ({ ...applyInput(heard), begun: new Set(), agreed: null });

const ownerContext = ({ parts, now, newTaskId }: Heard): OwnerContext => ({
  catalogue: parts.catalogue,
  now,
  at: isoTime(now),
  newTaskId,
});

/** What would have been told is told when the conversation comes back. */
function owing(state: Conversation, acts: readonly Act[]): Conversation {
  const texts = acts.flatMap((each): TextRef[] => (each.act === 'told' ? [{ key: each.text.key, params: { ...each.text.params } }] : []));
  const { handOff } = state;
  return handOff && texts.length > 0 ? { ...state, handOff: { ...handOff, owed: [...handOff.owed, ...texts] } } : state;
}

const silent = ({ emotion, language }: Conversation, commands: readonly Command[] = []): Understanding => ({
  by: 'button',
  commands,
  emotion,
  language,
});

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
