import type { Conversation } from '../model/conversation.ts';
import type { Task } from '../model/task.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { labelOf } from './label.ts';
import { type Act, type AskMove, say } from './move.ts';

/** What can be done here, as choices; asked when nothing else is open. */
export function menuMove(
  state: Conversation,
  context: { readonly catalogue: FlowCatalogue; readonly acts: readonly Act[]; readonly understood: boolean },
): AskMove {
  const greeted = context.acts.some((act) => act.act === 'greeting');
  const asked = context.acts.some((act) => act.act === 'menu');
  const lead = asked ? 'samvad:menu' : greeted ? 'samvad:menu.greeting' : context.understood ? 'samvad:menu.else' : 'samvad:menu.lost';
  const again = state.prompt?.slot === 'anythingElse';
  return {
    move: 'ask',
    task: null,
    flow: null,
    slot: 'anythingElse',
    rung: 0,
    text: say(again ? `${lead}.again|${lead}` : lead),
    options: context.catalogue.flows.slice(0, 10).map((flow) => ({ title: flow.title, binds: { to: 'flow', flow: flow.name } })),
    about: [],
    digest: null,
    input: 'text',
    because: 'nothing is open',
  };
}

/** "Shall we go on with …?" for a task that was put aside. */
export function resumeMove(task: Task, catalogue: FlowCatalogue): AskMove {
  return {
    move: 'ask',
    task: task.id,
    flow: task.flow,
    slot: 'resume',
    rung: 0,
    text: say('samvad:resume', { task: labelOf(task, catalogue) }),
    options: [
      { title: 'samvad:option.resume', binds: { to: 'task', task: task.id } },
      { title: 'samvad:option.new', binds: { to: 'act', act: 'new' } },
      { title: 'samvad:option.drop', binds: { to: 'act', act: 'cancel' } },
    ],
    about: [],
    digest: null,
    input: 'text',
    because: 'a task was put aside',
  };
}

/** "Which one?", where what was said could be about several tasks. */
export function whichMove(among: readonly string[], all: boolean, state: Conversation, catalogue: FlowCatalogue): AskMove {
  const tasks = state.tasks.filter((task) => among.includes(task.id));
  return {
    move: 'ask',
    task: null,
    flow: null,
    slot: 'clarify',
    rung: 0,
    text: say('samvad:which'),
    options: [
      ...tasks.slice(-MOST_CHOICES).map((task) => ({ title: labelOf(task, catalogue), binds: { to: 'meant' as const, task: task.id } })),
      ...(all ? [{ title: 'samvad:option.all', binds: { to: 'meant' as const, task: null } }] : []),
    ],
    about: [],
    digest: null,
    input: 'text',
    because: 'it could be about several tasks',
  };
}

const MOST_CHOICES = 9;
