import { type Editable, type Recorded } from '../recorded-conversation.ts';

/** What is planted and what must be found; a plant may break more than one invariant, then all that it breaks are named. */
export type Plant = readonly [what: string, change: (recorded: Recorded) => void, ...found: readonly string[]];

/** The element of a list that a test needs. */
export function one<T>(list: readonly T[], index: number): T {
  const found = list.at(index);
  if (found === undefined) throw new Error(`there is no element ${index}`);
  return found;
}

/** A turn by its number. */
export const turn = ({ audit }: Recorded, seq: number): Recorded['audit']['turns'][number] => one(audit.turns, seq - 1);

/** The outbox row of a turn. */
export const row = ({ audit }: Recorded, seq: number): Recorded['audit']['outbox'][number] =>
  one(
    audit.outbox.filter(({ turnId }) => turnId === one(audit.turns, seq - 1).id),
    0,
  );

/** Adds an event that waits. */
export function waiting({ audit, now }: Recorded): Editable<Recorded['audit']['inbox'][number]> {
  const event = {
    ...structuredClone(one(audit.inbox, -1)),
    seq: 99,
    key: 'new',
    status: 'waiting' as const,
    turnId: null,
    acceptedAt: now,
  };
  audit.inbox.push(event);
  audit.nextAt = now;
  return event;
}
