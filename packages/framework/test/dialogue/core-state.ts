import { type Conversation, newConversation, type Prompt, type SlotValue, type Task, type ValueSource } from '@samvad/framework';
import type { ApplyContext } from '../../src/dialogue/applied.ts';
import { flowCatalogue } from '../../src/dialogue/catalogue.ts';
import { newTask } from '../../src/dialogue/task-state.ts';
import { tidyPlugin } from '../fixtures/tidy.ts';
import { washPlugin } from '../fixtures/wash.ts';

/** States of the pure core that a conversation of today's code does not come to by itself: of older code, or overtaken by other events. */
export const AT = '2026-11-25T04:30:00.000Z';
export const catalogue = flowCatalogue([...washPlugin().flows, ...tidyPlugin().flows]);
export const source: ValueSource = { messageId: 'm_1', by: 'text', quote: 'said' };

export const given = (value: unknown, parts: Partial<SlotValue> = {}): SlotValue => ({ value, status: 'given', source, at: AT, ...parts });

export function taskOf(flow: 'wash' | 'tidy', parts: Partial<Task> = {}): Task {
  const found = catalogue.find(flow);
  if (!found) throw new Error(`there is no flow ${flow}`);
  return { ...newTask('t_1', found, 'p_1', AT), ...parts };
}

export const promptOf = (parts: Partial<Prompt> = {}): Prompt => ({
  id: 'q_1',
  task: 't_1',
  slot: 'service',
  rung: 0,
  options: [],
  digest: null,
  about: [],
  text: '',
  at: AT,
  ...parts,
});

export const stateOf = (tasks: readonly Task[], parts: Partial<Conversation> = {}): Conversation => ({
  ...newConversation('p_1', 'en'),
  tasks: [...tasks],
  focus: tasks[0]?.id ?? null,
  ...parts,
});

export const contextOf = (parts: Partial<ApplyContext> = {}): ApplyContext => ({
  catalogue,
  at: AT,
  timeZone: 'Asia/Kolkata',
  undoWindowMs: 900_000,
  prompt: () => undefined,
  newTaskId: () => 't_new',
  heardAt: null,
  begun: new Set(),
  agreed: null,
  cancelled: false,
  sets: new Set(),
  ...parts,
});
