import type { Command } from '../../model/command.ts';
import type { FlowView } from '../../ports/understander.ts';
import { saidBy, type Scene } from '../scene.ts';
import type { FoundValue } from '../values/find-values.ts';
import { isThin } from './thin-words.ts';

/** Kinds of slots that so many have named that two of them say what is wanted. */
const FEWEST = 2;
/** Share of the telling words that values must cover; more of them where the words might mean something else. */
const COVERED = 0.6;
const ALL_BUT = 0.8;
const SCORE = 0.5;

/**
 * "Premium wash, Creta, tomorrow 4 pm" names no wish and is clear all the same: the flow that takes most of its values is started. Facts of a
 * person alone (a name, a number) start nothing. Undefined when the values are too few or too small a part of the message.
 *
 * @param otherwise what the words alone come to
 */
export function startByValues(scene: Scene, otherwise: readonly Command[]): readonly Command[] | undefined {
  const order = scene.intents.rank(scene.text).map((intent) => (intent.is === 'flow' ? intent.flow : ''));
  const likelier = (flow: FlowView): number => order.indexOf(flow.name);
  const readings = scene.request.flows
    .map((flow) => ({ flow, values: scene.valuesFor(flow) }))
    .sort((a, b) => kinds(b.values) - kinds(a.values) || likelier(a.flow) - likelier(b.flow));
  const [best] = readings;
  const needed = otherwise.some((command) => command.name === 'start') ? ALL_BUT : COVERED;
  if (otherwise.some((command) => command.name === 'start' && command.flow === best?.flow.name)) return undefined;
  if (!best || kinds(best.values) < FEWEST || coverage(scene, best.values) < needed) return undefined;
  return [...otherwise.filter((command) => command.name === 'chitchat'), ...starting(best.flow, best.values, scene)];
}

const kinds = (values: readonly FoundValue[]): number =>
  new Set(values.filter(({ slot }) => !slot.declaration.fact).map(({ slot }) => slot.name)).size;

function coverage(scene: Scene, values: readonly FoundValue[]): number {
  const telling = scene.words.filter((word) => !isThin(word.text));
  const covered = telling.filter((word) => values.some(({ found }) => word.start < found.end && found.start < word.end));
  return telling.length === 0 ? 0 : covered.length / telling.length;
}

const starting = (flow: FlowView, values: readonly FoundValue[], scene: Scene): readonly Command[] => [
  { name: 'start', flow: flow.name, score: SCORE, quote: scene.text.trim() },
  ...values.map(({ slot, found }) => ({
    name: 'set' as const,
    flow: flow.name,
    slot: slot.name,
    value: found.value,
    source: saidBy(scene, found.quote),
  })),
];
