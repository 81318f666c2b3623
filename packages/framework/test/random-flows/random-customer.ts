import { type Conversation, isOpen, type Prompt, wireId } from '@samvad/framework';
import type { Chat } from '@samvad/testing';
import fc from 'fast-check';

/** What a customer may do who need not be of any help. */
export type Whim =
  | { readonly does: 'answers' | 'presses' | 'pressesOld' | 'mumbles' | 'answersBadly'; readonly no: number }
  | { readonly does: 'sets'; readonly no: number; readonly bad: boolean }
  | { readonly does: 'says'; readonly words: string };

/** Random things to do. */
export const randomWhim: fc.Arbitrary<Whim> = fc.oneof(
  fc.record({
    does: fc.constantFrom('answers' as const, 'presses' as const, 'pressesOld' as const, 'mumbles' as const, 'answersBadly' as const),
    no: fc.nat({ max: 9 }),
  }),
  fc.record({ does: fc.constant('sets' as const), no: fc.nat({ max: 5 }), bad: fc.boolean() }),
  fc.record({
    does: fc.constant('says' as const),
    words: fc.constantFrom(
      ...['yes', 'no', 'skip', 'dontKnow', 'why', 'repeat', 'recap', 'wait', 'greeting', 'thanks', 'question when', 'menu', 'resume'],
      ...['cancel', 'start random', 'outOfScope', 'emoji', 'unset part0', 'unset part2'],
    ),
  }),
);

const press = async (chat: Chat, prompt: Prompt, index: number): Promise<number> => {
  const option = prompt.options[index];
  const { heard } = await chat.does({ type: 'choice', id: wireId(prompt.id, index), title: option?.title ?? '' }, `[${option?.title}]`);
  return heard.length;
};
const say = async (chat: Chat, words: string): Promise<number> => (await chat.user(words)).heard.length;

/** Does it; gives the number of messages that came back. */
export async function follow(whim: Whim, chat: Chat): Promise<number> {
  const { prompt } = await chat.state();
  switch (whim.does) {
    case 'says':
      return say(chat, whim.words);
    case 'sets':
      return say(chat, `part${whim.no}: ${whim.bad ? 'bad' : 'good'} value`);
    case 'mumbles':
      return say(chat, `mumble ${whim.no}`);
    case 'answers':
      return help(chat);
    case 'answersBadly':
      return say(chat, prompt ? `${prompt.slot}: bad value` : 'bad value');
    case 'presses':
      return prompt && prompt.options.length > 0 ? press(chat, prompt, whim.no % prompt.options.length) : say(chat, 'yes');
    case 'pressesOld': {
      const offered = chat.heard().flatMap(({ choices }) => choices);
      const choice = offered[whim.no % Math.max(1, offered.length)];
      if (!choice) return say(chat, 'thanks');
      return (await chat.does({ type: 'choice', id: choice.id, title: choice.title }, `[old: ${choice.title}]`)).heard.length;
    }
  }
}

/** What a helpful customer does next: the first value that is offered, else one of his own; yes to whatever is proposed. */
export async function help(chat: Chat): Promise<number> {
  const state = await chat.state();
  const { prompt } = state;
  if (!prompt || prompt.slot === 'anythingElse') {
    if (state.tasks.some((task) => isOpen(task))) return say(chat, 'recap');
    return say(chat, openTask(state) ? 'resume' : 'start random');
  }
  if (prompt.slot === 'confirm' || prompt.slot === 'known') return say(chat, 'yes');
  const value = prompt.options.findIndex(({ binds }) => ['value', 'task', 'meant', 'held', 'change'].includes(binds.to));
  return value >= 0 ? press(chat, prompt, value) : say(chat, `${prompt.slot}: good value`);
}

/** True while something is left to do. */
export const openTask = (state: Conversation): boolean => state.tasks.some((task) => isOpen(task) || task.status === 'parked');
