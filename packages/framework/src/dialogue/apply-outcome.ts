import type { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { SlotValue } from '../model/slot-value.ts';
import type { Task } from '../model/task.ts';
import { leaveMade } from './after-run.ts';
import type { ApplyContext } from './applied.ts';
import { reopen } from './apply-set.ts';
import type { Act } from './move.ts';
import { withFact, withMention, withTask } from './task-state.ts';

/** Takes a run's outcome into the conversation: done, back to a question, or failed. What its steps made becomes facts either way. */
export function applyOutcome(
  state: Conversation,
  event: EventOf<'run.ended'>,
  context: ApplyContext,
): { conversation: Conversation; acts: readonly Act[] } {
  const task = state.tasks.find((candidate) => candidate.id === event.task);
  if (!task || task.run !== event.run) return { conversation: state, acts: [] };
  // What was told to the company's desk is nothing to tell the customer.
  if (context.catalogue.find(task.flow)?.handsOff) return { conversation: withTask(state, { ...task, run: null }), acts: [] };
  const { outcome } = event;
  const learned = learn(state, task, outcome.learned, context.at);
  const made = { ...task.made, ...outcome.made };
  const wasStopped = outcome.is === 'stopped' || (outcome.is === 'reask' && task.stopping !== undefined);
  if (wasStopped) return stopped(learned, task, context);
  if (task.phase !== 'run' && (task.phase === 'undo' || outcome.is !== 'reask')) return afterOutcome(learned, task, outcome, context);
  if (outcome.is === 'reask') return reask(learned, { ...task, run: null, made }, outcome.slot, outcome.text, context);
  const status = outcome.is === 'done' ? ('done' as const) : ('failed' as const);
  const facts = outcome.is === 'done' ? outcome.facts : {};
  const text = Object.values(facts).find((value): value is string => typeof value === 'string');
  const ended: Task = {
    ...task,
    run: null,
    // Whoever takes over has to know what is there already.
    made: outcome.is === 'failed' && outcome.person ? made : {},
    status,
    outcome: { is: outcome.is, facts, ...(text !== undefined && { text }) },
    changedAt: context.at,
  };
  const handed =
    outcome.is === 'failed' && outcome.person && learned.owner === 'bot' ? ({ ...learned, owner: 'waiting' } as const) : learned;
  const rest = withTask(handed, ended);
  return {
    conversation: { ...rest, focus: rest.focus === task.id ? null : rest.focus },
    acts: [...tooLate(outcome, task), { act: 'told', text: withNotice(outcome.text, task), kind: 'outcome' }],
  };
}

/** What came of changing or taking back what was made; where it could not be, it stays as it was. */
function afterOutcome(
  state: Conversation,
  task: Task,
  outcome: RunOutcome,
  context: ApplyContext,
): { conversation: Conversation; acts: readonly Act[] } {
  const facts = { ...task.outcome?.facts, ...(outcome.is === 'done' ? outcome.facts : {}) };
  const ended: Task =
    outcome.is !== 'done'
      ? leaveMade(task)
      : task.phase === 'undo'
        ? { ...task, run: null, phase: 'run', status: 'cancelled', outcome: { is: 'undone', facts }, changedAt: context.at }
        : {
            ...task,
            run: null,
            phase: 'run',
            status: 'done',
            agreed: {},
            made: {},
            outcome: { ...task.outcome, is: 'done', facts },
            changedAt: context.at,
          };
  const rest = withTask(state, ended);
  return {
    conversation: { ...rest, focus: rest.focus === task.id ? null : rest.focus },
    acts: [{ act: 'told', text: withNotice(outcome.text, task), kind: 'outcome' }],
  };
}

/** Nothing was made: what the customer took back is over. */
function stopped(state: Conversation, task: Task, context: ApplyContext): { conversation: Conversation; acts: readonly Act[] } {
  const isNew = task.phase === 'run';
  const over: Task = isNew ? { ...task, run: null, made: {}, status: 'cancelled', changedAt: context.at } : leaveMade(task);
  const ended = withTask(state, over);
  return {
    conversation: { ...ended, focus: ended.focus === task.id ? null : ended.focus },
    acts: [{ act: isNew ? 'cancelled' : 'unchanged', task: task.id }],
  };
}

/** The customer wanted it stopped, and it was made already. */
const tooLate = (outcome: RunOutcome, task: Task): readonly Act[] =>
  task.stopping !== undefined && outcome.is === 'done'
    ? [{ act: 'told', text: { key: 'samvad:stopping.tooLate', params: {} }, kind: 'outcome' }]
    : [];

/** Parameters of an outcome can be the task's own values; they are shown by their slots. */
const withNotice = (
  text: { key: string; params: Record<string, unknown> },
  task: Task,
): { key: string; params: Record<string, unknown> } => ({
  key: text.key,
  params: {
    ...Object.fromEntries(
      Object.entries(task.slots).map(([slot, value]) => [slot, { show: { flow: task.flow, slot, value: value.value } }]),
    ),
    ...text.params,
  },
});

function reask(
  state: Conversation,
  task: Task,
  slot: string,
  text: { key: string; params: Record<string, unknown> },
  context: ApplyContext,
): { conversation: Conversation; acts: readonly Act[] } {
  const flow = context.catalogue.find(task.flow);
  // Whoever brings tasks to the flows that are loaded says what becomes of it.
  if (!flow) return { conversation: withTask(state, { ...task, status: 'active' }), acts: [] };
  const before = task.slots[slot];
  const type = flow.slots[slot]?.type;
  const reopened = reopen(withTask(state, task), task, flow, slot);
  const gone =
    before && flow.slots[slot]?.options ? { ...task.gone, [slot]: [...(task.gone[slot] ?? []), JSON.stringify(before.value)] } : task.gone;
  const asAWish = (again: Task): Task =>
    before && type?.mentionOf
      ? withMention(again, slot, {
          value: type.mentionOf(before.value, { timeZone: context.timeZone }),
          source: before.source,
          at: context.at,
        })
      : again;
  const refused = { [slot]: { key: text.key, params: text.params } };
  const tasks = reopened.tasks.map((each) =>
    each.id === task.id ? { ...asAWish(each), refused: { ...each.refused, ...refused }, gone } : each,
  );
  return { conversation: { ...reopened, tasks, focus: task.id }, acts: [] };
}

function learn(state: Conversation, task: Task, learned: Readonly<Record<string, unknown>>, at: string): Conversation {
  return Object.entries(learned).reduce((before, [name, value]) => {
    const fact: SlotValue = { value, status: 'confirmed', source: { messageId: null, by: 'erp', quote: '' }, at };
    return withFact(before, task.person, name, fact);
  }, state);
}
