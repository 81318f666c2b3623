import type { AuditedSend } from '../ports/store-audit.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';

const OPEN: ReadonlySet<AuditedSend['status']> = new Set(['waiting', 'sending', 'ambiguous']);

/** How far apart, in milliseconds, the times of two processes may be: their clocks, and what one stood still before it was fenced. */
const SLACK_MS = 15_000;

/** I8. A holding message whose time has not come blocks nothing. */
export const sentInOrder: Invariant = {
  id: 'I8',
  says: 'replies leave in the order they were decided',
  check: (examined) => [...overtaking(examined.audit.outbox), ...seenOutOfOrder(examined)],
};

function overtaking(rows: readonly AuditedSend[]): readonly Finding[] {
  return rows.flatMap((row, index) => {
    if (row.attempts === 0) return [];
    const overtaken = rows.slice(0, index).find((earlier) => wasOvertaken(earlier, row));
    return overtaken
      ? [
          {
            text: 'A message was begun before an earlier one was settled.',
            turnId: row.turnId,
            evidence: { outbox: row.id, earlier: overtaken.id },
          },
        ]
      : [];
  });
}

function wasOvertaken(earlier: AuditedSend, row: AuditedSend): boolean {
  if (OPEN.has(earlier.status)) return !(earlier.kind === 'hold' && earlier.status === 'waiting');
  return earlier.settledAt !== null && row.sendingAt !== null && earlier.settledAt > row.sendingAt + SLACK_MS;
}

function seenOutOfOrder({ audit, outside }: Examined): readonly Finding[] {
  const findings: Finding[] = [];
  let latest = -1;
  for (const row of audit.outbox) {
    const first = Math.min(...row.references.flatMap((reference) => outside.sent?.get(reference) ?? []));
    if (!Number.isFinite(first)) continue;
    if (first < latest)
      findings.push({ text: 'The customer got a message before an earlier one.', turnId: row.turnId, evidence: { outbox: row.id } });
    latest = Math.max(latest, first);
  }
  return findings;
}
