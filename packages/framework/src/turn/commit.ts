import type { Chance } from '../kernel/chance.ts';
import type { FaultRecord } from '../kernel/fault.ts';
import type { Address } from '../model/content.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Task } from '../model/task.ts';
import { isOpen } from '../model/task.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { CallRecord, CommitUnit, ConversationHead, NewRun } from '../ports/turn-unit.ts';
import type { Message } from '../reply/compose-messages.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { freezeNews } from './freeze-news.ts';
import { freezeRun } from './freeze-run.ts';
import { slotChanges } from './slot-changes.ts';
import type { Conclusion } from './think.ts';
import { timersOf } from './timers-of.ts';
import { waitTimerChanges } from './timers-of-wait.ts';
import type { TurnParts } from './turn-parts.ts';

/** All that a turn came to, before it is written. */
export interface TurnWork {
  readonly claimed: ClaimedTurn;
  readonly turnId: string;
  readonly traceId: string;
  readonly now: number;
  readonly chance: Chance;
  readonly durationMs: number;
  readonly before: Conversation;
  readonly conclusion: Conclusion;
  readonly messages: readonly Message[];
  readonly prompt: Conversation['prompt'];
  readonly greeted: boolean;
  readonly calls: readonly CallRecord[];
  readonly faults: readonly FaultRecord[];
  /** Where replies go; null when nobody has written yet. */
  readonly address: Address | null;
  readonly answers: string | null;
}

const FINISHED_KEPT = 3;
/** The epoch of what a person wrote: no change of owner takes it back. */
const ANY_OWNER = Number.MAX_SAFE_INTEGER;

/** Writes a turn down as the one unit that commits it. */
export function commitUnit(work: TurnWork, parts: TurnParts): Omit<CommitUnit, 'journal'> {
  const { claimed, conclusion, now } = work;
  const runs = conclusion.moves.flatMap((move): NewRun[] =>
    move.move === 'run'
      ? freezeRun(conclusion.conversation, move.task, work.chance, parts)
      : move.move === 'desk'
        ? freezeNews(conclusion.conversation, move, claimed.conversationId, work.chance, parts)
        : [],
  );
  const running = runs.reduce<Conversation>((state, run) => withRun(state, run), conclusion.conversation);
  const { erased } = conclusion;
  const kept = tidy({ ...running, prompt: work.prompt, greeted: work.greeted && !erased, turns: running.turns + 1 });
  const state = erased ? { ...kept.state, said: [] } : kept.state;
  const archive = erased ?? kept.archive;
  const wake = timersOf(work.before, running, { catalogue: parts.catalogue, now, parkedKeptMs: parts.settings.parkedKeptMs });
  const waits = waitTimerChanges(work.before, running, parts.settings.personWaits);
  const outbox = outboxOf(work, parts.settings.holdAfterMs);
  const spoken = claimed.events.some(({ event }) => event.kind === 'message');
  return {
    lease: claimed.lease,
    version: claimed.version,
    turnNo: claimed.turnNo,
    now,
    state: JSON.stringify(state),
    head: headOf(state),
    turn: {
      id: work.turnId,
      startedAt: now,
      durationMs: work.durationMs,
      inputs: claimed.events.map(({ seq, event }) => ({ seq, ...event })),
      understanding: {
        by: conclusion.understanding.by,
        commands: conclusion.applied.accepted,
        rejected: conclusion.applied.rejected,
        emotion: conclusion.understanding.emotion,
      },
      decisions: conclusion.moves,
      calls: work.calls,
      outputs: outbox.map(({ id, content, kind }) => ({ id, kind, content })),
      llm: { calls: 0, promptTokens: 0, completionTokens: 0 },
      traceId: work.traceId,
      noReply: outbox.length ? null : silence(work),
    },
    settled: claimed.events.map(({ seq }) => seq),
    dead: [],
    outbox,
    supersede: spoken && outbox.length > 0,
    dropHolds: claimed.events.some(({ event }) => event.kind === 'run.ended' || event.kind === 'run.delayed'),
    ...(state.ownerEpoch !== work.before.ownerEpoch && { ownerEpoch: state.ownerEpoch }),
    runs,
    timers: [
      ...conclusion.moves.flatMap((move) =>
        move.move === 'again' ? [{ id: `again_${claimed.conversationId}`, name: 'again', task: move.task, dueAt: now + move.afterMs }] : [],
      ),
      ...wake.timers,
      ...waits.timers,
    ],
    cancelTimers: [...wake.cancelTimers, ...waits.cancelTimers],
    prompts: work.prompt ? [work.prompt] : [],
    slotChanges: slotChanges(work.before, state),
    archive,
    faults: work.faults,
    ...(erased && { erase: true as const }),
  };
}

const withRun = (state: Conversation, run: NewRun): Conversation => ({
  ...state,
  tasks: state.tasks.map((task) => (task.id === run.task ? { ...task, run: run.id } : task)),
});

function outboxOf(work: TurnWork, holdAfterMs: number): readonly OutboxEntry[] {
  const { address } = work;
  if (!address) return [];
  return work.messages.map((message) => ({
    id: `o_${work.chance.word(12)}`,
    address,
    content: message.content,
    remains: message.remains,
    answers: work.answers,
    sendAfter: message.kind === 'hold' ? work.now + holdAfterMs : work.now,
    kind: message.kind,
    ownerEpoch: message.lasts ? ANY_OWNER : work.conclusion.conversation.ownerEpoch,
  }));
}

/** Keeps the state small: open tasks and the last finished ones stay, the rest become rows. */
function tidy(state: Conversation): { state: Conversation; archive: readonly Task[] } {
  const finished = state.tasks.filter((task) => !isOpen(task) && task.status !== 'parked');
  const archive = finished.slice(0, Math.max(0, finished.length - FINISHED_KEPT));
  return archive.length
    ? { state: { ...state, tasks: state.tasks.filter((task) => !archive.includes(task)) }, archive }
    : { state, archive };
}

/** What the lists show of a conversation; of one whose state cannot be read, that it is stuck. */
export function headOf(state: Conversation | null): ConversationHead {
  if (!state) {
    return { name: null, language: 'en', emotion: 'neutral', focusTask: null, focusFlow: null, openTasks: 0, stuck: true, owner: 'bot' };
  }
  const focus = state.tasks.find((task) => task.id === state.focus);
  const name = state.persons[0]?.facts['firstName']?.value;
  return {
    name: typeof name === 'string' ? name : state.profileName,
    language: state.language,
    emotion: state.emotion.label,
    focusTask: focus?.id ?? null,
    focusFlow: focus?.flow ?? null,
    openTasks: state.tasks.filter((task) => isOpen(task) || task.status === 'parked').length,
    stuck: state.stuck,
    owner: state.owner,
  };
}

function silence(work: TurnWork): string {
  const kinds = [...new Set(work.claimed.events.map(({ event }) => (event.kind === 'message' ? event.content.type : event.kind)))].join(
    ', ',
  );
  if (work.conclusion.conversation.owner === 'human') return 'a person has the conversation';
  return work.address ? `nothing needs to be said after ${kinds}` : 'nobody to write to';
}
