import type { Command, Prompt, ValueSource } from '@samvad/framework';

const source: ValueSource = { messageId: 'm_2', by: 'text', quote: 'said' };

/** What somebody answers who wants to get it done. */
export function answerTo(prompt: Prompt): Command {
  const take = (index: number): Command => ({ name: 'choose', prompt: prompt.id, option: index, source });
  const parked = prompt.slot === 'anythingElse';
  if (parked) return { name: 'resume' };
  const good = prompt.options.findIndex(
    ({ binds }) => binds.to === 'yes' || binds.to === 'task' || binds.to === 'value' || binds.to === 'meant',
  );
  if (good >= 0) return take(good);
  if (prompt.slot === 'clarify') return { name: 'set', flow: null, slot: 'car', value: 'Creta', source };
  return { name: 'set', flow: null, slot: prompt.slot, value: 'Creta', source };
}
