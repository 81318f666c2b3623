import type { BuiltIn } from '../embedded/built-ins.ts';
import type { Intent } from '../embedded/intents.ts';
import { isWithin, type Scene } from '../scene.ts';
import type { FoundValue } from '../values/find-values.ts';
import type { Unit } from './units.ts';

/** How much more likely each kind of value makes a flow that takes it. */
const EACH_KIND = 0.6;
/** How much less likely talk about other things is where things of the business are named. */
const DAMPED = 0.35;
const ABOUT_NOTHING: ReadonlySet<BuiltIn> = new Set<BuiltIn>(['elsewhere', 'abuse', 'smalltalk']);

/** What a unit asks for while nothing is open: the words' own intents, weighed by the values that stand among them. */
export function intentAlone(unit: Unit, text: string, scene: Scene): Intent | undefined {
  const kinds = new Map(scene.request.flows.map((flow) => [flow.name, telling(scene.valuesFor(flow), unit, scene)]));
  const named = [...kinds.values()].some((count) => count > 0);
  const weighed = scene.intents.rank(text).map((intent) => ({ ...intent, score: intent.score * weight(intent, kinds, named) }));
  const sum = weighed.reduce((total, intent) => total + intent.score, 0);
  const best = weighed.reduce<Intent | undefined>((top, intent) => (top && top.score >= intent.score ? top : intent), undefined);
  return best && { ...best, score: best.score / sum };
}

function weight(intent: Intent, kinds: ReadonlyMap<string, number>, named: boolean): number {
  if (intent.is === 'flow') return 1 + EACH_KIND * (kinds.get(intent.flow) ?? 0);
  return named && ABOUT_NOTHING.has(intent.builtIn) ? DAMPED : 1;
}

/** Kinds of values that are things of the business: from a catalogue or an area list, or found by a trade's own type. */
function telling(values: readonly FoundValue[], unit: Unit, scene: Scene): number {
  const within = values.filter((value) => isWithin(scene, value, unit.from, unit.to) && isThing(value));
  return new Set(within.map(({ slot }) => slot.name)).size;
}

/** Everybody speaks of times, sums, names and numbers. */
const COMMON = new Set(['visit', 'money', 'amount', 'phone', 'first-name', 'last-name', 'yes-no', 'photo', 'payment-proof']);
/** True for a slot that takes a thing of the business. */
export const isThingSlot = ({ fact, type }: FoundValue['slot']['declaration']): boolean => !fact && !COMMON.has(type.name);
const isThing = ({ slot }: FoundValue): boolean => isThingSlot(slot.declaration);
