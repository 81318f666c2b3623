import type { CommandNamed } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Prompt, PromptOption } from '../model/prompt.ts';
import type { SlotValue, ValueSource } from '../model/slot-value.ts';
import { isOpen, type Task } from '../model/task.ts';
import type { Applied, ApplyContext } from './applied.ts';
import { confirmKnown, declineKnown } from './known.ts';
import { applyCancel, applySkip } from './apply-leave.ts';
import { applySet, reopen, withValue } from './apply-set.ts';
import { applyStart } from './apply-start.ts';
import { fits } from './migrate-values.ts';
import { say } from './move.ts';
import { leaveForLater, leaveForNew } from './put-aside.ts';
import { waitsForCustomer } from './remind.ts';
import { agreeToForget, forgetOption, keepAll } from './rights.ts';
import { judgeStale } from './stale-press.ts';
import { focused, withoutMention, withSlot, withTask } from './task-state.ts';
import { barredAct } from './upgrade-tasks.ts';

/** A yes in words answers the open prompt only. */
export function applyAffirm(state: Conversation, command: CommandNamed<'affirm'>, context: ApplyContext): Applied {
  const prompt = state.prompt;
  if (!prompt) return { is: 'accepted', conversation: state, acts: [{ act: 'smalltalk' }] };
  if (isEarlier(prompt, context)) return tooEarly;
  const option =
    prompt.options.find(({ binds }) => binds.to === 'yes') ??
    forgetOption(prompt, 'forget') ??
    (prompt.slot === 'resume' ? prompt.options[0] : onlyValue(prompt));
  if (option) return take(state, prompt, option, command.source, context);
  return { is: 'rejected', reason: `a yes does not answer ${prompt.slot}` };
}

/** A yes to the one thing that is offered takes it. */
function onlyValue({ options }: Prompt): PromptOption | undefined {
  const [only, ...others] = options.filter(({ binds }) => binds.to === 'value');
  return others.length === 0 ? only : undefined;
}

/** True for what was accepted before the question was put: in a burst, or while it was being thought of. */
const isEarlier = (prompt: Prompt, { heardAt }: ApplyContext): boolean => heardAt !== null && heardAt < prompt.at;
const tooEarly: Applied = { is: 'rejected', reason: 'it was said before this was asked' };

/** A no to a summary asks what to change; to a proposal, for something else. */
export function applyDeny(state: Conversation, command: CommandNamed<'deny'>, context: ApplyContext): Applied {
  const prompt = state.prompt;
  if (prompt && isEarlier(prompt, context)) return tooEarly;
  const option = prompt?.options.find(({ binds }) => binds.to === 'no') ?? (prompt && forgetOption(prompt, 'keep'));
  if (prompt && option) return take(state, prompt, option, command.source, context);
  if (prompt?.slot === 'confirm')
    return context.sets.size > 0
      ? { is: 'accepted', conversation: state }
      : { is: 'accepted', conversation: state, acts: [{ act: 'change' }] };
  if (prompt?.slot === 'known') return declineKnown(state, prompt, unwanted(prompt, context), context);
  if (prompt?.slot === 'resume') return leaveParked(state, prompt, context);
  if (prompt?.slot === 'anythingElse') return { is: 'accepted', conversation: { ...state, prompt: null }, acts: [{ act: 'bye' }] };
  return { is: 'rejected', reason: prompt ? `a no does not answer ${prompt.slot}` : 'nothing was asked' };
}

/** "No, the Creta" declines the car only; a bare no declines all that was proposed. */
function unwanted(prompt: Prompt, context: ApplyContext): readonly string[] {
  const named = prompt.about.filter((slot) => context.sets.has(slot));
  return named.length ? named : prompt.about;
}

/** A press, or an option in words: judged by the prompt that offered it. */
export function applyChoose(state: Conversation, command: CommandNamed<'choose'>, context: ApplyContext): Applied {
  const prompt = state.prompt?.id === command.prompt ? state.prompt : context.prompt(command.prompt);
  const option = prompt?.options[command.option];
  if (!prompt || !option)
    return {
      is: 'rejected',
      reason: 'no prompt of ours offered this',
      acts: [{ act: 'stale', text: { key: 'samvad:stale.unknown', params: {} } }],
    };
  if (prompt.id === state.prompt?.id) return take(state, prompt, option, command.source, context);
  const verdict = judgeStale(state, prompt, option);
  if (verdict.is === 'explain') return { is: 'rejected', reason: verdict.reason, acts: [{ act: 'stale', text: verdict.text }] };
  const parked = state.tasks.find((task) => task.id === prompt.task && task.status === 'parked');
  if (!parked) return take(state, prompt, option, command.source, context);
  const resumed = resume(state, parked.id, context);
  if (resumed.is === 'rejected') return resumed;
  const taken = take(resumed.conversation, prompt, option, command.source, context);
  return { ...taken, acts: [resumed, taken].flatMap(({ acts }) => acts ?? []) };
}

/** Does what an option is bound to. */
function take(state: Conversation, prompt: Prompt, option: PromptOption, source: ValueSource, context: ApplyContext): Applied {
  const task = state.tasks.find((candidate) => candidate.id === prompt.task);
  const flow = task && context.catalogue.find(task.flow);
  const bound = option.binds;
  switch (bound.to) {
    case 'flow':
      return applyStart(state, { name: 'start', flow: bound.flow, score: 1, quote: source.quote }, context);
    case 'task':
      return resume(state, bound.task, context);
    case 'yes':
      return prompt.slot === 'known' ? confirmKnown(state, prompt, source, context) : yes(state, prompt, context);
    case 'no':
      return task && task.phase !== 'run'
        ? applyCancel(state, { name: 'cancel', all: false, task: task.id }, context)
        : { is: 'accepted', conversation: { ...state, prompt: null } };
    case 'act':
      return act(state, bound.act, prompt, context);
    case 'meant':
      return { is: 'rejected', reason: 'nothing waits for this any more', acts: [{ act: 'stale', text: say('samvad:stale.answered') }] };
    case 'value':
    case 'mention':
    case 'change':
      break;
  }
  if (!task || !flow) return { is: 'rejected', reason: 'the task of this prompt is gone' };
  if (bound.to === 'change')
    return prompt.slot === 'known'
      ? declineKnown(state, prompt, [bound.slot], context)
      : { is: 'accepted', conversation: reopen({ ...state, focus: task.id }, task, flow, bound.slot) };
  if (bound.to === 'mention')
    return applySet(
      { ...state, focus: task.id },
      { name: 'set', flow: flow.name, slot: prompt.slot, value: bound.value, source, task: task.id },
      context,
    );
  if (!fits(flow, prompt.slot, bound.value))
    return { is: 'rejected', reason: 'the flow takes no such value any more', acts: [{ act: 'stale', text: say('samvad:slot.changed') }] };
  const value: SlotValue = { value: bound.value, status: 'given', source, at: context.at };
  return {
    is: 'accepted',
    conversation: {
      ...withValue(state, task, flow, prompt.slot, value, (before) =>
        chosen(flow.slots[prompt.slot]?.fact ? withoutMention(before, prompt.slot) : withSlot(flow, before, prompt.slot, value)),
      ),
      focus: task.id,
    },
  };
}

const chosen = (task: Task): Task => ({ ...task, status: 'active' });

/** The yes to a summary is bound to the digest of what was shown; changes in the same message void it. */
function yes(state: Conversation, prompt: Prompt, context: ApplyContext): Applied {
  const task = state.tasks.find((candidate) => candidate.id === prompt.task);
  if (prompt.slot !== 'confirm' || !task) return { is: 'accepted', conversation: { ...state, prompt: null } };
  if (context.sets.size > 0) return { is: 'rejected', reason: 'the same message changes what was to be confirmed' };
  return { is: 'accepted', conversation: { ...state, focus: task.id }, commit: task.id };
}

/** A task that was put aside is taken up again with all it has; the one in focus waits. */
export function resume(state: Conversation, taskId: string | undefined, context: ApplyContext): Applied {
  const task = state.tasks.find((candidate) => candidate.id === taskId && waitsForCustomer(candidate));
  if (!task) return { is: 'rejected', reason: 'no such task waits' };
  if (task.barred)
    return { is: 'rejected', reason: `its flow is another version's: ${task.barred}`, acts: [barredAct(task.flow, context.catalogue)] };
  const current = focused(state);
  const kept = current && current.id !== task.id && isOpen(current) && current.status !== 'committing' ? current : undefined;
  const waiting = kept ? withTask(state, { ...kept, status: 'parked', changedAt: context.at }) : state;
  return {
    is: 'accepted',
    conversation: {
      ...withTask(waiting, takenUp(task, context.at)),
      focus: task.id,
      prompt: null,
      recheck: true,
    },
    acts: kept ? [{ act: 'switched', task: task.id, kept: kept.id }] : [],
  };
}

/** A ladder that had ended begins anew. */
const takenUp = (task: Task, at: string): Task => ({
  ...task,
  status: 'active',
  rungs: Object.fromEntries(Object.entries(task.rungs).filter(([, rung]) => rung < 4)),
  declined: task.declined.filter((slot) => slot !== 'resume'),
  changedAt: at,
});

/** "Not now": the task stays as it is and is not proposed again by itself. */
function leaveParked(state: Conversation, prompt: Prompt, context: ApplyContext): Applied {
  const task = state.tasks.find((candidate) => candidate.id === prompt.task);
  if (!task) return { is: 'rejected', reason: 'the task of this prompt is gone' };
  const left = withTask(state, { ...task, declined: [...new Set([...task.declined, 'resume'])], changedAt: context.at });
  return leaveForLater(left, task.id, context.at);
}

function act(
  state: Conversation,
  name: Extract<PromptOption['binds'], { to: 'act' }>['act'],
  prompt: Prompt,
  context: ApplyContext,
): Applied {
  switch (name) {
    case 'cancel':
      return applyCancel(state, { name: 'cancel', all: false, ...(prompt.task && { task: prompt.task }) }, context);
    case 'skip':
      return applySkip(state, context);
    case 'person':
      return { is: 'accepted', conversation: state, acts: [{ act: 'handOff' }] };
    case 'later':
      return leaveForLater(state, prompt.task, context.at);
    case 'new':
      return leaveForNew(state, prompt.task, context.at);
    case 'change':
      return { is: 'accepted', conversation: state, acts: [{ act: 'change' }] };
    case 'forget':
      return agreeToForget(state, context.at);
    case 'keep':
      return keepAll(state);
  }
}
