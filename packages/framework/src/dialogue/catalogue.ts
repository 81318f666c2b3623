import type { Flow } from '../author/flow.ts';
import type { SlotDeclaration } from '../author/slot.ts';

/** All flows of a bot, by name and in the order of the menu. */
export interface FlowCatalogue {
  readonly flows: readonly Flow[];
  find(name: string): Flow | undefined;
}

/** Makes the catalogue of the flows that were loaded. */
export function flowCatalogue(flows: readonly Flow[]): FlowCatalogue {
  const byName = new Map(flows.map((flow) => [flow.name, flow]));
  return { flows, find: (name) => byName.get(name) };
}

/** The name a flow knows a slot under; declarations refer to each other by identity. */
export function slotNameOf(flow: Flow, declaration: SlotDeclaration): string | undefined {
  return Object.entries(flow.slots).find(([, candidate]) => candidate === declaration)?.[0];
}

/** Names of the slots a declaration depends on, under the flow's names. */
export function givenNames(flow: Flow, declaration: Pick<SlotDeclaration, 'given'>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [alias, given] of Object.entries(declaration.given)) {
    const name = slotNameOf(flow, given);
    if (name) names.set(alias, name);
  }
  return names;
}

/** Names of all slots that depend on a slot, directly or through others. */
export function dependantsOf(flow: Flow, slot: string): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    for (const [candidate, declaration] of Object.entries(flow.slots)) {
      if (!found.has(candidate) && [...givenNames(flow, declaration).values()].includes(name)) {
        found.add(candidate);
        visit(candidate);
      }
    }
  };
  visit(slot);
  return [...found];
}
