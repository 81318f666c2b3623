import type { Command } from '../../model/command.ts';
import type { PromptOption } from '../../model/prompt.ts';
import { rawText, saidBy, type Scene } from '../scene.ts';
import type { Segment } from './read-acts.ts';

type ActSegment = Extract<Segment, { is: 'act' }>;
type Bound = Extract<PromptOption['binds'], { to: 'act' }>['act'];

/** What a fixed phrase means here: the same words are judged by what is open and asked. */
export function actCommands(segment: ActSegment, scene: Scene): readonly Command[] {
  const quote = rawText(scene, segment.from, segment.to);
  const source = saidBy(scene, quote);
  const { prompt, open } = scene.request;
  switch (segment.act) {
    case 'yes':
      return [{ name: 'affirm', source }];
    case 'no':
      return canBeLeftOut(scene) ? [{ name: 'skip' }] : [{ name: 'deny', source }];
    case 'enough':
      return canBeLeftOut(scene) ? [{ name: 'skip' }] : prompt?.slot === 'anythingElse' ? [{ name: 'deny', source }] : [smalltalk];
    case 'cancel':
      return [{ name: 'cancel', all: false }];
    case 'cancelAll':
      return [{ name: 'cancel', all: true }];
    case 'stop':
      return open ? [{ name: 'cancel', all: false }, { name: 'optOut' }] : [{ name: 'optOut' }];
    case 'leaveIt':
      return canBeLeftOut(scene) ? [{ name: 'skip' }] : open ? [{ name: 'cancel', all: false }] : [smalltalk];
    case 'skip':
      return bound('skip', scene) ?? (scene.asked ? [{ name: 'skip' }] : prompt ? [{ name: 'deny', source }] : []);
    case 'later':
      return bound('later', scene) ?? (prompt?.slot === 'resume' ? [{ name: 'deny', source }] : [{ name: 'wait', later: true }]);
    case 'dontKnow':
      return prompt && open ? [{ name: 'dontKnow' }] : [{ name: 'menu' }];
    case 'why':
      return prompt ? [{ name: 'why' }] : [{ name: 'question', text: quote }];
    case 'resume':
      if (canBeLeftOut(scene)) return [{ name: 'skip' }];
      return prompt?.options.some((option) => option.binds.to === 'yes') ? [{ name: 'affirm', source }] : [{ name: 'resume' }];
    case 'restart':
      return open
        ? [
            { name: 'cancel', all: false },
            { name: 'start', flow: open.flow, score: 1, quote },
          ]
        : [{ name: 'menu' }];
    case 'change':
      return (
        bound('change', scene) ??
        (prompt?.slot === 'confirm' || prompt?.slot === 'known' ? [{ name: 'deny', source }] : [{ name: 'recap' }])
      );
    case 'person':
      return [{ name: 'handOff', quote }];
    case 'same':
      return prompt?.slot === 'known' ? [{ name: 'affirm', source }] : [smalltalk];
    case 'noProblem':
      return [smalltalk];
    case 'greeting':
    case 'thanks':
    case 'bye':
    case 'smalltalk':
      return [{ name: 'chitchat', kind: segment.act === 'smalltalk' && isOnlyEmoji(scene) ? 'emoji' : segment.act }];
    case 'repeat':
    case 'recap':
    case 'wait':
    case 'undo':
    case 'menu':
    case 'optOut':
    case 'optIn':
    case 'forgetMe':
      return [{ name: segment.act }];
  }
}

const smalltalk: Command = { name: 'chitchat', kind: 'smalltalk' };

const isOnlyEmoji = (scene: Scene): boolean => scene.words.every((word) => word.text.startsWith(':'));

/** The option of the open question that is bound to an act, taken. */
function bound(act: Bound, scene: Scene): readonly Command[] | undefined {
  const { prompt } = scene.request;
  const option = prompt?.options.findIndex(({ binds }) => binds.to === 'act' && binds.act === act) ?? -1;
  return prompt && option >= 0 ? [{ name: 'choose', prompt: prompt.id, option, source: saidBy(scene, scene.text) }] : undefined;
}

/** The open question may go unanswered: an optional slot, or one whose value may be empty (a family name). */
function canBeLeftOut(scene: Scene): boolean {
  const declaration = scene.asked?.declaration;
  return declaration !== undefined && (declaration.optional !== 'no' || declaration.type.schema.safeParse('').success);
}
