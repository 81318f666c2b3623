import type { Finding, Invariant } from './invariant.ts';

/** I3. Every commit raises the version by one, so each turn was thought on what the one before it wrote. */
export const serialTurns: Invariant = {
  id: 'I3',
  says: 'the turns of a conversation follow one another without a gap',
  check({ audit }) {
    const { turns, turnNo, version } = audit;
    const findings: Finding[] = [];
    for (const [index, turn] of turns.entries()) {
      const before = turns[index - 1];
      if (turn.seq !== (before?.seq ?? 0) + 1)
        findings.push({
          text: 'The numbers of the turns have a gap or a double.',
          turnId: turn.id,
          evidence: { number: turn.seq, before: before?.seq ?? 0 },
        });
      if (before && turn.baseVersion !== before.baseVersion + 1)
        findings.push({
          text: 'A turn was thought on another version than the one before it had written.',
          turnId: turn.id,
          evidence: { base: turn.baseVersion, written: before.baseVersion + 1 },
        });
    }
    const last = turns.at(-1);
    if (turnNo !== (last?.seq ?? 0) || (last && version !== last.baseVersion + 1))
      findings.push({
        text: 'The conversation counts other turns than it has.',
        turnId: last?.id ?? null,
        evidence: { turns: last?.seq ?? 0, counted: turnNo, version },
      });
    return findings;
  },
};
