import type { AuditedEvent, AuditedTurn } from '../ports/store-audit.ts';
import type { Finding, Invariant } from './invariant.ts';
import { inputsOf, isSetAside } from './turn-view.ts';

/** I2. A redriven event is in the turns that set it aside and in the one that handled it. */
export const handledOnce: Invariant = {
  id: 'I2',
  says: 'each event changes the conversation exactly once',
  check({ audit }) {
    const turns = Map.groupBy(
      audit.turns.flatMap((turn) => inputsOf(turn).map(({ seq }) => ({ seq, turn }))),
      ({ seq }) => seq,
    );
    const known = new Set(audit.inbox.map(({ seq }) => seq));
    const keys = Map.groupBy(audit.inbox, ({ key }) => key);
    return [
      ...[...keys.values()].filter((rows) => rows.length > 1).map(twins),
      ...audit.inbox.flatMap((event) => judge(event, turns.get(event.seq)?.map(({ turn }) => turn) ?? [])),
      ...[...turns]
        .filter(([seq]) => !known.has(seq))
        .map(([seq, [first]]) => ({
          text: 'A turn handled an event that is not in this mailbox.',
          turnId: first?.turn.id ?? null,
          evidence: { seq },
        })),
    ];
  },
};

const twins = (rows: readonly AuditedEvent[]): Finding => ({
  text: 'The same event was accepted more than once.',
  turnId: rows.at(-1)?.turnId ?? null,
  evidence: { times: rows.length, first: rows[0]?.seq ?? null, last: rows.at(-1)?.seq ?? null },
});

function judge(event: AuditedEvent, turns: readonly AuditedTurn[]): readonly Finding[] {
  const { seq, status } = event;
  const thought = turns.filter((turn) => !isSetAside(turn));
  const settling = turns.at(-1);
  const wrong = wrongTimes(status, thought.length);
  if (wrong) return [{ text: wrong, turnId: settling?.id ?? event.turnId, evidence: { seq, status, turns: thought.length } }];
  if (status === 'dead' && settling === undefined)
    return [{ text: 'An event counts as set aside, and no turn set it aside.', turnId: event.turnId, evidence: { seq } }];
  if (status !== 'waiting' && event.turnId !== settling?.id)
    return [{ text: 'An event names another turn than the one that handled it.', turnId: event.turnId, evidence: { seq } }];
  return [];
}

/** What is wrong where so many turns have thought about an event. */
function wrongTimes(status: AuditedEvent['status'], times: number): string | null {
  if (status !== 'done') return times === 0 ? null : `An event that is ${status} was handled by a turn.`;
  if (times === 1) return null;
  return times === 0 ? 'An event counts as handled, and no turn handled it.' : 'An event was handled by more than one turn.';
}
