import { type AuditStore, checkInvariants, type InvariantId, type OutsideEvidence, type Violation } from '@samvad/framework/ports';

declare const store: AuditStore;

export const all: Promise<readonly Violation[]> = checkInvariants(store, { now: 0, newest: 10, outside: { acked: ['m1'] } });

// @ts-expect-error: what is overdue depends on the time
void checkInvariants(store, {});
// @ts-expect-error: there are twenty-one
export const another: InvariantId = 'I22';
// @ts-expect-error: a record without the request it came with proves nothing
export const evidence: OutsideEvidence = { writes: [{ record: 'B-1' }] };

export const where = (violation: Violation): string | null => violation.turnId ?? violation.conversationId;

export function change(violation: Violation): void {
  // @ts-expect-error: what was found is not changed
  violation.text = '';
}
