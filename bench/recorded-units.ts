import type { Store, StoredEvent, UnitName, Units } from '@samvad/framework/ports';

/** One unit as it was applied. */
export interface AppliedUnit {
  readonly unit: UnitName;
  readonly input: Units[UnitName]['in'];
}

/** A store that notes every unit by the conversation it belongs to, so that the same statements can be run again without any framework. */
export function recording(store: Store): { readonly store: Store; readonly units: Map<string, AppliedUnit[]>; count(): number } {
  const units = new Map<string, AppliedUnit[]>();
  const owners = new Map<string, string>();
  let count = 0;
  const note = (owner: string, applied: AppliedUnit): void => {
    count += 1;
    const list = units.get(owner) ?? [];
    list.push(applied);
    units.set(owner, list);
  };
  return {
    units,
    count: () => count,
    store: {
      reads: store.reads,
      close: () => store.close(),
      async apply(unit, input) {
        const output = await store.apply(unit, input);
        note(ownerOf(unit, input, output, owners), { unit, input });
        return output;
      },
    },
  };
}

/** Finds the conversation of a unit; outbox rows and runs are remembered from the units that took them. */
function ownerOf(unit: UnitName, input: unknown, output: unknown, owners: Map<string, string>): string {
  const given = input as { conversationId?: string; lease?: { id: string }; outboxId?: string };
  const came = output as {
    conversationId?: string;
    run?: { runId: string; conversationId: string };
    sending?: { outboxId: string; conversationId: string };
  };
  if (came.sending) owners.set(came.sending.outboxId, came.sending.conversationId);
  if (came.run) owners.set(came.run.runId, came.run.conversationId);
  if (unit === 'accept') return came.conversationId ?? '';
  return given.conversationId ?? owners.get(given.outboxId ?? given.lease?.id ?? '') ?? came.run?.conversationId ?? given.lease?.id ?? '';
}

/** Applies the recorded units of one conversation again, one after the other, on a store that has none of it yet. */
export async function replay(units: readonly AppliedUnit[], store: Store): Promise<void> {
  let claimed: readonly StoredEvent[] = [];
  for (const { unit, input } of units) {
    // Events have other numbers here: a commit settles those that were claimed here.
    const real = unit === 'commit' ? { ...(input as Units['commit']['in']), settled: claimed.map((event) => event.seq) } : input;
    const output = await store.apply(unit, real);
    if (unit === 'claim') claimed = (output as Units['claim']['out'] & { events?: readonly StoredEvent[] }).events ?? [];
  }
}
