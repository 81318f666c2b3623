import { z } from 'zod';
import { Command, Emotion } from '@samvad/framework';
import type { TurnRow } from '@samvad/framework/ports';
import type { Voice } from './voice.ts';

const UNDERSTANDERS = {
  button: 'The button said',
  llm: 'The model took it for',
  embedded: 'The embedded understander took it for',
} as const;
const Rejected = z.object({ command: z.unknown(), reason: z.string() });

/** Tells what a message was taken for, how the customer sounded, and what was not accepted, with the reason. */
export function tellCommands({ by, commands, rejected, emotion }: TurnRow['understanding'], voice: Voice): readonly string[] {
  const taken = commands.map((command) => tellCommand(command, voice)).join('; ');
  return [
    ...(taken === '' ? [] : [`${UNDERSTANDERS[by]}: ${taken}.`]),
    ...rejected.map((item) => tellRejected(item, voice)),
    ...tellEmotion(emotion),
  ];
}

function tellCommand(given: unknown, voice: Voice): string {
  const { data: command } = Command.safeParse(given);
  if (!command) return voice.value(given);
  switch (command.name) {
    case 'start':
      return `start ${command.flow} (score ${command.score}, ${voice.quote(command.quote)})`;
    case 'set':
      return `set ${command.slot} from ${voice.quote(command.source.quote)}`;
    case 'unset':
      return `unset ${command.slot}`;
    case 'choose':
      return `choose option ${command.option} of prompt ${command.prompt}`;
    default:
      return 'quote' in command ? `${command.name} (${voice.quote(command.quote)})` : command.name;
  }
}

function tellRejected(item: unknown, voice: Voice): string {
  const { data } = Rejected.safeParse(item);
  return data
    ? `Not accepted: ${tellCommand(data.command, voice)}, because ${voice.text(data.reason)}.`
    : `Not accepted: ${voice.value(item)}.`;
}

function tellEmotion(given: unknown): readonly string[] {
  const { data: emotion } = Emotion.safeParse(given);
  return emotion && emotion.label !== 'neutral' ? [`The customer sounded ${emotion.label} (${emotion.intensity}).`] : [];
}
