import type { Flow } from '../author/flow.ts';
import { isoTime } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import { isOpen, type Task } from '../model/task.ts';
import { raiseRung } from './apply-leave.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { afterMove } from './after-run.ts';
import { changeMove, confirmMove, digestOf, readQuotes, valuesOf } from './confirm.ts';
import { fill, isSettled } from './fill.ts';
import { agreedMove, type HandBack } from './hand-back.ts';
import { labelOf } from './label.ts';
import { menuMove, resumeMove, whichMove } from './menu.ts';
import { type Act, type AskMove, type Move, say } from './move.ts';
import { movedQuotes } from './return-quotes.ts';
import { recheck } from './return.ts';
import { putAside } from './put-aside.ts';
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
  /** What came out of the talk with a person that gives the conversation back in this turn. */
  readonly handBack?: HandBack;
  /** A question that comes instead of the next one: a reminder, a welcome. */
  readonly instead?: AskMove | null;
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
  const again = conversation.recheck && context.spoken && !context.instead;
  const ask = new Ask(known, again);
  const looking = { catalogue: context.catalogue, now: context.now, timeZone: context.timeZone, ask };
  const looked = again ? recheck(conversation, looking) : { conversation, complete: false };
  const filled = fill({ ...looked.conversation, recheck: conversation.recheck && !looked.complete }, looking);
  const decided = context.commit ? commitMoves(filled, context.commit, ask, context) : talkMoves(filled, ask, context);
  if (ask.needed.size > 0) return { is: 'need', queries: [...ask.needed.values()] };
  return { is: 'decided', ...decided, conversation: restAside(decided.conversation, context.now) };
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
  if (!task || !flow || !isComplete(flow, task, state)) return talkMoves(state, ask, context);
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
  const about = state.tasks.find((candidate) => candidate.id === context.instead?.task);
  if (context.instead && about) return put(state, about, context.instead, context);
  // Who asks for a moment gets it: the question stays open and is not put again.
  if (state.prompt && context.acts.length > 0 && context.acts.every(({ act }) => act === 'wait')) return { conversation: state, moves: [] };
  const unclear = context.acts.find((act) => act.act === 'which');
  if (unclear) return { conversation: state, moves: [whichMove(unclear.among, unclear.all, state, context.catalogue)] };
  const task = focused(state);
  const flow = task && context.catalogue.find(task.flow);
  if (!task || !flow || !isOpen(task)) return idle(state, context);
  if (task.status === 'committing') return { conversation: { ...state, prompt: null }, moves: [] };
  if (context.acts.some((act) => act.act === 'change')) return put(state, task, changeMove(flow, task, state), context);
  const show = { language: state.language, timeZone: context.timeZone, currency: context.currency, now: context.now };
  const climbed = climb(state, task, context);
  if (isAtEnd(climbed, task)) return leaveUnasked(withTask(state, climbed), climbed, context);
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

/** Raises the rung when the open question got an answer that moved nothing. */
function climb(state: Conversation, task: Task, context: DecideContext): Task {
  const prompt = context.before.prompt;
  if (!context.spoken || !prompt || prompt.task !== task.id || context.acts.length > 0) return task;
  const was = context.before.tasks.find((candidate) => candidate.id === task.id);
  return was && sameProgress(was, task) && state.prompt?.id === prompt.id ? raiseRung(task, prompt.slot) : task;
}

/** Four answers that moved nothing: the ladder ends here. */
const isAtEnd = (climbed: Task, was: Task): boolean =>
  Object.entries(climbed.rungs).some(([slot, rung]) => rung >= 4 && (was.rungs[slot] ?? 0) < 4);

/** The exit of a ladder: the task is kept, and nothing is asked again until the customer takes it up. */
function leaveUnasked(state: Conversation, task: Task, context: DecideContext): Asked {
  const left = withTask(state, { ...task, declined: [...new Set([...task.declined, 'resume'])] });
  const text = say('samvad:exit', { task: labelOf(task, context.catalogue) });
  return {
    conversation: { ...putAside(left, task.id, isoTime(context.now)), noProgress: 0, stuck: false },
    moves: [{ move: 'tell', text, kind: 'reply' }],
  };
}

const progress = (task: Task): string => JSON.stringify([task.slots, task.mentions, task.declined, task.skipped]);
const sameProgress = (a: Task, b: Task): boolean => progress(a) === progress(b);

/** Puts a question: counts it, keeps what it proposes, tells a refusal only once. */
function put(state: Conversation, task: Task, move: AskMove, context: DecideContext): Asked {
  const asks = { ...task.asks, [move.slot]: (task.asks[move.slot] ?? 0) + 1 };
  const status = task.status === 'confirming' && move.slot !== 'confirm' ? ('active' as const) : task.status;
  const summary = move.slot === 'confirm' && move.digest !== null ? { digest: move.digest, at: isoTime(context.now) } : task.summary;
  const asked: Task = { ...task, status, asks, summary, refused: {} };
  const prompt = context.before.prompt;
  const was = context.before.tasks.find((candidate) => candidate.id === task.id);
  const stalled = prompt?.slot === move.slot && prompt.task === task.id && (task.rungs[move.slot] ?? 0) > (was?.rungs[move.slot] ?? 0);
  const still = prompt?.slot === move.slot && prompt.task === task.id && was !== undefined && sameProgress(was, task);
  const noProgress = stalled ? state.noProgress + 1 : still ? state.noProgress : 0;
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
  const parked = state.tasks.findLast((task) => task.status === 'parked' && task.barred === null && !task.declined.includes('resume'));
  const ended =
    context.acts.some((act) => act.act === 'told' && act.kind === 'outcome' && act.because === undefined) ||
    context.acts.some((act) => act.act === 'cancelled');
  const aside = context.acts.some((act) => act.act === 'menu' || (act.act === 'told' && act.text.key === 'samvad:parked'));
  if (parked && !aside && (ended || context.spoken) && !context.acts.some((act) => act.act === 'bye' || act.act === 'thanks'))
    return { conversation: state, moves: [resumeMove(parked, context.catalogue)] };
  if (!context.spoken && !ended) return { conversation: state, moves: [] };
  if (ended) return { conversation: { ...state, prompt: null }, moves: [] };
  const quiet = context.acts.some((act) => act.act === 'bye' || act.act === 'thanks' || act.act === 'stale' || act.act === 'told');
  if (quiet) return { conversation: { ...state, prompt: null }, moves: [] };
  return { conversation: state, moves: [menuMove(state, context)] };
}
