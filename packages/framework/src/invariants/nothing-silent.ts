import type { AuditedTurn } from '../ports/store-audit.ts';
import type { CallRecord } from '../ports/turn-unit.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';

/** I18. A send whose sender was killed leaves no fault: nobody was there to write one. */
export const nothingSilent: Invariant = {
  id: 'I18',
  says: 'nothing fails silently: what failed names its fault',
  check: (examined) => [...examined.audit.turns.flatMap((turn) => calls(turn, examined)), ...sends(examined), ...runs(examined)],
};

function calls(turn: AuditedTurn, { audit, journals }: Examined): readonly Finding[] {
  // Its second attempt may still have been under way.
  if (journals.get(turn.id)?.gaveUp) return [];
  const noted = new Set<string>(audit.faults.filter(({ turnId }) => turnId === turn.id).map(({ code }) => code));
  const triedAgain = (call: CallRecord): boolean =>
    turn.calls.some(({ port, operation, attempt }) => port === call.port && operation === call.operation && attempt > call.attempt);
  return turn.calls
    .filter((call) => call.outcome !== 'ok' && !noted.has(call.outcome) && !triedAgain(call) && !goesOn(call, turn, audit.turns))
    .map(({ port, operation, outcome }) => ({
      text: 'A call failed and no fault says so.',
      turnId: turn.id,
      evidence: { call: `${port}.${operation}`, outcome },
    }));
}

/**
 * What goes on failing in one way, turn after turn, is one fault, of the first of these turns; a breaker that is open is the same outage. Where
 * nothing had failed before, a breaker that others have opened is news.
 */
function goesOn(call: CallRecord, turn: AuditedTurn, turns: readonly AuditedTurn[]): boolean {
  let outage: string | undefined;
  for (const { calls: made } of turns.slice(0, turns.indexOf(turn))) {
    const last = made.findLast(({ port, operation }) => port === call.port && operation === call.operation)?.outcome;
    if (last === 'ok') outage = undefined;
    else if (last !== undefined && !isSameOutage(outage, last)) outage = last;
  }
  return isSameOutage(outage, call.outcome);
}

const isSameOutage = (before: string | undefined, now: string): boolean => before !== undefined && (before === now || now === 'ERP.OPEN');

function sends({ audit }: Examined): readonly Finding[] {
  const codes = new Set<string>(audit.faults.map(({ code }) => code));
  return audit.outbox
    .filter(({ status, deadCode }) => status === 'dead' && !codes.has(deadCode ?? ''))
    .map(({ id, turnId, deadCode }) => ({
      text: 'A message was given up and no fault says so.',
      turnId,
      evidence: { outbox: id, code: deadCode },
    }));
}

function runs({ audit }: Examined): readonly Finding[] {
  const faults = new Set(audit.faults.map(({ id }) => id));
  return audit.runs.flatMap(({ id, flow, faultId, outcome }): readonly Finding[] => {
    if (faultId !== null && !faults.has(faultId))
      return [{ text: 'A run names a fault that is not stored.', evidence: { run: id, flow, fault: faultId } }];
    if (outcome?.is === 'failed' && outcome.person && faults.size === 0)
      return [{ text: 'A run was given up and no fault says so.', evidence: { run: id, flow } }];
    return [];
  });
}
