import type { Command } from '../model/command.ts';
import type { EventOf } from '../model/event.ts';

type Message = EventOf<'message'>;

/**
 * Names the very message of a burst that each command's words are in; the newest, where they are in several. Words that run over two messages stay
 * with the first.
 */
export function saidIn(commands: readonly Command[], messages: readonly Message[]): readonly Command[] {
  if (messages.length < 2) return commands;
  return commands.map((command) => {
    if (!('source' in command) || command.source.by !== 'text' || command.source.quote === '') return command;
    const { source } = command;
    const message = messages.findLast(
      ({ content }) => (content.type === 'text' || content.type === 'edit') && content.text.includes(source.quote),
    );
    return message ? { ...command, source: { ...source, messageId: message.messageId } } : command;
  });
}
