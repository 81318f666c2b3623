import type { Evidence, Verdict } from './evidence.ts';

const OPEN: ReadonlySet<string> = new Set(['waiting', 'sending', 'ambiguous']);

/** Everything that was decided to be said has left, or was given up or taken back; order and repeats are the invariants' matter. */
export const allSaid = ({ stored }: Evidence): Verdict =>
  (stored?.outbox ?? [])
    .filter(({ status }) => OPEN.has(status))
    .map(({ id, kind, status, attempts, ambiguous, dueAt, sendingAt }) => {
      const row = { id, kind, status, attempts, ambiguous, dueAt, sendingAt, sendAt: stored?.sendAt, now: Date.now() };
      return `a message has not left though everything is at rest: ${JSON.stringify(row)}`;
    });

/** How many replies reached the phone a second time. */
export const doubled = ({ heard, stored }: Evidence): number => {
  const rows = new Map((stored?.outbox ?? []).flatMap(({ id, references }) => references.map((reference) => [reference, id])));
  return heard.length - new Set(heard.map(({ opaque = '' }) => rows.get(opaque))).size;
};
