import type { Command } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Applied, ApplyContext } from './applied.ts';
import { addressed } from './refer.ts';
import { applyUndo } from './after-run.ts';
import { applyAffirm, applyChoose, applyDeny, resume } from './apply-answer.ts';
import { applyDontKnow, applySaidCancel, applySkip } from './apply-leave.ts';
import { applySet, applyUnset } from './apply-set.ts';
import { applyStart } from './apply-start.ts';
import type { Act } from './move.ts';
import { leaveForLater } from './put-aside.ts';
import { waitsForCustomer } from './remind.ts';
import { focused } from './task-state.ts';

/** What became of a message's commands. */
export interface ApplyResult {
  readonly conversation: Conversation;
  readonly accepted: readonly Command[];
  readonly rejected: readonly { readonly command: Command; readonly reason: string }[];
  readonly acts: readonly Act[];
  /** The task whose summary got its yes. */
  readonly commit: string | null;
}

/** What apply is given: what it finds out itself is not among it. */
export type ApplyInput = Omit<ApplyContext, 'begun' | 'agreed' | 'cancelled'>;

/** Applies commands in order. Values that follow a start belong to what it began. Pure: the same conversation and commands give the same result. */
export function apply(conversation: Conversation, commands: readonly Command[], input: ApplyInput): ApplyResult {
  const accepted: Command[] = [];
  const rejected: { command: Command; reason: string }[] = [];
  const acts: Act[] = [];
  const begun = new Set<string>();
  let state = conversation;
  let commit: string | null = null;
  let newest: string | undefined;
  for (const given of commands.flatMap((command) => meant(command, conversation))) {
    const command = newest !== undefined && given.name === 'set' && given.task === undefined ? { ...given, task: newest } : given;
    const cancelled = accepted.some(({ name }) => name === 'cancel');
    const applied = applyOne(state, command, { ...input, begun, agreed: commit, cancelled });
    acts.push(...(applied.acts ?? []));
    if (applied.is === 'rejected') {
      rejected.push({ command, reason: applied.reason });
      continue;
    }
    accepted.push(command);
    state = applied.conversation;
    commit = applied.commit ?? commit;
    if (applied.began !== undefined) begun.add((newest = applied.began));
  }
  return { conversation: state, accepted, rejected, acts, commit };
}

/** The answer to "which one?" brings back what was said, now with its task. */
function meant(command: Command, state: Conversation): readonly Command[] {
  const prompt = command.name === 'choose' && state.prompt?.id === command.prompt ? state.prompt : undefined;
  const binds = command.name === 'choose' ? prompt?.options[command.option]?.binds : undefined;
  if (binds?.to !== 'meant' || state.unclear.length === 0) return [command];
  const { task } = binds;
  if (task === null) return state.unclear.map((each) => (each.name === 'cancel' ? { ...each, all: true } : each));
  return addressed(state.unclear, task, state);
}

const noted = (conversation: Conversation, ...acts: Act[]): Applied => ({ is: 'accepted', conversation, acts });

function applyOne(state: Conversation, command: Command, context: ApplyContext): Applied {
  switch (command.name) {
    case 'start':
      return applyStart(state, command, context);
    case 'set':
      return applySet(state, command, context);
    case 'unset':
      return applyUnset(state, command, context);
    case 'affirm':
      return applyAffirm(state, command, context);
    case 'deny':
      return applyDeny(state, command, context);
    case 'choose':
      return applyChoose(state, command, context);
    case 'cancel':
      return applySaidCancel(state, command, context);
    case 'skip':
      return applySkip(state, context);
    case 'dontKnow':
      return applyDontKnow(state);
    case 'resume':
    case 'switch':
      return resume(state, command.task ?? state.tasks.findLast((task) => task.status === 'parked')?.id, context);
    case 'undo':
      return applyUndo(state, command, context);
    case 'chitchat':
      return noted(state, { act: command.kind });
    case 'handOff':
      return noted(state, { act: 'handOff' });
    case 'complain':
      return noted({ ...state, complainedAt: context.at }, { act: 'complain' });
    case 'optOut':
      return noted({ ...state, optedOut: true }, { act: 'optOut', already: state.optedOut });
    case 'optIn':
      return noted({ ...state, optedOut: false }, state.optedOut ? { act: 'optIn', already: false } : { act: 'menu' });
    case 'wait': {
      const task = command.later && focused(state);
      return task && waitsForCustomer(task) ? leaveForLater(state, task.id, context.at) : noted(state, { act: 'wait' });
    }
    case 'question':
      return noted(state, { act: command.about === 'made' ? 'status' : 'question' });
    case 'menu':
    case 'why':
    case 'repeat':
    case 'recap':
    case 'forgetMe':
    case 'outOfScope':
      return noted(state, { act: command.name });
  }
}
