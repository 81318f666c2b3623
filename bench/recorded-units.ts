import type { Lease, Store, StoredEvent, UnitName, Units } from '@samvad/framework/ports';

/** One unit as it was applied. */
export interface AppliedUnit {
  readonly unit: UnitName;
  readonly input: Units[UnitName]['in'];
  /** How it ended: `committed`, `claimed`, … */
  readonly ended: string;
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
        note(ownerOf(unit, input, output, owners), { unit, input, ended: endOf(output) });
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

/**
 * Applies the recorded units of one conversation again, one after the other, on a store that has none of it yet. Numbers that the store gives
 * (of events, of fences) are those of this store. Units that ran side by side may have been noted in another order than they were done, so one that
 * ends otherwise than it did is tried again behind the next. Gives how many never ended as they did.
 */
export async function replay(units: readonly AppliedUnit[], store: Store): Promise<number> {
  const seen: Seen = { claimed: [], leases: new Map() };
  let early: AppliedUnit[] = [];
  for (const unit of units) {
    const tried = [unit, ...early];
    early = [];
    for (const one of tried) if (!(await replayOne(one, store, seen))) early.push(one);
  }
  return early.length;
}

/** What this store gave so far. */
interface Seen {
  claimed: readonly StoredEvent[];
  readonly leases: Map<string, Lease>;
}

async function replayOne({ unit, input, ended }: AppliedUnit, store: Store, seen: Seen): Promise<boolean> {
  const output = await store.apply(unit, here(unit, input, seen.claimed, seen.leases));
  if (endOf(output) !== ended) return false;
  const taken = output as { lease?: Lease; events?: readonly StoredEvent[]; run?: { lease: Lease } };
  if (taken.events) seen.claimed = taken.events;
  for (const lease of [taken.lease, taken.run?.lease]) if (lease) seen.leases.set(lease.id, lease);
  return true;
}

function here(
  unit: UnitName,
  input: AppliedUnit['input'],
  claimed: readonly StoredEvent[],
  leases: ReadonlyMap<string, Lease>,
): AppliedUnit['input'] {
  const lease = 'lease' in input ? (leases.get(input.lease.id) ?? input.lease) : undefined;
  const leased = lease ? { ...input, lease } : input;
  return unit === 'commit' ? { ...(leased as Units['commit']['in']), settled: claimed.map((event) => event.seq) } : leased;
}

const endOf = (output: unknown): string => (typeof output === 'string' ? output : ((output as { is?: string }).is ?? ''));
