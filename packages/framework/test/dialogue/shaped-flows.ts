import type { Flow, SlotDeclaration } from '@samvad/framework';
import { type FlowCatalogue, flowCatalogue } from '../../src/dialogue/catalogue.ts';
import type { FillContext } from '../../src/dialogue/fill.ts';
import { Ask, type KnownValue, type Query } from '../../src/dialogue/query.ts';
import { AT, catalogue } from './core-state.ts';

/** A flow of the fixtures. */
function flowOf(name: 'wash' | 'tidy'): Flow {
  const flow = catalogue.find(name);
  if (!flow) throw new Error(`there is no flow ${name}`);
  return flow;
}

/** A slot of a flow of the fixtures, for others to depend on. */
export function slotOf(name: 'wash' | 'tidy', slot: string): SlotDeclaration {
  const declaration = flowOf(name).slots[slot];
  if (!declaration) throw new Error(`${name} has no slot ${slot}`);
  return declaration;
}

/** A flow of the fixtures with some of its slots declared otherwise: shapes that no fixture has by itself. */
export function shaped(name: 'wash' | 'tidy', changes: Readonly<Record<string, (slot: SlotDeclaration) => SlotDeclaration>> = {}): Flow {
  const changed = Object.entries(changes).map(([slot, change]) => [slot, change(slotOf(name, slot))] as const);
  const flow = flowOf(name);
  return { ...flow, slots: { ...flow.slots, ...Object.fromEntries(changed) } };
}

/** Answers every query of a kind with the same; what is not listed waits. */
class Answers extends Map<string, KnownValue> {
  readonly #byKind: Partial<Record<Query['kind'], unknown>>;

  constructor(byKind: Partial<Record<Query['kind'], unknown>>) {
    super();
    this.#byKind = byKind;
  }

  override get(key: string): KnownValue | undefined {
    const kind = key.slice(0, key.indexOf(':')) as Query['kind'];
    return kind in this.#byKind ? { is: 'known', value: this.#byKind[kind] } : undefined;
  }
}

/** What looking things up comes to, by the kind of the query. */
export const asking = (byKind: Partial<Record<Query['kind'], unknown>> = {}): Ask => new Ask(new Answers(byKind));

export const show = { language: 'en', timeZone: 'Asia/Kolkata', currency: 'INR', now: Date.parse(AT) };

export const looking = (flow: Flow, byKind: Partial<Record<Query['kind'], unknown>> = {}): FillContext & { catalogue: FlowCatalogue } => ({
  catalogue: flowCatalogue([flow]),
  now: show.now,
  timeZone: show.timeZone,
  ask: asking(byKind),
});
