import type { Command } from '../../model/command.ts';
import type { BuiltIn } from '../embedded/built-ins.ts';
import { findContext, isWithin, rawText, saidBy, type Scene } from '../scene.ts';
import { type FoundValue, freeTextValue, isFreeText } from '../values/find-values.ts';
import { type Claim, SURE } from './claim.ts';
import type { Unit } from './units.ts';

/** A started task whose values are still to be read. */
export interface Started {
  readonly flow: string;
  /** Where the words that are about it begin. */
  readonly from: number;
}

/** What a claim comes to. */
export interface Claimed {
  readonly commands: readonly Command[];
  readonly started?: Started;
}

/** Turns what a unit wants into commands, in the customer's own words. */
export function claimCommands(claim: Claim, unit: Unit, scene: Scene): Claimed {
  const quote = rawText(scene, unit.lead?.sameClause ? unit.lead.from : unit.from, unit.to);
  switch (claim.is) {
    case 'start':
      if (scene.intents.flowFor('person') === claim.flow) return { commands: [{ name: 'handOff', quote }] };
      return {
        commands: [{ name: 'start', flow: claim.flow, score: Math.round(claim.score * 100) / 100, quote }],
        started: { flow: claim.flow, from: unit.from },
      };
    case 'built-in':
      return { commands: builtInCommands(claim.builtIn, quote) };
    case 'answer':
      return { commands: setCommands(scene.openValues, unit, scene, scene.open?.name ?? null) };
    case 'change':
      return { commands: [{ name: 'unset', slot: claim.slot.name }] };
    case 'free-text': {
      const found = freeTextValue(claim.slot, quote, findContext(scene, claim.slot.name));
      const value = found && { name: 'set' as const, flow: scene.open?.name ?? null, slot: claim.slot.name, value: found.value };
      return { commands: value ? [{ ...value, source: saidBy(scene, quote), ...taskOf(scene) }] : [] };
    }
    case 'question': {
      const flow = scene.intents.flowFor('question');
      if (flow === undefined || flow === scene.open?.name) return { commands: [{ name: 'question', text: quote }] };
      return claimCommands({ is: 'start', flow, score: SURE }, unit, scene);
    }
    case 'nothing':
      return { commands: [] };
  }
}

/** What is said to everybody who is no flow of the app. Abuse gets no answer of its own: the emotion tells of it. */
function builtInCommands(builtIn: BuiltIn, quote: string): readonly Command[] {
  switch (builtIn) {
    case 'greeting':
    case 'thanks':
    case 'bye':
    case 'smalltalk':
      return [{ name: 'chitchat', kind: builtIn }];
    case 'abuse':
      return [];
    case 'elsewhere':
      return [{ name: 'outOfScope', quote }];
    case 'person':
      return [{ name: 'handOff', quote }];
    case 'complaint':
      return [{ name: 'complain', quote }];
    case 'status':
      return [{ name: 'question', text: quote, about: 'made' }];
    case 'question':
    case 'payment':
    case 'offers':
    case 'booking':
    case 'rescheduling':
    case 'cancelling':
    case 'subscribing':
    case 'managing':
      return [{ name: 'question', text: quote }];
  }
}

const taskOf = (scene: Scene): { task?: string } => (scene.request.open ? { task: scene.request.open.taskId } : {});

/** Sets the values that lie within a unit, for the open task. */
function setCommands(values: readonly FoundValue[], unit: Unit, scene: Scene, flow: string | null): readonly Command[] {
  return values
    .filter((value) => isWithin(scene, value, unit.from, unit.to))
    .map(({ slot, found }) => ({
      name: 'set' as const,
      flow,
      slot: slot.name,
      value: found.value,
      source: saidBy(scene, found.quote),
      ...taskOf(scene),
    }));
}

/**
 * The values of a task that this message starts, up to the next start: free texts from its own words on, others also from before where `all` is
 * about it.
 */
export function startedValues(started: Started, all: boolean, until: number, scene: Scene): readonly Command[] {
  const flow = scene.request.flows.find((candidate) => candidate.name === started.flow);
  if (!flow) return [];
  const context = findContext(scene, null);
  const values = scene.valuesFor(flow).filter((value) => isWithin(scene, value, all ? 0 : started.from, until));
  const said = rawText(scene, started.from, until);
  const texts = flow.slots.filter(isFreeText).flatMap((slot): FoundValue[] => {
    const found = freeTextValue(slot, said, context);
    return found ? [{ slot, found }] : [];
  });
  return [...values, ...texts].map(({ slot, found }) => ({
    name: 'set',
    flow: flow.name,
    slot: slot.name,
    value: found.value,
    source: saidBy(scene, found.quote),
  }));
}
