import type { Conversation } from '../model/conversation.ts';
import { type Act, type Move, type Say, say } from './move.ts';
import { labelOf } from './label.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { isPrivate } from './persons.ts';
import { focused } from './task-state.ts';
import { lastMade, whereWeAre } from './where-we-are.ts';

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
      return [{ move: 'tell', text: act.text, kind: act.kind, ...(act.because && { because: act.because }) }];
    case 'stale':
      return [{ move: 'tell', text: act.text, kind: 'reply' }];
    case 'unchanged':
      return [tell('samvad:unchanged', { task: labelled(act.task, state, catalogue) })];
    case 'cancelled':
      return [tell('samvad:cancelled', { task: labelled(act.task, state, catalogue) })];
    case 'stopping':
      return [tell('samvad:stopping')];
    case 'switched':
      return [
        ...(act.kept === null || isHidden(act.kept, state) ? [] : [tell('samvad:kept', { task: labelled(act.kept, state, catalogue) })]),
        tell('samvad:switched', { task: labelled(act.task, state, catalogue) }),
      ];
    case 'which':
      return [];
    case 'greeting':
      return busy ? [tell('samvad:greeting.busy')] : [];
    case 'menu':
      return busy ? [tell('samvad:menu.busy')] : [];
    case 'wait':
      return [tell(busy ? 'samvad:wait.busy' : 'samvad:wait')];
    case 'recap': {
      const where = whereWeAre(state, catalogue);
      return where ? [{ move: 'tell', text: where, kind: 'reply' }] : [];
    }
    case 'status': {
      const made = busy ? undefined : lastMade(state, catalogue);
      return [made ? { move: 'tell', text: made, kind: 'reply' } : tell('samvad:question')];
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
    case 'unsupported':
    case 'media':
      return [tell(`samvad:${act.act}`)];
    case 'complain':
      return [tell(act.again ? 'samvad:complain.more' : 'samvad:complain')];
    case 'optOut':
    case 'optIn':
      return [tell(`samvad:${act.act}${act.already ? '.already' : ''}`)];
    // Said at the end of the turn, when it is known when an answer comes; asked about.
    case 'handOff':
    case 'forgetMe':
    case 'change':
    case 'dontKnow':
      return [];
  }
}

/** Another person's task is put aside without a word of what is in it. */
function isHidden(id: string, state: Conversation): boolean {
  const task = state.tasks.find((candidate) => candidate.id === id);
  return task !== undefined && isPrivate(state, task);
}

function labelled(id: string, state: Conversation, catalogue: FlowCatalogue): Say {
  const task = state.tasks.find((candidate) => candidate.id === id);
  return task ? labelOf(task, catalogue) : say('samvad:menu');
}

/** The plugin's reason for the open question, else the slot type's, else a plain one. */
function whyKey(state: Conversation, catalogue: FlowCatalogue): string {
  const prompt = state.prompt;
  const task = state.tasks.find((candidate) => candidate.id === prompt?.task);
  const declaration = prompt && task ? catalogue.find(task.flow)?.slots[prompt.slot] : undefined;
  return declaration && prompt ? `${declaration.plugin}:${prompt.slot}.why|${declaration.type.name}:why|samvad:why` : 'samvad:why';
}
