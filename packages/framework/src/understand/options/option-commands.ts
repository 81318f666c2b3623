import type { Command } from '../../model/command.ts';
import { strengthOf } from '../acts/act-strength.ts';
import { rawText, saidBy, type Scene } from '../scene.ts';
import { optionInWords } from './option-in-words.ts';

/** The command of a message that names one option of the open question and nothing else; undefined when it does not. */
export function optionCommands(scene: Scene): readonly Command[] | undefined {
  const { prompt } = scene.request;
  if (!prompt?.options.length) return undefined;
  const claimed = scene.openValues.some((value) => value.slot === scene.asked);
  const index = optionInWords(scene.words, prompt, claimed) ?? afterCourtesy(scene, claimed);
  const option = index === undefined ? undefined : prompt.options[index];
  if (index === undefined || !option) return undefined;
  const source = saidBy(scene, scene.text.trim());
  if (option.binds.to === 'yes') return [{ name: 'affirm', source }];
  if (option.binds.to === 'no') return [{ name: 'deny', source }];
  return [{ name: 'choose', prompt: prompt.id, option: index, source }];
}

/** "Ok, the second one": an option behind a yes or a greeting. */
function afterCourtesy(scene: Scene, claimed: boolean): number | undefined {
  const { prompt } = scene.request;
  const rest = scene.segments.filter((segment) => segment.is === 'rest');
  const polite = scene.segments.every(
    (segment) => segment.is === 'rest' || segment.act === 'yes' || strengthOf(segment.act) === 'courtesy',
  );
  const [only] = rest;
  if (!prompt || !only || rest.length !== 1 || !polite || scene.segments.length === 1) return undefined;
  const index = optionInWords(scene.words.slice(only.from, only.to), prompt, claimed);
  const binds = index === undefined ? undefined : prompt.options[index]?.binds.to;
  return binds === 'yes' || binds === 'no' || rawText(scene, only.from, only.to) === '' ? undefined : index;
}
