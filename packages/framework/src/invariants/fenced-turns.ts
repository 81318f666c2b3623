import type { Finding, Invariant } from './invariant.ts';

/** I4. Each claim grants a higher fence and a commit gives it back, so the fences of the turns rise. */
export const fencedTurns: Invariant = {
  id: 'I4',
  says: 'no stale owner writes: the fences of the turns rise',
  check: ({ audit }) =>
    audit.turns.flatMap((turn, index): readonly Finding[] => {
      const before = audit.turns[index - 1];
      if (before && turn.fence <= before.fence)
        return [
          {
            text: 'A turn was written with a fence that was not above the one before.',
            turnId: turn.id,
            evidence: { fence: turn.fence, before: before.fence },
          },
        ];
      if (audit.fence !== null && turn.fence > audit.fence)
        return [
          {
            text: 'A turn was written with a fence that was never granted.',
            turnId: turn.id,
            evidence: { fence: turn.fence, granted: audit.fence },
          },
        ];
      return [];
    }),
};
