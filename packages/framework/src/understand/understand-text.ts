import type { Command } from '../model/command.ts';
import type { Understanding, UnderstandRequest } from '../ports/understander.ts';
import { messageCommands } from './claims/message-commands.ts';
import type { IntentReader } from './embedded/intents.ts';
import { readEmotion } from './emotion/read-emotion.ts';
import { optionCommands } from './options/option-commands.ts';
import { readScene, rememberIntents, type Scene } from './scene.ts';
import { readLanguage } from './words/language.ts';

/** Understands one text: an option in words, else fixed phrases, values and intents, each judged by what is open. Pure. */
export function understandText(request: UnderstandRequest, trained: IntentReader): Understanding {
  const scene = readScene(request, rememberIntents(trained));
  const commands: readonly Command[] = scene.words.length === 0 ? [] : (optionCommands(scene) ?? messageCommands(scene));
  return {
    by: 'embedded',
    commands,
    emotion: readEmotion(scene.text, { complains: complains(scene, commands) }, scene.allWords),
    language: readLanguage(scene.text, scene.allWords) ?? request.language,
  };
}

/** How sure it is that something went wrong, 0..1. */
function complains(scene: Scene, commands: readonly Command[]): number {
  const flow = scene.intents.flowFor('complaint');
  const score = commands.reduce(
    (most, command) => (command.name === 'start' && command.flow === flow ? Math.max(most, command.score) : most),
    0,
  );
  return commands.some((command) => command.name === 'complain') ? 1 : score;
}
