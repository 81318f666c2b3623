import type { Conversation } from '../model/conversation.ts';
import { newConversation } from '../model/conversation.ts';
import type { Prompt, PromptOption } from '../model/prompt.ts';
import { isOpen, type Task } from '../model/task.ts';
import type { Applied } from './applied.ts';
import { type AskMove, say } from './move.ts';
import { firstPerson } from './task-state.ts';

/** "Delete my data" is asked about once more, since it cannot be undone. */
export const forgetMove = (): AskMove => ({
  move: 'ask',
  task: null,
  flow: null,
  slot: 'confirm',
  rung: 0,
  text: say('samvad:forgetMe'),
  options: [
    { title: 'samvad:option.forget', binds: { to: 'act', act: 'forget' } },
    { title: 'samvad:option.keepData', binds: { to: 'act', act: 'keep' } },
  ],
  about: [],
  digest: null,
  input: 'text',
  because: 'the customer wants the data deleted, which cannot be undone',
});

/** The option that a yes, or a no, in words means where it is asked whether to delete everything; undefined elsewhere. */
export const forgetOption = ({ options }: Prompt, act: 'forget' | 'keep'): PromptOption | undefined =>
  options.find(({ binds }) => binds.to === 'act' && binds.act === act);

/** The yes: what is open ends; what is being made is made to its end first. */
export function agreeToForget(state: Conversation, at: string): Applied {
  const tasks = state.tasks.map((task) =>
    isEnding(task) || isOver(task) ? task : { ...task, status: 'cancelled' as const, changedAt: at },
  );
  const conversation = { ...state, tasks, focus: null, prompt: null, unclear: [], untold: [], remindAt: null, erasing: at };
  return { is: 'accepted', conversation, acts: [{ act: 'told', text: say('samvad:forget.later'), kind: 'reply' }] };
}

/** The no: everything stays. */
export const keepAll = (state: Conversation): Applied => ({
  is: 'accepted',
  conversation: { ...state, prompt: null },
  acts: [{ act: 'told', text: say('samvad:forget.kept'), kind: 'reply' }],
});

const isEnding = (task: Task): boolean => task.status === 'committing' || task.run !== null;
const isOver = (task: Task): boolean => !isOpen(task) && task.status !== 'parked';

/** True when the customer has agreed, nothing is being carried out any more, and no person has the conversation. */
export const isReadyToForget = ({ erasing, owner, tasks }: Conversation): boolean =>
  erasing !== null && owner !== 'human' && !tasks.some(isEnding);

/** The conversation as with a new customer: only where he is reached, in which language, and that he wants no messages unasked, is kept. */
export function forgotten(state: Conversation): Conversation {
  const { address, heardFrom, lastHeardAt, language, optedOut, ownerEpoch, turns } = state;
  return { ...newConversation(firstPerson(state).id, language), address, heardFrom, lastHeardAt, optedOut, ownerEpoch, turns };
}
