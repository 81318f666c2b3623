import type { Conversation } from '../model/conversation.ts';
import { isOpen, type Task } from '../model/task.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { upgradeTasks } from './upgrade-tasks.ts';

/** What the code as it stands would do with an unfinished task. */
export interface TaskForecast {
  readonly task: string;
  readonly flow: string;
  readonly version: number;
  /** The version of the flow that is loaded; null where there is none. */
  readonly loaded: number | null;
  readonly is: 'kept' | 'migrated' | 'parked';
  /** Why it would be parked. */
  readonly why: Task['barred'];
  /** Slots whose values do not fit any more: they are asked again. */
  readonly reopened: readonly string[];
  /** Slots that the flow does not have any more: their values are kept aside. */
  readonly aside: readonly string[];
}

/** Says what would become of the unfinished tasks of a conversation. Pure; a task that is being carried out is its run's matter. */
export function forecastTasks(conversation: Conversation, catalogue: FlowCatalogue): readonly TaskForecast[] {
  const { conversation: upgraded, migrated } = upgradeTasks(conversation, catalogue, '');
  return conversation.tasks
    .filter((task) => isOpen(task) || task.status === 'parked')
    .map((task) => {
      const why = upgraded.tasks.find(({ id }) => id === task.id)?.barred ?? null;
      const move = migrated.find((each) => each.task === task.id);
      return {
        task: task.id,
        flow: task.flow,
        version: task.flowVersion,
        loaded: catalogue.find(task.flow)?.version ?? null,
        is: why ? ('parked' as const) : move ? ('migrated' as const) : ('kept' as const),
        why,
        reopened: move?.reopened ?? [],
        aside: move?.aside ?? [],
      };
    });
}
