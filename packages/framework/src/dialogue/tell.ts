import type { Conversation } from '../model/conversation.ts';
import { type Act, type Move, say } from './move.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { focused } from './task-state.ts';

type Told = Extract<Move, { move: 'tell' }>;

/** What is said about each act before the question comes back; every act is answered. */
export function tellActs(acts: readonly Act[], state: Conversation, context: { readonly catalogue: FlowCatalogue }): readonly Told[] {
  const open = focused(state);
  const told = acts.flatMap((act) => tellOne(act, open !== undefined, state, context.catalogue));
  const seen = new Set<string>();
  return told.filter((move) => !seen.has(JSON.stringify(move.text)) && seen.add(JSON.stringify(move.text)));
}

const tell = (key: string, params: Readonly<Record<string, unknown>> = {}): Told => ({
  move: 'tell',
  text: say(key, params),
  kind: 'reply',
});

function tellOne(act: Act, busy: boolean, state: Conversation, catalogue: FlowCatalogue): readonly Told[] {
  switch (act.act) {
    case 'told':
      return [{ move: 'tell', text: act.text, kind: act.kind }];
    case 'stale':
      return [{ move: 'tell', text: act.text, kind: 'reply' }];
    case 'cancelled':
      return [tell('samvad:cancelled', { flow: { key: catalogue.find(act.flow)?.title ?? 'samvad:menu', params: {} } })];
    case 'stopping':
      return [tell('samvad:stopping')];
    case 'greeting':
      return busy ? [tell('samvad:greeting.busy')] : [];
    case 'menu':
      return busy ? [tell('samvad:menu.busy')] : [];
    case 'recap': {
      const committing = state.tasks.some((task) => task.status === 'committing');
      return committing ? [tell('samvad:committing')] : busy ? [tell('samvad:recap.busy')] : [];
    }
    case 'why':
      return state.prompt ? [tell(whyKey(state, catalogue))] : [];
    case 'repeat':
      return state.prompt ? [tell('samvad:repeat')] : [];
    case 'thanks':
    case 'bye':
    case 'smalltalk':
    case 'emoji':
    case 'question':
    case 'outOfScope':
    case 'wait':
    case 'handOff':
    case 'optOut':
    case 'forgetMe':
    case 'complain':
    case 'unsupported':
    case 'media':
      return [tell(`samvad:${act.act}`)];
    case 'change':
    case 'dontKnow':
      return [];
  }
}

/** The plugin's reason for the open question, else the slot type's, else a plain one. */
function whyKey(state: Conversation, catalogue: FlowCatalogue): string {
  const prompt = state.prompt;
  const task = state.tasks.find((candidate) => candidate.id === prompt?.task);
  const declaration = prompt && task ? catalogue.find(task.flow)?.slots[prompt.slot] : undefined;
  return declaration && prompt ? `${declaration.plugin}:${prompt.slot}.why|${declaration.type.name}:why|samvad:why` : 'samvad:why';
}
