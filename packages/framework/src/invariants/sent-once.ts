import type { AuditedSend } from '../ports/store-audit.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';

/** Most times a customer may see the same message. */
const MOST_SEEN = 2;

/** I7. How often a message came is seen by the channel only; without that evidence what a row says of itself must fit together. */
export const sentOnce: Invariant = {
  id: 'I7',
  says: 'a reply is sent once, and once more at most where nobody knows how the first try ended',
  check: (examined) => examined.audit.outbox.flatMap((row) => [...rowFits(row), ...seenFits(row, examined)]),
  checkStore: ({ references, outside }) =>
    [...(outside.sent?.keys() ?? [])]
      .filter((reference) => !references.has(reference))
      .map((reference) => ({ text: 'The channel saw a message that is in no outbox.', evidence: { reference } })),
};

function rowFits(row: AuditedSend): readonly Finding[] {
  const { id: outbox, turnId, status, attempts, ambiguous, references } = row;
  const facts = { outbox, status, attempts, ambiguous };
  if (status === 'sent' && (row.messageId === null || attempts === 0))
    return [{ text: 'A message counts as sent without an attempt or without its id.', turnId, evidence: facts }];
  if (ambiguous > attempts) return [{ text: 'A message has more doubtful attempts than attempts.', turnId, evidence: facts }];
  if (references.length !== attempts)
    return [
      {
        text: 'A message was tried more or less often than references were given out.',
        turnId,
        evidence: { ...facts, references: references.length },
      },
    ];
  return [];
}

function seenFits(row: AuditedSend, { outside }: Examined): readonly Finding[] {
  if (!outside.sent) return [];
  const { id: outbox, turnId, status, ambiguous } = row;
  const seen = row.references.reduce((times, reference) => times + (outside.sent?.get(reference)?.length ?? 0), 0);
  const facts = { outbox, status, ambiguous, seen };
  if (seen > Math.min(MOST_SEEN, 1 + ambiguous))
    return [{ text: 'The customer got the same message more often than doubt about a send allows.', turnId, evidence: facts }];
  // One that nobody knew of may have come before it was put off and taken back.
  if (seen > 0 && ambiguous === 0 && (status === 'superseded' || status === 'waiting'))
    return [{ text: 'The customer got a message that counts as not sent.', turnId, evidence: facts }];
  if (seen === 0 && status === 'sent')
    return [{ text: 'A message counts as sent and never reached the channel.', turnId, evidence: facts }];
  return [];
}
