import type { MiddlewareDeclaration } from '../author/middleware.ts';
import { Fault } from '../kernel/fault.ts';
import type { Timers } from '../kernel/timers.ts';
import type { FaultSink } from '../ports/caller.ts';
import type { Store } from '../ports/store.ts';

/** What keeping a lease works with; durations in milliseconds. */
export interface LeaseParts {
  readonly store: Store;
  readonly faults: FaultSink;
  readonly timers: Timers;
  readonly leaseMs: number;
  readonly renewMs: number;
}

/**
 * Renews the conversation's lease while its turn runs, and ends the turn's signal when the lease is lost. The lease is for liveness only:
 * what makes a stale turn harmless is the fence that its commit tests.
 */
export const keepLease = (parts: LeaseParts): MiddlewareDeclaration => ({
  name: 'lease',
  phase: 'guard',
  async turn(context, next) {
    const lost = new AbortController();
    context.signal = AbortSignal.any([context.signal, lost.signal]);
    const lease = { id: context.conversationId, fence: context.fence };
    const stop = parts.timers.every(parts.renewMs, () => {
      parts.store.apply('renew', { lease, leaseMs: parts.leaseMs }).then(
        (result) => {
          if (result === 'fenced') lost.abort(new Fault('LEASE.LOST', 'another worker has the conversation', { operation: 'lease.renew' }));
        },
        (thrown: unknown) => {
          const fault = new Fault('LEASE.LOST', 'the lease could not be renewed', { operation: 'lease.renew', cause: thrown });
          parts.faults.keep(fault, context);
        },
      );
    });
    try {
      return await next();
    } finally {
      stop();
    }
  },
});
