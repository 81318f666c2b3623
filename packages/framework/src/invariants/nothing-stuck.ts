import { type OpenSend, sendDueAt } from '../ports/outbox-rules.ts';
import type { AuditedSend } from '../ports/store-audit.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';

/** I15. What waits is looked at again by itself, and nothing that is due waits long. */
export const nothingStuck: Invariant = {
  id: 'I15',
  says: 'nothing that is due waits long, and nothing waits that nobody will look at',
  check: (examined) => [...mailbox(examined), ...sender(examined), ...runs(examined), ...timers(examined)],
};

const late = (dueAt: number, { now, overdueMs }: Examined): boolean => now - dueAt > overdueMs;

function mailbox(examined: Examined): readonly Finding[] {
  const { audit, now } = examined;
  const waiting = audit.inbox.filter(({ status }) => status === 'waiting');
  const [oldest] = waiting;
  if (audit.pending !== null && audit.pending !== waiting.length)
    return [
      { text: 'The conversation counts other events than wait for it.', evidence: { counted: audit.pending, waiting: waiting.length } },
    ];
  if (!oldest) return [];
  const evidence = { step: 'turn', seq: oldest.seq, event: oldest.event.kind, waitingMs: now - oldest.acceptedAt };
  if (audit.nextAt === null) return [{ text: 'An event waits and nobody will look at it.', evidence }];
  return late(oldest.acceptedAt, examined) ? [{ text: 'An event waits too long for its turn.', evidence }] : [];
}

const isOpen = (row: AuditedSend): row is AuditedSend & OpenSend =>
  row.status === 'waiting' || row.status === 'sending' || row.status === 'ambiguous';

function sender(examined: Examined): readonly Finding[] {
  const { audit, now } = examined;
  const open = audit.outbox.filter(isOpen);
  const dueAt = sendDueAt(open, audit.ownerEpoch);
  const [first] = open;
  if (!first || dueAt === null) return [];
  // Rows of before a person took over are due since they lost their meaning: at the last turn at the latest.
  const since = Math.max(dueAt, audit.turns.at(-1)?.committedAt ?? 0);
  const evidence = { step: 'send', outbox: first.id, status: first.status, overdueMs: now - since };
  if (audit.sendAt === null) return [{ text: 'A message waits and nobody will send it.', turnId: first.turnId, evidence }];
  return late(since, examined) ? [{ text: 'A message waits too long to be sent.', turnId: first.turnId, evidence }] : [];
}

function runs(examined: Examined): readonly Finding[] {
  return examined.audit.runs
    .filter((run) => run.status === 'open' && late(run.nextAt, examined))
    .map((run) => ({
      text: 'A run waits too long for its next attempt.',
      evidence: { step: 'run', run: run.id, flow: run.flow, attempts: run.attempts, overdueMs: examined.now - run.nextAt },
    }));
}

function timers(examined: Examined): readonly Finding[] {
  const { audit, now } = examined;
  const keys = new Set(audit.inbox.map(({ key }) => key));
  return audit.timers.flatMap(({ name, status, dueAt, eventKey }): readonly Finding[] => {
    const evidence = { step: 'timer', timer: name, overdueMs: now - dueAt };
    if (status === 'fired' && !keys.has(eventKey)) return [{ text: 'A timer has fired and its event is in no mailbox.', evidence }];
    return status === 'waiting' && late(dueAt, examined) ? [{ text: 'A timer should have fired.', evidence }] : [];
  });
}
