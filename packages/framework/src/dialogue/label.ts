import type { Flow } from '../author/flow.ts';
import type { Task } from '../model/task.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { type Say, say, type ShownValue } from './move.ts';

const MOST_NAMED = 4;

/** What a task is called among several: the values that tell it apart ("Basic Wash, Swift, Sat 28 Nov, 10:00"), or its flow while there are few. */
export function labelOf(task: Task, catalogue: FlowCatalogue): Say {
  const flow = catalogue.find(task.flow);
  const title = say(flow?.title ?? 'samvad:menu');
  const values = flow
    ? namedSlots(flow, task).map((slot): ShownValue => ({ show: { flow: flow.name, slot, value: task.slots[slot]?.value, brief: true } }))
    : [];
  if (values.length === 0) return title;
  return values.length === 1 ? say('samvad:task', { title, values }) : say('samvad:task.known', { values });
}

/** Known slots in the order of the flow, without facts of the person. */
const namedSlots = (flow: Flow, task: Task): readonly string[] =>
  Object.keys(flow.slots)
    .filter((slot) => !flow.slots[slot]?.fact && task.slots[slot] !== undefined && task.slots[slot]?.status !== 'reopened')
    .slice(0, MOST_NAMED);
