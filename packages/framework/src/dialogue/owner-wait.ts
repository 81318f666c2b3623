import { timeOf } from '../kernel/clock.ts';
import type { Command } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import { type AskMove, type Say, say } from './move.ts';
import { giveBack, type Owned, tellDesk } from './owner.ts';

/** How long a customer waits for a person until somebody is reminded, the alarm is raised, and he is asked himself; milliseconds. */
export interface PersonWaits {
  readonly remindMs: number;
  readonly lateMs: number;
  readonly askMs: number;
}

/** Timers of a wait; the name is the id too. */
const waitTimers = { remind: 'person.remind', late: 'person.late', ask: 'person.ask' } as const;
/** Name of one of them. */
type WaitTimer = (typeof waitTimers)[keyof typeof waitTimers];

/** When the timers of the wait are due, by name; none where nobody is waited for. */
export function waitsOf({ handOff }: Conversation, { remindMs, lateMs, askMs }: PersonWaits): ReadonlyMap<string, number> {
  if (!handOff?.awaitedSince) return new Map();
  const since = timeOf(handOff.awaitedSince);
  return new Map([
    [waitTimers.remind, since + remindMs],
    [waitTimers.late, since + lateMs],
    [waitTimers.ask, since + askMs],
  ]);
}

/** What a timer of the wait for a person comes to. */
export type WaitSign = 'waiting' | 'late' | null;

/** The wait goes on: the desk is reminded, then the alarm is raised, then the customer is asked whether the bot may go on. */
export function waitOn(state: Conversation, timer: WaitTimer): Owned & { readonly sign: WaitSign } {
  if (!state.handOff?.awaitedSince) return { conversation: state, moves: [], sign: null };
  switch (timer) {
    case waitTimers.remind:
      return { ...tellDesk(state, 'reminded'), sign: 'waiting' };
    case waitTimers.late:
      return { ...tellDesk(state, 'late'), sign: 'late' };
    case waitTimers.ask:
      return { conversation: state, moves: [mayGoOn(state)], sign: null };
  }
}

/** "Shall I go on without them?" */
const mayGoOn = ({ handOff }: Conversation): AskMove => ({
  move: 'ask',
  task: handOff?.task ?? null,
  flow: null,
  slot: 'handOff',
  rung: 0,
  text: say('samvad:handOff.goOn'),
  options: [
    { title: 'samvad:option.goOn', binds: { to: 'yes' } },
    { title: 'samvad:option.waitOn', binds: { to: 'no' } },
  ],
  about: [],
  digest: null,
  input: 'text',
  because: 'nobody of the company has answered',
});

/** The customer wants to wait: the desk is told again, and the wait begins anew. */
export function keepWaiting(state: Conversation, at: string): Owned {
  const handOff = state.handOff && { ...state.handOff, awaitedSince: at };
  const { conversation, moves } = tellDesk({ ...state, handOff, prompt: null }, 'reminded');
  return { conversation, moves: [{ move: 'tell', text: say('samvad:handOff.waits'), kind: 'reply' }, ...moves] };
}

/** True for a timer of the wait. */
export const isWaitTimer = (name: string): name is WaitTimer => Object.values<string>(waitTimers).includes(name);

/** The customer's answer to "shall I go on?", where that was asked. */
export function answerToWait({ prompt }: Conversation, commands: readonly Command[]): 'yes' | 'no' | undefined {
  if (prompt?.slot !== 'handOff') return undefined;
  for (const command of commands) {
    if (command.name === 'affirm' || command.name === 'resume') return 'yes';
    if (command.name === 'deny' || command.name === 'wait') return 'no';
    if (command.name === 'choose' && command.prompt === prompt.id) return prompt.options[command.option]?.binds.to === 'yes' ? 'yes' : 'no';
  }
  return undefined;
}

/** What is said when the customer goes on with the bot. */
export const goesOnText: Say = say('samvad:handOff.goesOn');

/** The customer goes on with the bot. */
export const goOn = (state: Conversation, at: string): Owned => ({
  conversation: giveBack(state, 'customer', null, { at }),
  moves: [{ move: 'tell', text: goesOnText, kind: 'reply' }],
});
