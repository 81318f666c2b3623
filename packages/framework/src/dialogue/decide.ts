import type { Flow } from '../author/flow.ts';
import { isoTime } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import { isOpen, type Task } from '../model/task.ts';
import { afterMove } from './after-run.ts';
import { changeMove, confirmMove, digestOf, readQuotes, valuesOf } from './confirm.ts';
import { fill, isSettled } from './fill.ts';
import type { Asked, DecideContext } from './decide-context.ts';
import { agreedMove } from './hand-back.ts';
import { idleMoves } from './idle.ts';
import { labelOf } from './label.ts';
import { whichMove } from './menu.ts';
import { type Act, type Move, say } from './move.ts';
import { climb, later, put, reached } from './put-question.ts';
import { notedMoves } from './noted.ts';
import { movedQuotes } from './return-quotes.ts';
import { recheck } from './return.ts';
import { putAside } from './put-aside.ts';
import { Ask, type Known, type Query } from './query.ts';
import { nextQuestion } from './question.ts';
import { forgetMove } from './rights.ts';
import { focused, withTask } from './task-state.ts';
import { tellActs } from './tell.ts';

/** What decide comes to: it needs to know more, or these moves. */
export type Decision =
  | { readonly is: 'need'; readonly queries: readonly Query[] }
  | { readonly is: 'decided'; readonly conversation: Conversation; readonly moves: readonly Move[] };

/**
 * Computes the next move from what is known. Pure: the same conversation, acts and known values give the same decision; there is always a move
 * for a customer who spoke.
 */
export function decide(conversation: Conversation, known: Known, context: DecideContext): Decision {
  const again = conversation.recheck && context.spoken && !context.instead;
  const ask = new Ask(known, again);
  const looking = { catalogue: context.catalogue, now: context.now, timeZone: context.timeZone, ask };
  const looked = again ? recheck(conversation, looking) : { conversation, complete: false };
  const filled = fill({ ...looked.conversation, recheck: conversation.recheck && !looked.complete }, looking);
  const decided = context.commit ? commitMoves(filled, context.commit, ask, context) : talkMoves(filled, ask, context);
  if (ask.needed.size > 0) return { is: 'need', queries: [...ask.needed.values()] };
  return {
    is: 'decided',
    conversation: restAside(decided.conversation, context.now),
    moves: [...decided.moves, ...context.acts.flatMap(stopMove)],
  };
}

/** Only the task in focus is talked about; the others wait, but for the one that waits for a person. */
function restAside(state: Conversation, now: number): Conversation {
  const waits = (task: Task): boolean =>
    (task.status === 'active' || task.status === 'confirming') && task.id !== state.focus && task.id !== state.handOff?.task;
  if (!state.tasks.some(waits)) return state;
  return {
    ...state,
    tasks: state.tasks.map((task) => (waits(task) ? { ...task, status: 'parked' as const, changedAt: isoTime(now) } : task)),
  };
}

const stopMove = (act: Act): readonly Move[] => (act.act === 'stopping' ? [{ move: 'stop', task: act.task, run: act.run }] : []);

interface Decided {
  readonly conversation: Conversation;
  readonly moves: readonly Move[];
}

/** True when nothing is left to ask: what was agreed to is still whole. */
const isComplete = (flow: Flow, task: Task, state: Conversation): boolean =>
  Object.keys(flow.slots).every((slot) => isSettled(flow, task, slot, state));

/** A yes becomes a run only when all that was shown still holds. */
function commitMoves(state: Conversation, taskId: string, ask: Ask, context: DecideContext): Decided {
  const task = state.tasks.find((candidate) => candidate.id === taskId);
  const flow = task && context.catalogue.find(task.flow);
  if (!task || !flow || !isOpen(task) || !isComplete(flow, task, state)) return talkMoves(state, ask, context);
  const quotes = task.phase === 'run' ? readQuotes(flow, task, state, ask) : {};
  if (quotes === undefined) return { conversation: state, moves: [] };
  const agreed =
    quotes !== 'unavailable' ? digestOf(valuesOf(flow, task, state), quotes) : digestOf(valuesOf(flow, task, state), task.quotes);
  if (agreed !== context.before.prompt?.digest) return talkMoves({ ...state, focus: task.id }, ask, context, true);
  const committing: Task = { ...task, status: 'committing', runNo: task.runNo + 1 };
  const told = tellActs(context.acts, state, context);
  const run: Move = { move: 'run', task: task.id };
  const going: Conversation = { ...withTask(state, committing), prompt: null };
  if (going.focus === task.id) return { conversation: going, moves: [...told, run] };
  // The same message has begun something else: that is asked for while this is being made.
  const asked = question(going, ask, context, false);
  return asked === 'waiting'
    ? { conversation: going, moves: [] }
    : { conversation: asked.conversation, moves: [...told, run, ...asked.moves] };
}

function talkMoves(state: Conversation, ask: Ask, context: DecideContext, changed = false): Decided {
  const told = tellActs(context.acts, state, context);
  const asked = question(state, ask, context, changed);
  if (asked === 'waiting') return { conversation: state, moves: [] };
  if (!context.spoken && !context.instead && repeats(asked.moves, state.prompt)) {
    // After news the open question comes again, once, however many news follow each other.
    if (!told.length || state.reposed || !asked.moves.length) return { conversation: state, moves: told };
    return { conversation: { ...asked.conversation, reposed: true }, moves: [...told, ...asked.moves] };
  }
  // What is open (a reminder, "what shall I change?") is not replaced by what it stands for.
  if (context.newsOnly && !context.instead && state.prompt) return { conversation: state, moves: told };
  const noted = context.spoken ? notedMoves(context.before, asked.conversation, asked.moves, context.catalogue) : [];
  const moves = [...told, ...noted, ...asked.moves];
  if (context.spoken && !moves.length) return { conversation: asked.conversation, moves: [patience] };
  return { conversation: asked.conversation, moves };
}

/** True when the question that would be put is open already: news that change nothing are no reason to ask again. */
const repeats = (moves: readonly Move[], open: Conversation['prompt']): boolean =>
  open !== null && moves.every((move) => move.move === 'ask' && move.slot === open.slot && move.task === open.task);

/** Something is always said to a customer who spoke; there is nothing to ask only while what is spoken of is being made. */
const patience: Move = { move: 'tell', text: say('samvad:committing'), kind: 'reply' };

function question(state: Conversation, ask: Ask, context: DecideContext, changed: boolean): Asked | 'waiting' {
  const about = state.tasks.find((candidate) => candidate.id === context.instead?.task);
  if (context.instead && about) return put(state, about, context.instead, context);
  // Who asks for a moment gets it, who says goodbye may go: the question stays open and is not put again.
  if (state.prompt && leavesAlone(context.acts)) return { conversation: state, moves: [] };
  if (context.acts.some(({ act }) => act === 'forgetMe')) return { conversation: state, moves: [forgetMove()] };
  const unclear = context.acts.find((act) => act.act === 'which');
  if (unclear) return { conversation: state, moves: [whichMove(unclear.among, unclear.all, state, context.catalogue)] };
  const task = focused(state);
  const flow = task && context.catalogue.find(task.flow);
  if (!task || !flow || !isOpen(task)) return idleMoves(state, context);
  if (task.status === 'committing') return { conversation: { ...state, prompt: null }, moves: [] };
  if (context.acts.some((act) => act.act === 'change')) return put(state, task, changeMove(flow, task, state), context);
  const show = { language: state.language, timeZone: context.timeZone, currency: context.currency, now: context.now };
  const climbed = climb(state, task, context);
  if (isAtEnd(climbed, context.before)) return leaveUnasked(withTask(state, climbed), climbed, context);
  const next = nextQuestion(flow, climbed, state, { show, ask });
  if (next.is === 'waiting') return 'waiting';
  if (next.is === 'ask') return put(state, next.task, agreedMove(flow, next.task, state, context.handBack) ?? next.move, context);
  if (next.is === 'unavailable') return later(state, climbed, context);
  if (climbed.phase !== 'run')
    return put(
      state,
      { ...climbed, status: 'confirming' },
      afterMove(flow, climbed, digestOf(valuesOf(flow, climbed, state), {}), context),
      context,
    );
  const quotes = readQuotes(flow, climbed, state, ask);
  if (quotes === undefined) return 'waiting';
  if (quotes === 'unavailable') return later(state, climbed, context);
  const confirming: Task = { ...climbed, status: 'confirming', quotes };
  return put(
    state,
    confirming,
    confirmMove(flow, confirming, state, quotes, changed, context.acts.length > 0, movedQuotes(context.before, climbed, quotes)),
    context,
  );
}

const leavesAlone = (acts: DecideContext['acts']): boolean =>
  acts.some(({ act }) => act === 'wait' || act === 'bye') && acts.every(({ act }) => act === 'wait' || act === 'bye' || act === 'thanks');

/** Four answers that moved nothing: the ladder ends here. */
function isAtEnd(climbed: Task, before: Conversation): boolean {
  const was = before.tasks.find(({ id }) => id === climbed.id)?.rungs ?? {};
  return reached(climbed.rungs, was, 4);
}

/** The exit of a ladder: the task is kept, and nothing is asked again until the customer takes it up. */
function leaveUnasked(state: Conversation, task: Task, context: DecideContext): Asked {
  const left = withTask(state, { ...task, declined: [...new Set([...task.declined, 'resume'])] });
  const text = say('samvad:exit', { task: labelOf(task, context.catalogue) });
  return {
    conversation: { ...putAside(left, task.id, isoTime(context.now)), noProgress: 0, stuck: false },
    moves: [{ move: 'tell', text, kind: 'reply' }],
  };
}
