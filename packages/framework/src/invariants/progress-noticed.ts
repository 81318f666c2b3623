import type { AskMove } from '../dialogue/move.ts';
import type { AuditedTurn } from '../ports/store-audit.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';
import { asksOf, messagesOf, movesOf } from './turn-view.ts';

/** The highest rung; from the one before on, a question offers a way out. */
const LAST_RUNG = 4;
/** Turns in a row that may ask the same before it must be noticed. */
const UNNOTICED = 3;
const WAYS_OUT: ReadonlySet<string> = new Set(['person', 'later', 'cancel', 'skip']);

/** I16. Noticed is: the question climbs to another rung, or offers a way out. */
export const progressNoticed: Invariant = {
  id: 'I16',
  says: 'who gets nowhere is noticed and shown a way out',
  check: (examined) => [...examined.audit.turns.flatMap(askedWell), ...circles(examined), ...unmarked(examined)],
};

const hasWayOut = (ask: AskMove): boolean => ask.options.some(({ binds }) => binds.to === 'act' && WAYS_OUT.has(binds.act));

function askedWell(turn: AuditedTurn): readonly Finding[] {
  return asksOf(turn).flatMap((ask): readonly Finding[] => {
    const evidence = { slot: ask.slot, rung: ask.rung };
    if (ask.rung > LAST_RUNG) return [{ text: 'A question was put on a rung that its ladder does not have.', turnId: turn.id, evidence }];
    if (ask.rung === LAST_RUNG && !hasWayOut(ask))
      return [{ text: 'A question on the last rung offers no way out.', turnId: turn.id, evidence }];
    return [];
  });
}

function circles({ audit }: Examined): readonly Finding[] {
  return audit.turns.flatMap((turn, index) => {
    const row = audit.turns.slice(Math.max(0, index + 1 - UNNOTICED), index + 1);
    const [first] = row;
    const ask = lastingQuestion(row);
    if (!ask || !first || row.length < UNNOTICED || hasWayOut(ask) || ask.rung > (asksOf(first)[0]?.rung ?? 0)) return [];
    return [
      {
        text: 'The same was asked again and again and nobody noticed.',
        turnId: turn.id,
        evidence: { slot: ask.slot, rung: ask.rung, turns: UNNOTICED },
      },
    ];
  });
}

/** The question that all these turns put as their only answer to words that were not understood. */
function lastingQuestion(turns: readonly AuditedTurn[]): AskMove | undefined {
  const asks = turns.map((turn) => {
    const { commands, rejected } = turn.understanding;
    const lost = messagesOf(turn).length > 0 && commands.length === 0 && rejected.length === 0;
    return lost && movesOf(turn).length === 1 ? asksOf(turn)[0] : undefined;
  });
  const last = asks.at(-1);
  if (!last || last.task === null) return undefined;
  return asks.every((ask) => ask?.slot === last.slot && ask.task === last.task) ? last : undefined;
}

function unmarked({ state, audit }: Examined): readonly Finding[] {
  if (!state || state.noProgress < UNNOTICED || (state.stuck && audit.head.stuck)) return [];
  return [{ text: 'A conversation that makes no progress is not marked as stuck.', evidence: { turns: state.noProgress } }];
}
