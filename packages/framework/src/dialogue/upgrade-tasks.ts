import type { Flow } from '../author/flow.ts';
import type { Conversation } from '../model/conversation.ts';
import { isOpen, type Task } from '../model/task.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { fits, migrateValues } from './migrate-values.ts';
import { type Act, type Move, say } from './move.ts';
import { withTask } from './task-state.ts';

/** A task that the code as it stands cannot go on with. */
export interface BarredTask {
  readonly task: string;
  readonly flow: string;
  readonly version: number;
  readonly why: NonNullable<Task['barred']>;
  /** What a migration threw. */
  readonly cause?: unknown;
}

/** A conversation whose tasks stand under the flows that are loaded, and what was done for that. */
export interface UpgradedTasks {
  readonly conversation: Conversation;
  readonly migrated: readonly Extract<Move, { move: 'migrate' }>[];
  /** Those that were not barred before. */
  readonly barred: readonly BarredTask[];
}

/**
 * Brings every unfinished task to the version of its flow that is loaded. A task whose flow is gone, is older than the task, or whose migration
 * fails is parked with all it has; it can be taken up again when its version is loaded. A task that is being carried out keeps its status: its
 * run is under rules of its own. Pure, and changes nothing where all versions fit.
 */
export function upgradeTasks(conversation: Conversation, catalogue: FlowCatalogue, at: string): UpgradedTasks {
  const migrated: UpgradedTasks['migrated'][number][] = [];
  const barred: BarredTask[] = [];
  let state = conversation;
  for (const task of conversation.tasks) {
    if (!isOpen(task) && task.status !== 'parked') continue;
    const verdict = judge(task, catalogue.find(task.flow));
    if (verdict.is === 'fits') state = task.barred === null ? state : withTask(state, { ...task, barred: null });
    else if (verdict.is === 'older') {
      migrated.push(verdict.move);
      state = unasked(withTask(state, { ...verdict.task, barred: null, changedAt: at }), verdict.task, verdict.flow);
    } else if (task.status !== 'committing') {
      if (task.barred === null) barred.push(verdict.barred);
      state = parked(state, task, verdict.barred.why, at);
    }
  }
  return { conversation: state, migrated, barred };
}

/** What the customer is told of a barred task. */
export function barredAct(flow: string, catalogue: FlowCatalogue): Act {
  const title = catalogue.find(flow)?.title;
  return { act: 'told', text: title === undefined ? say('samvad:barred') : say('samvad:barred.flow', { flow: say(title) }), kind: 'reply' };
}

/** True for what `barredAct` tells: a person is wanted then. */
export const tellsBarred = (act: Act): boolean => act.act === 'told' && act.text.key.startsWith('samvad:barred');

type Judged =
  | { readonly is: 'fits' }
  | { readonly is: 'older'; readonly flow: Flow; readonly task: Task; readonly move: UpgradedTasks['migrated'][number] }
  | { readonly is: 'barred'; readonly barred: BarredTask };

function judge(task: Task, flow: Flow | undefined): Judged {
  const barred = (why: BarredTask['why'], thrown?: { readonly cause: unknown }): Judged => ({
    is: 'barred',
    barred: { task: task.id, flow: task.flow, version: task.flowVersion, why, ...thrown },
  });
  if (!flow) return barred('flow-gone');
  if (task.flowVersion > flow.version) return barred('flow-newer');
  if (task.flowVersion === flow.version) return { is: 'fits' };
  try {
    return { is: 'older', flow, ...migrate(task, flow) };
  } catch (cause) {
    return barred('migration-failed', { cause });
  }
}

function migrate(task: Task, flow: Flow): Pick<Extract<Judged, { is: 'older' }>, 'task' | 'move'> {
  const { slots, mentions, reopened, aside } = migrateValues(flow, task.flowVersion, task);
  const why = Object.fromEntries(reopened.map((slot) => [slot, { key: 'samvad:slot.changed', params: {} }]));
  const proposed = Object.fromEntries(Object.entries(task.proposed).filter(([slot, value]) => fits(flow, slot, value)));
  return {
    task: {
      ...task,
      flowVersion: flow.version,
      slots,
      mentions,
      proposed,
      refused: { ...task.refused, ...why },
      aside: { ...task.aside, ...aside },
    },
    move: {
      move: 'migrate',
      task: task.id,
      flow: flow.name,
      from: task.flowVersion,
      to: flow.version,
      reopened,
      aside: Object.keys(aside),
    },
  };
}

/** A question that the new version would not put is not open any more. */
function unasked(state: Conversation, { id, proposed }: Task, flow: Flow): Conversation {
  const prompt = state.prompt;
  if (prompt?.task !== id) return state;
  const answerable = prompt.about.every((slot) => flow.slots[slot] && (prompt.slot !== 'known' || slot in proposed));
  const valid = prompt.options.every(
    ({ binds }) => binds.to !== 'value' || !flow.slots[prompt.slot] || fits(flow, prompt.slot, binds.value),
  );
  return answerable && valid ? state : { ...state, prompt: null };
}

function parked(state: Conversation, task: Task, why: BarredTask['why'], at: string): Conversation {
  if (task.status === 'parked' && task.barred === why) return state;
  return {
    ...withTask(state, { ...task, status: 'parked', barred: why, changedAt: at }),
    focus: state.focus === task.id ? null : state.focus,
    prompt: state.prompt?.task === task.id ? null : state.prompt,
  };
}
