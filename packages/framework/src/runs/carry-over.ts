import type { Flow } from '../author/flow.ts';
import { migrateValues } from '../dialogue/migrate-values.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { SlotValue } from '../model/slot-value.ts';
import type { ClaimedRun } from '../ports/store.ts';
import { inputDigest } from './step-key.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a run was frozen with, as the version of its flow that is loaded takes it, or the slots it would lack. */
export type CarriedOver = { readonly is: 'slots'; readonly slots: Values } | { readonly is: 'misfit'; readonly lacks: readonly string[] };

/** Migrations work on values with their origin; of a frozen one there is none to tell. */
const frozenValue = (value: unknown): SlotValue => ({
  value,
  status: 'confirmed',
  source: { messageId: null, by: 'erp', quote: '' },
  at: '',
});

/**
 * Takes the frozen slots of a run to the version of its flow that is loaded. Pure.
 *
 * @throws whatever a migration throws
 */
export function carryOver(flow: Flow, from: number, frozen: Values): CarriedOver {
  if (from === flow.version) return { is: 'slots', slots: frozen };
  const isFact = (slot: string): boolean => flow.slots[slot]?.fact ?? false;
  const entries = Object.entries(frozen);
  const own = Object.fromEntries(entries.filter(([slot]) => !isFact(slot)).map(([slot, value]) => [slot, frozenValue(value)]));
  const { slots, aside, reopened } = migrateValues(flow, from, { slots: own, mentions: {} });
  const carried: Values = {
    ...Object.fromEntries(entries.filter(([slot]) => isFact(slot))),
    ...Object.fromEntries(Object.entries({ ...aside, ...slots }).map(([slot, { value }]) => [slot, value])),
  };
  const missing = Object.keys(flow.slots).filter((slot) => flow.slots[slot]?.optional === 'no' && !(slot in carried));
  const lacks = [...new Set([...reopened, ...missing])];
  return lacks.length > 0 ? { is: 'misfit', lacks } : { is: 'slots', slots: carried };
}

/** What the finished steps of a run have made, whichever attempt made it. */
export const madeIn = (run: Pick<ClaimedRun, 'steps'>): RunOutcome['made'] =>
  Object.fromEntries(
    run.steps.flatMap(({ name, input, output }) =>
      output === null ? [] : [[name, { input: inputDigest(input), output: JSON.parse(output) as unknown }]],
    ),
  );
