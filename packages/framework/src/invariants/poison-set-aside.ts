import { POISON_CLAIM } from '../ports/mailbox-rules.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';
import { inputsOf, isSetAside } from './turn-view.ts';

/** A process may be killed while it sets an event aside, which then is claimed once more. */
const MOST_CLAIMS = 2 * POISON_CLAIM;

/** I17. Stores that keep claims beside the rows do not show how often an event was claimed. That others are not held up is a matter of measuring. */
export const poisonSetAside: Invariant = {
  id: 'I17',
  says: 'what fails again and again is set aside with its reason',
  check: (examined) => [...claims(examined), ...letters(examined)],
};

function claims({ audit }: Examined): readonly Finding[] {
  return audit.inbox
    .filter(({ status, attempts }) => status === 'waiting' && (attempts ?? 0) > MOST_CLAIMS)
    .map(({ seq, attempts }) => ({ text: 'An event was claimed more often than any may be.', evidence: { seq, attempts } }));
}

function letters({ audit }: Examined): readonly Finding[] {
  const setAside = audit.turns.filter(isSetAside).flatMap((turn) => inputsOf(turn).map(({ seq }) => ({ seq, turn })));
  const named = new Set(audit.deadLetters.map(({ seq }) => seq));
  const missing = setAside.filter(({ seq }) => !named.has(seq));
  const waiting = new Set(audit.deadLetters.filter(({ redrivenAt }) => redrivenAt === null).map(({ seq }) => seq));
  const faults = new Set(audit.faults.map(({ id }) => id));
  return [
    ...missing.map(({ seq, turn }) => ({ text: 'An event was set aside without a dead letter.', turnId: turn.id, evidence: { seq } })),
    ...audit.inbox
      .filter(({ seq, status }) => (status === 'dead') !== waiting.has(seq))
      .map(({ seq, status, turnId }) => ({
        text: status === 'dead' ? 'An event is dead and has no dead letter.' : 'An event has a dead letter and is not dead.',
        turnId,
        evidence: { seq },
      })),
    ...audit.deadLetters
      .filter(({ faultId }) => !faults.has(faultId))
      .map(({ id, faultId }) => ({ text: 'A dead letter names a fault that is not stored.', evidence: { letter: id, fault: faultId } })),
  ];
}
