import type { Invariant } from './invariant.ts';

/** I1. Needs the ids of the messages that were acknowledged. */
export const acknowledged: Invariant = {
  id: 'I1',
  says: 'an acknowledged message is stored',
  checkStore: ({ messageIds, outside }) =>
    (outside.acked ?? [])
      .filter((id) => !messageIds.has(id))
      .map((id) => ({ text: 'A message was acknowledged and is not stored.', evidence: { message: id.slice(-8) } })),
};
