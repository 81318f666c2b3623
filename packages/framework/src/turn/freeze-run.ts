import { changedSlots } from '../dialogue/after-run.ts';
import { valuesOf } from '../dialogue/confirm.ts';
import { severityOf } from '../dialogue/emotion-policy.ts';
import { personView } from '../dialogue/query.ts';
import { personOf } from '../dialogue/task-state.ts';
import { type Chance, newId } from '../kernel/chance.ts';
import type { Conversation } from '../model/conversation.ts';
import type { NewRun } from '../ports/turn-unit.ts';
import type { TurnParts } from './turn-parts.ts';

/** Freezes what was agreed to: from here on the run works with exactly this. */
export function freezeRun(state: Conversation, taskId: string, chance: Chance, parts: Pick<TurnParts, 'catalogue'>): NewRun[] {
  const task = state.tasks.find((candidate) => candidate.id === taskId);
  const flow = task && parts.catalogue.find(task.flow);
  if (!task || !flow) return [];
  const input = {
    slots: valuesOf(flow, task, state),
    quotes: task.quotes,
    person: personView(personOf(state, task)),
    emotion: state.emotion,
    severity: severityOf(state, task),
    made: task.made,
    outcome: task.outcome?.facts ?? {},
    changed: task.phase === 'amend' ? changedSlots(task) : [],
  };
  return [
    {
      id: newId('r', chance),
      task: task.id,
      flow: flow.name,
      flowVersion: task.flowVersion,
      runNo: task.runNo,
      kind: task.phase,
      input: JSON.stringify(input),
    },
  ];
}
