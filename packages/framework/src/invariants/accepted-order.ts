import type { Finding, Invariant } from './invariant.ts';
import { inputsOf } from './turn-view.ts';

/** I5. An event that was set aside and redriven may come later; its first time counts. */
export const acceptedOrder: Invariant = {
  id: 'I5',
  says: 'events are handled in the order they were accepted',
  check({ audit }) {
    const redriven = new Set(audit.deadLetters.map(({ seq }) => seq));
    const met = new Set<number>();
    const findings: Finding[] = [];
    let highest = 0;
    for (const turn of audit.turns) {
      for (const { seq } of inputsOf(turn)) {
        const again = met.has(seq) && redriven.has(seq);
        if (seq < highest && !again)
          findings.push({ text: 'An event was handled after a later one.', turnId: turn.id, evidence: { seq, after: highest } });
        met.add(seq);
        highest = Math.max(highest, seq);
      }
    }
    const overtaken = audit.inbox.filter(({ seq, status }) => status === 'waiting' && seq < highest && !redriven.has(seq));
    return [
      ...findings,
      ...overtaken.map(({ seq }) => ({ text: 'An event still waits though a later one was handled.', evidence: { seq, after: highest } })),
    ];
  },
};
