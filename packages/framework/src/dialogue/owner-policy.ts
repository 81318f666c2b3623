import type { Command } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Emotion } from '../model/emotion.ts';
import type { Feeling } from '../model/hand-off.ts';
import { emotionPolicy, moodOf } from './emotion-policy.ts';
import type { Act } from './move.ts';
import type { PersonCall } from './owner.ts';
import { reached } from './put-question.ts';
import { focused } from './task-state.ts';
import { tellsBarred } from './upgrade-tasks.ts';

/** Changes of feeling that are kept. */
const FEELINGS_KEPT = 6;
/** Anger that counts. */
const ANGRY = 0.5;

/** What a turn came to, as far as it says whether a person is wanted. */
export interface TurnSigns {
  readonly acts: readonly Act[];
  readonly accepted: readonly Command[];
  /** True when the customer wrote: a press carries no feeling of its own. */
  readonly inWords: boolean;
}

/** Whether this turn wants a person: the customer asks for one, or the policy does, once. */
export function wantsPerson(before: Conversation, after: Conversation, signs: TurnSigns): PersonCall | undefined {
  if (signs.acts.some(({ act }) => act === 'handOff')) return { reason: 'asked', quote: quoteOf(signs.accepted) };
  if (before.owner !== 'bot' || before.handOff) return undefined;
  if (after.owner === 'waiting' || signs.acts.some(tellsBarred)) return { reason: 'failed', quote: '' };
  if (signs.acts.some(({ act }) => act === 'complain')) return { reason: 'complaint', quote: quoteOf(signs.accepted) };
  if (signs.inWords && isAngry(after.emotion) && (isAngry(before.emotion) || isInTrouble(after))) return { reason: 'anger', quote: '' };
  return after.tasks.some((task) => nowStuck(before, task, emotionPolicy(after.emotion, task.flow).patience))
    ? { reason: 'stuck', quote: '' }
    : undefined;
}

const isAngry = ({ label, intensity }: Emotion): boolean => label === 'angry' && intensity >= ANGRY;

/** Anger about trouble is no moment's mood: a person comes at the first word of it. */
const isInTrouble = (state: Conversation): boolean => moodOf(focused(state)?.flow ?? '') === 'trouble';

/** True when this turn has used up the patience that the customer's feelings leave: the full ladder where he is calm. */
function nowStuck(before: Conversation, { id, rungs }: Conversation['tasks'][number], patience: number): boolean {
  const was = before.tasks.find((task) => task.id === id)?.rungs ?? {};
  return reached(rungs, was, patience);
}

/** The customer's words that asked. */
function quoteOf(accepted: readonly Command[]): string {
  const words = accepted.map((command) => {
    if (command.name === 'handOff' || command.name === 'complain' || command.name === 'start') return command.quote;
    return command.name === 'choose' ? command.source.quote : '';
  });
  return words.find((quote) => quote !== '') ?? '';
}

/** The course of feelings with the one of now: only changes are kept. */
export function feltNow(feelings: readonly Feeling[], emotion: Emotion, at: string): readonly Feeling[] {
  const last = feelings.at(-1) ?? { label: 'neutral', intensity: 0 };
  if (last.label === emotion.label && Math.abs(last.intensity - emotion.intensity) < 0.2) return feelings;
  return [...feelings, { ...emotion, at }].slice(-FEELINGS_KEPT);
}
