import type { Command } from '../../model/command.ts';
import type { FlowView } from '../../ports/understander.ts';
import { saidBy, type Scene } from '../scene.ts';
import type { FoundValue } from '../values/find-values.ts';
import { isThingSlot } from './claim-alone.ts';
import { isThin } from './thin-words.ts';

/** Kinds of values that together say what is wanted, where there are other words as well. */
const FEWEST = 2;
/** Share of the telling words that values must cover; more of them where the words might mean something else. */
const COVERED = 0.6;
const ALL_BUT = 0.8;
const SCORE = 0.5;

/**
 * "Premium wash, Creta, tomorrow 4 pm" names no wish and is clear all the same: the flow that takes most of its values is started. So is "wash", where
 * the message is nothing but a thing of the business. Facts of a person alone (a name, a number) start nothing. Undefined when the values are too few
 * or too small a part of the message.
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
  if (!best || kinds(best.values) < FEWEST || coverage(scene, best.values) < needed) return byOneThing(scene, readings, otherwise);
  return [...otherwise.filter((command) => command.name === 'chitchat'), ...starting(best.flow, best.values, scene)];
}

/** A message that is nothing but a thing of the business, be it as vague as "wash": the flow that takes it is started. */
function byOneThing(scene: Scene, flows: readonly Reading[], otherwise: readonly Command[]): readonly Command[] | undefined {
  if (scene.words.length > MOST_WORDS_OF_ONE || otherwise.some((command) => command.name === 'start')) return undefined;
  const taken = flows
    .map(({ flow, values }) => ({ flow, values: nothingElse(scene, values.filter(isThing)) ?? vagueThing(scene, flow) }))
    .find(({ values }) => values !== undefined);
  return taken?.values && starting(taken.flow, taken.values, scene);
}

interface Reading {
  readonly flow: FlowView;
  readonly values: readonly FoundValue[];
}

/** More words than these say more than a thing. */
const MOST_WORDS_OF_ONE = 4;

const nothingElse = (scene: Scene, values: readonly FoundValue[]): readonly FoundValue[] | undefined =>
  values.length > 0 && coverage(scene, values) === 1 ? values : undefined;

/** What the words would answer if a closed choice had been asked for; other types take too much for an answer. */
function vagueThing(scene: Scene, flow: FlowView): readonly FoundValue[] | undefined {
  const choices = flow.slots.filter(({ declaration }) => declaration.options && !declaration.free && isThingSlot(declaration));
  for (const slot of choices) {
    const found = nothingElse(
      scene,
      scene.answersTo(flow, slot.name).filter((value) => value.slot === slot),
    );
    if (found) return found;
  }
  return undefined;
}

/** Everybody names places; a car or a service says what is wanted. */
const isThing = ({ slot }: FoundValue): boolean => isThingSlot(slot.declaration) && slot.declaration.type.name !== 'address';

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
