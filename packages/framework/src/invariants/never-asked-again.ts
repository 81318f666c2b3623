import type { AskMove } from '../dialogue/move.ts';
import { isKnown, type SlotValue } from '../model/slot-value.ts';
import type { Invariant } from './invariant.ts';
import { SlotLedger } from './slot-ledger.ts';
import { asksOf } from './turn-view.ts';

/** Questions that are not about a slot's value. */
const EXEMPT: ReadonlySet<string> = new Set(['confirm', 'known', 'resume', 'clarify', 'handOff', 'anythingElse']);

/**
 * I9. A value that was corrected, depends on one that was, or was taken back by a run is marked so in the history before it is asked for again.
 * Which slots are facts is known to the flows only: a fact that a run's step brought is taken for none of them.
 */
export const neverAskedAgain: Invariant = {
  id: 'I9',
  says: 'nothing is asked that is known',
  check({ audit, state }) {
    const ledger = new SlotLedger();
    const persons = new Map([...audit.archived, ...(state?.tasks ?? [])].map(({ id, person }) => [id, person]));
    return audit.turns.flatMap((turn) => {
      for (const change of turn.slotChanges) ledger.note(change);
      return asksOf(turn)
        .filter((ask) => !EXEMPT.has(ask.slot) && isKnown(knownFor(ask, ledger, persons) ?? undefined))
        .map((ask) => ({
          text: 'A question was put though its answer was known.',
          turnId: turn.id,
          evidence: { slot: ask.slot, task: ask.task, because: ask.because },
        }));
    });
  },
};

/** What is known of the task's own person counts, not what is known of others on the same telephone. */
function knownFor(ask: AskMove, ledger: SlotLedger, persons: ReadonlyMap<string, string>): SlotValue | null {
  if (ask.task === null) return null;
  const own = ledger.of({ task: ask.task, person: null, slot: ask.slot });
  if (own) return own;
  const person = persons.get(ask.task);
  const fact = person === undefined ? null : ledger.of({ task: null, person, slot: ask.slot });
  const learned = fact?.source.by === 'erp' && fact.status === 'confirmed';
  return learned ? null : fact;
}
