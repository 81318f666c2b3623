import type { SlotValue } from '../model/slot-value.ts';
import type { SlotChange } from '../ports/turn-unit.ts';
import type { AuditedTurn } from '../ports/store-audit.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';
import { type Place, sameValue, SlotLedger } from './slot-ledger.ts';
import { acceptedOf, movesOf } from './turn-view.ts';

/**
 * I10. The history is one unbroken chain for each slot, ends in the state, and no task leaves without a trace. A value may leave its slot when the task
 * is brought to another version of its flow: it has another name there, or is kept aside; its history stays.
 */
export const valuesKept: Invariant = {
  id: 'I10',
  says: 'no value that was collected vanishes',
  check(examined) {
    if (!examined.state) return [{ text: 'The state cannot be read.', turnId: examined.audit.turns.at(-1)?.id ?? null }];
    const ledger = new SlotLedger();
    const broken = examined.audit.turns.flatMap((turn) =>
      turn.slotChanges.flatMap((change) => {
        const findings = brokenBy(change, turn, ledger);
        ledger.note(change);
        return findings;
      }),
    );
    return [...broken, ...lostValues(examined, ledger), ...lostTasks(examined)];
  },
};

function brokenBy(change: SlotChange, turn: AuditedTurn, ledger: SlotLedger): readonly Finding[] {
  const { slot, task } = change;
  const evidence = { slot, task };
  if (!sameValue(change.before, ledger.of(change))) return [{ text: 'The history of a slot has a gap.', turnId: turn.id, evidence }];
  const cleared =
    acceptedOf(turn, 'unset').some((command) => command.slot === slot) || acceptedOf(turn, 'forgetMe').length > 0 || isMigrated(task, turn);
  if (change.after === null && !cleared) return [{ text: 'A value was taken away and nobody asked for it.', turnId: turn.id, evidence }];
  return [];
}

const isMigrated = (task: string | null, turn: AuditedTurn): boolean =>
  task !== null && movesOf(turn).some((move) => move.move === 'migrate' && move.task === task);

function lostValues(examined: Examined, ledger: SlotLedger): readonly Finding[] {
  return ledger.all().flatMap(({ place, value }) => {
    const kept = keptValue(place, examined);
    return kept === 'no-task' || sameValue(value, kept)
      ? []
      : [{ text: 'The state holds another value than the history of a slot ends with.', evidence: { slot: place.slot, task: place.task } }];
  });
}

/** What is kept of a slot; `no-task` where the task itself is gone, which is another finding. */
function keptValue({ task, person, slot }: Place, { state, audit }: Examined): SlotValue | null | 'no-task' {
  if (task === null) return state?.persons.find(({ id }) => id === person)?.facts[slot] ?? null;
  const kept = state?.tasks.find(({ id }) => id === task) ?? audit.archived.find(({ id }) => id === task);
  return kept ? (kept.slots[slot] ?? null) : 'no-task';
}

function lostTasks({ state, audit }: Examined): readonly Finding[] {
  const kept = new Set([...(state?.tasks ?? []), ...audit.archived].map(({ id }) => id));
  const met = new Set<string>();
  return audit.turns.flatMap((turn) => {
    const named = [
      ...turn.slotChanges.map(({ task }) => task),
      ...movesOf(turn).map((move) => (move.move === 'ask' || move.move === 'run' ? move.task : null)),
    ];
    return named
      .filter((task) => task !== null && !kept.has(task) && !met.has(task) && met.add(task))
      .map((task) => ({ text: 'A task is neither in the state nor in the archive.', turnId: turn.id, evidence: { task } }));
  });
}
