import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import { focused } from '../dialogue/task-state.ts';
import type { Command } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Understander, Understanding, UnderstandRequest } from '../ports/understander.ts';

/**
 * Words that begin nothing may change what was made last: they are read once more as if that task were open, and only what its flow lets change
 * is kept. Undefined when something is open or was understood, or nothing made can be changed.
 */
export async function saidOfMade(
  first: Understanding,
  request: UnderstandRequest,
  conversation: Conversation,
  { catalogue, understander }: { readonly catalogue: FlowCatalogue; readonly understander: Understander },
  signal: AbortSignal,
): Promise<Understanding | undefined> {
  if (focused(conversation) || !first.commands.every((command) => isVague(command, request.text))) return undefined;
  const made = conversation.tasks.findLast((task) => task.status === 'done' && catalogue.find(task.flow)?.amend);
  const changeable = made && catalogue.find(made.flow)?.amend?.slots;
  if (!made || !changeable) return undefined;
  const again = await understander.understand({ ...request, open: { taskId: made.id, flow: made.flow, asking: null } }, signal);
  const commands = again.commands.filter((command) => command.name === 'set' && changeable.includes(command.slot));
  return commands.length > 0 ? { ...first, commands } : undefined;
}

/** What is understood of words that speak of nothing known. A question that is put as one stays one. */
const isVague = (command: Command, text: string): boolean =>
  command.name === 'outOfScope' ||
  (command.name === 'chitchat' && command.kind === 'smalltalk') ||
  (command.name === 'question' && !/[?？]/u.test(text));
