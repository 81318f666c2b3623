import type { Conversation } from '../model/conversation.ts';
import type { Task } from '../model/task.ts';
import type { FlowCatalogue } from './catalogue.ts';
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
    text: say('samvad:resume', { flow: { key: catalogue.find(task.flow)?.title ?? 'samvad:menu', params: {} } }),
    options: [
      { title: 'samvad:option.resume', binds: { to: 'task', task: task.id } },
      { title: 'samvad:option.drop', binds: { to: 'act', act: 'cancel' } },
    ],
    about: [],
    digest: null,
    input: 'text',
    because: 'a task was put aside',
  };
}
