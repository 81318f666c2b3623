import type { AuditedTurn } from '../ports/store-audit.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';

/**
 * I21. Without the app that made the turns only their journals are compared: each began with what the one before had made, the last made the state
 * that is stored, and outbox, runs and timers are those that were decided. Of what was erased there is only that it was.
 */
export const replayable: Invariant = {
  id: 'I21',
  says: 'a turn made again from its journal comes out the same, byte for byte',
  async check(examined) {
    const findings: Finding[] = [...lost(examined)];
    for (const [index, turn] of examined.audit.turns.entries()) {
      findings.push(...chained(turn, index, examined));
      const result = await examined.replay?.(turn.id);
      if (result?.identical === false && result.divergence.is !== 'set-aside' && result.divergence.is !== 'different-version')
        findings.push({
          text: 'A turn made again comes out differently.',
          turnId: turn.id,
          evidence: { divergence: result.divergence.is },
        });
    }
    return findings;
  },
};

/** Runs and timers name no turn, but are stored in the order of the turns that made them. */
function lost({ audit, journals }: Examined): readonly Finding[] {
  if (audit.turns.some(({ id }) => !journals.has(id))) return [];
  const made = audit.turns.flatMap(({ id }) => journals.get(id) ?? []);
  if (made.some(({ erased }) => erased)) return [];
  return (['runs', 'timers'] as const).flatMap((what) => {
    const decided = made.flatMap((journal) => journal[what]);
    const stored = audit[what].map(({ id }) => id);
    const evidence = { decided: decided.length, stored: stored.length };
    return decided.join() === stored.join() ? [] : [{ text: `Other ${what} are stored than the turns decided on.`, evidence }];
  });
}

function chained(turn: AuditedTurn, index: number, { audit, journals }: Examined): readonly Finding[] {
  const journal = journals.get(turn.id);
  if (!journal) return [{ text: 'The journal of a turn is missing or cannot be read.', turnId: turn.id }];
  if (journal.erased) return [];
  const before = journals.get(audit.turns[index - 1]?.id ?? '');
  const made = (before?.erased ? null : before?.stateMade) ?? journal.stateRead;
  if (made !== journal.stateRead) return [{ text: 'A turn began with another state than the one before had made.', turnId: turn.id }];
  if (index === audit.turns.length - 1 && journal.stateMade !== null && journal.stateMade !== audit.state)
    return [{ text: 'The stored state is not the one that the last turn made.', turnId: turn.id }];
  const rows = audit.outbox.filter(({ turnId }) => turnId === turn.id).map(({ id }) => id);
  if (journal.outbox && journal.outbox.join() !== rows.join())
    return [
      {
        text: 'The outbox holds other messages than the turn decided on.',
        turnId: turn.id,
        evidence: { decided: journal.outbox.length, stored: rows.length },
      },
    ];
  return [];
}
