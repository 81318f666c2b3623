import type { MailboxEvent } from '@samvad/framework';
import { isPoison, mailboxDueAt, type StoredEvent, takenTogether, type Units } from '@samvad/framework/ports';
import {
  claimableEvents,
  type ClaimedRow,
  countClaims,
  forgetClaims,
  giveBack,
  lockForClaim,
  lockOwner,
  markPrefix,
  renewLease,
  takeLease,
  type TakenRow,
  waitingIn,
} from '../statements/mailbox-statements.ts';
import { changedBy, type Transaction } from '../transaction.ts';
import { waitingEvent } from './deliver.ts';
import type { UnitCall } from './unit-call.ts';

/**
 * Takes a conversation that is due, with the events its next turn handles: one text, which takes it where it may be taken. `token` names this
 * claim, so that one whose answer was lost is known again.
 */
export async function claim(tx: Transaction, unit: Units['claim']['in'], { token }: UnitCall): Promise<Units['claim']['out']> {
  const { conversationId: id, now } = unit;
  const [owners, waiting, taken] = await tx.whole(
    lockForClaim(tx.leaseNow, id),
    claimableEvents(id),
    takeLease(token, tx.leaseNow, unit.leaseMs, id, now, tx.leaseNow),
    markPrefix(id, id),
    countClaims(id, id, token),
  );
  const before = owners[0];
  if (tx.unsure && before?.lease_owner === token) return claimed(id, before, before.fence, waiting, 0);
  if (!before || before.leased === 1) return { is: 'nothing', dueAt: null };
  if (before.next_at === null || before.next_at > now) return { is: 'nothing', dueAt: before.next_at };
  if (changedBy(taken) !== 1) throw new Error(`conversation ${id} was due and free, but could not be taken`);
  return claimed(id, before, before.fence + 1, waiting, 1);
}

/** The claim as its turn gets it; `counted` is 1 where the rows were read before this claim was counted. */
function claimed(id: string, row: ClaimedRow, fence: number, waiting: readonly TakenRow[], counted: 0 | 1): Units['claim']['out'] {
  const before = waiting.map((event) => ({ isText: event.is_text === 1, attempts: event.attempts - 1 + counted }));
  const events = waiting.slice(0, takenTogether(before)).map((event) => storedEvent(event, event.attempts + counted));
  const first = events[0];
  if (!first) throw new Error(`conversation ${id} is due, but nothing waits in it`);
  return {
    is: 'claimed',
    lease: { id, fence },
    version: row.version,
    state: row.state,
    turnNo: row.turn_no + 1,
    events,
    poison: isPoison(first.attempts),
  };
}

const storedEvent = (row: TakenRow, attempts: number): StoredEvent => ({
  seq: row.seq,
  event: JSON.parse(row.event) as MailboxEvent,
  acceptedAt: row.accepted_at,
  attempts,
  traceId: row.trace_id,
});

/** Lengthens a conversation's lease. */
export async function renew(tx: Transaction, { lease, leaseMs }: Units['renew']['in']): Promise<Units['renew']['out']> {
  const [owners] = await tx.whole(lockOwner(lease.id), renewLease(tx.leaseNow, leaseMs, lease.id, lease.fence));
  return owners[0]?.fence === lease.fence && owners[0].lease_owner !== null ? 'renewed' : 'fenced';
}

/** Gives a conversation back as it was. */
export async function release(tx: Transaction, unit: Units['release']['in']): Promise<Units['release']['out']> {
  const { id, fence } = unit.lease;
  const [owners, waiting] = await tx.look(lockOwner(id), waitingIn(id));
  const owner = owners[0];
  if (owner?.fence !== fence) return 'fenced';
  if (owner.lease_owner === null) return tx.unsure ? 'released' : 'fenced';
  if (unit.reset) tx.write(forgetClaims(id));
  const due = mailboxDueAt(waiting.map(waitingEvent));
  tx.write(giveBack(due === null ? null : Math.max(due, unit.retryAt), unit.retryAt, id));
  await tx.commit();
  return 'released';
}
