import type { Conversation } from '../model/conversation.ts';
import { isOpen, type Task } from '../model/task.ts';
import { raiseRung } from './apply-leave.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { changeMove, confirmMove, digestOf, readQuotes, valuesOf } from './confirm.ts';
import { fill } from './fill.ts';
import { menuMove, resumeMove } from './menu.ts';
import { type Act, type AskMove, type Move, say } from './move.ts';
import { Ask, type Known, type Query } from './query.ts';
import { nextQuestion } from './question.ts';
import { focused, withTask } from './task-state.ts';
import { tellActs } from './tell.ts';

/** What deciding works with; the clock is one number. */
export interface DecideContext {
  readonly catalogue: FlowCatalogue;
  readonly now: number;
  readonly timeZone: string;
  readonly currency: string;
  /** The conversation before this message, to see whether anything has moved. */
  readonly before: Conversation;
  readonly acts: readonly Act[];
  /** The task whose summary got its yes in this message. */
  readonly commit: string | null;
  /** True when the customer said something (not a timer or a run). */
  readonly spoken: boolean;
  /** True when something was understood. */
  readonly understood: boolean;
}

/** What decide comes to: it needs to know more, or these moves. */
export type Decision =
  | { readonly is: 'need'; readonly queries: readonly Query[] }
  | { readonly is: 'decided'; readonly conversation: Conversation; readonly moves: readonly Move[] };

/** How long to wait before looking again when the other side does not answer, by how often it did not; the last wait repeats. */
const AGAIN_MS: readonly number[] = [5_000, 15_000, 60_000, 300_000, 900_000];

/**
 * Computes the next move from what is known. Pure: the same conversation, acts and known values give the same decision; there is always a move
 * for a customer who spoke.
 */
export function decide(conversation: Conversation, known: Known, context: DecideContext): Decision {
  const ask = new Ask(known);
  const filled = fill(conversation, { catalogue: context.catalogue, now: context.now, timeZone: context.timeZone, ask });
  const decided = context.commit ? commitMoves(filled, context.commit, ask, context) : talkMoves(filled, ask, context);
  if (ask.needed.size > 0) return { is: 'need', queries: [...ask.needed.values()] };
  return { is: 'decided', conversation: decided.conversation, moves: [...decided.moves, ...context.acts.flatMap(stopMove)] };
}

const stopMove = (act: Act): readonly Move[] => (act.act === 'stopping' ? [{ move: 'stop', task: act.task, run: act.run }] : []);

interface Decided {
  readonly conversation: Conversation;
  readonly moves: readonly Move[];
}

/** A yes becomes a run only when all that was shown still holds. */
function commitMoves(state: Conversation, taskId: string, ask: Ask, context: DecideContext): Decided {
  const task = state.tasks.find((candidate) => candidate.id === taskId);
  const flow = task && context.catalogue.find(task.flow);
  if (!task || !flow || !isOpen(task)) return talkMoves(state, ask, context);
  const quotes = readQuotes(flow, task, state, ask);
  if (quotes === undefined) return { conversation: state, moves: [] };
  const agreed =
    quotes !== 'unavailable' ? digestOf(valuesOf(flow, task, state), quotes) : digestOf(valuesOf(flow, task, state), task.quotes);
  if (agreed !== state.prompt?.digest) return talkMoves(state, ask, context, true);
  const committing: Task = { ...task, status: 'committing', runNo: task.runNo + 1 };
  const told = tellActs(context.acts, state, context);
  return { conversation: { ...withTask(state, committing), prompt: null }, moves: [...told, { move: 'run', task: task.id }] };
}

function talkMoves(state: Conversation, ask: Ask, context: DecideContext, changed = false): Decided {
  const told = tellActs(context.acts, state, context);
  const asked = question(state, ask, context, changed);
  if (asked === 'waiting') return { conversation: state, moves: [] };
  if (!context.spoken && !told.length && repeats(asked.moves, state.prompt)) return { conversation: state, moves: [] };
  const moves = [...told, ...asked.moves];
  if (context.spoken && !moves.length) return { conversation: asked.conversation, moves: [fallback(asked.conversation)] };
  return { conversation: asked.conversation, moves };
}

/** True when the question that would be put is open already: news that change nothing are no reason to ask again. */
const repeats = (moves: readonly Move[], open: Conversation['prompt']): boolean =>
  open !== null && moves.every((move) => move.move === 'ask' && move.slot === open.slot && move.task === open.task);

/** Something is always said to a customer who spoke. */
function fallback(state: Conversation): Move {
  const committing = state.tasks.some((task) => task.status === 'committing');
  return { move: 'tell', text: say(committing ? 'samvad:committing' : 'samvad:ok'), kind: 'reply' };
}

interface Asked {
  readonly conversation: Conversation;
  readonly moves: readonly Move[];
}

function question(state: Conversation, ask: Ask, context: DecideContext, changed: boolean): Asked | 'waiting' {
  const task = focused(state);
  const flow = task && context.catalogue.find(task.flow);
  if (!task || !flow || !isOpen(task)) return idle(state, context);
  if (task.status === 'committing') return { conversation: { ...state, prompt: null }, moves: [] };
  if (context.acts.some((act) => act.act === 'change')) return put(state, task, changeMove(flow, task, state), context);
  const show = { language: state.language, timeZone: context.timeZone, currency: context.currency, now: context.now };
  const climbed = climb(state, task, context);
  const next = nextQuestion(flow, climbed, state, { show, ask });
  if (next.is === 'waiting') return 'waiting';
  if (next.is === 'ask') return put(state, next.task, next.move, context);
  if (next.is === 'unavailable') return later(state, climbed, context);
  const quotes = readQuotes(flow, climbed, state, ask);
  if (quotes === undefined) return 'waiting';
  if (quotes === 'unavailable') return later(state, climbed, context);
  const confirming: Task = { ...climbed, status: 'confirming', quotes };
  return put(state, confirming, confirmMove(flow, confirming, state, quotes, changed), context);
}

/** Raises the rung when the open question got an answer that moved nothing. */
function climb(state: Conversation, task: Task, context: DecideContext): Task {
  const prompt = context.before.prompt;
  if (!context.spoken || !prompt || prompt.task !== task.id || context.acts.length > 0) return task;
  const was = context.before.tasks.find((candidate) => candidate.id === task.id);
  return was && sameProgress(was, task) && state.prompt?.id === prompt.id ? raiseRung(task, prompt.slot) : task;
}

const progress = (task: Task): string => JSON.stringify([task.slots, task.mentions, task.declined, task.skipped]);
const sameProgress = (a: Task, b: Task): boolean => progress(a) === progress(b);

/** Puts a question: counts it, keeps what it proposes, tells a refusal only once. */
function put(state: Conversation, task: Task, move: AskMove, context: DecideContext): Asked {
  const asks = { ...task.asks, [move.slot]: (task.asks[move.slot] ?? 0) + 1 };
  const status = task.status === 'confirming' && move.slot !== 'confirm' ? ('active' as const) : task.status;
  const asked: Task = { ...task, status, asks, refused: {} };
  const prompt = context.before.prompt;
  const stalled = prompt?.slot === move.slot && prompt.task === task.id && (task.rungs[move.slot] ?? 0) > 0;
  const noProgress = stalled ? state.noProgress + 1 : 0;
  return { conversation: { ...withTask(state, asked), lookups: 0, noProgress, stuck: noProgress >= 3 }, moves: [move] };
}

/** Nothing can be asked now because the other side does not answer: said honestly, and looked at again soon. */
function later(state: Conversation, task: Task, context: DecideContext): Asked {
  const told: Move[] = context.spoken ? [{ move: 'tell', text: say('samvad:unavailable'), kind: 'reply' }] : [];
  return {
    conversation: { ...withTask(state, task), prompt: null, lookups: state.lookups + 1 },
    moves: [...told, { move: 'again', afterMs: AGAIN_MS[Math.min(state.lookups, AGAIN_MS.length - 1)] ?? 0, task: task.id }],
  };
}

function idle(state: Conversation, context: DecideContext): Asked {
  const parked = state.tasks.findLast((task) => task.status === 'parked' && !task.declined.includes('resume'));
  const ended =
    context.acts.some((act) => act.act === 'told' && act.kind === 'outcome') || context.acts.some((act) => act.act === 'cancelled');
  if (parked && (ended || context.spoken) && !context.acts.some((act) => act.act === 'bye' || act.act === 'thanks'))
    return { conversation: state, moves: [resumeMove(parked, context.catalogue)] };
  if (!context.spoken || ended) return { conversation: { ...state, prompt: null }, moves: [] };
  const quiet = context.acts.some(
    (act) => act.act === 'bye' || act.act === 'thanks' || act.act === 'stale' || act.act === 'told' || act.act === 'stopping',
  );
  if (quiet) return { conversation: { ...state, prompt: null }, moves: [] };
  return { conversation: state, moves: [menuMove(state, context)] };
}
