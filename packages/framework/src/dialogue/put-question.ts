import { isoTime } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Task } from '../model/task.ts';
import { raiseRung } from './apply-leave.ts';
import type { Asked, DecideContext } from './decide-context.ts';
import { type AskMove, type Move, say } from './move.ts';
import { withTask } from './task-state.ts';

/** How long to wait before looking again when the other side does not answer, by how often it did not; the last wait repeats. */
const AGAIN_MS: readonly number[] = [5_000, 15_000, 60_000, 300_000];
const LAST_AGAIN_MS = 900_000;

/** Raises the rung when the open question got an answer that moved nothing. */
export function climb(state: Conversation, task: Task, context: DecideContext): Task {
  const prompt = context.before.prompt;
  if (!context.spoken || !prompt || prompt.task !== task.id || context.acts.length > 0) return task;
  const was = context.before.tasks.find((candidate) => candidate.id === task.id);
  return was && sameProgress(was, task) && state.prompt?.id === prompt.id ? raiseRung(task, prompt.slot) : task;
}

const progress = (task: Task): string => JSON.stringify([task.slots, task.mentions, task.declined, task.skipped]);
const sameProgress = (a: Task, b: Task): boolean => progress(a) === progress(b);

/** True when some question has come to this rung that had not before. */
export function reached(rungs: Task['rungs'], before: Task['rungs'], rung: number): boolean {
  const at = (of: Task['rungs']): readonly string[] => Object.keys(of).filter((slot) => Number(of[slot]) >= rung);
  const were = at(before);
  return at(rungs).some((slot) => !were.includes(slot));
}

/** Puts a question: counts it, keeps what it proposes, tells a refusal only once. */
export function put(state: Conversation, task: Task, move: AskMove, context: DecideContext): Asked {
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
export function later(state: Conversation, task: Task, context: DecideContext): Asked {
  const told: Move[] = context.spoken ? [{ move: 'tell', text: say('samvad:unavailable'), kind: 'reply' }] : [];
  return {
    conversation: { ...withTask(state, task), prompt: null, lookups: state.lookups + 1 },
    moves: [...told, { move: 'again', afterMs: AGAIN_MS[state.lookups] ?? LAST_AGAIN_MS, task: task.id }],
  };
}
