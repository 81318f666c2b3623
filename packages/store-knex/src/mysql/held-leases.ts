import type { Lease, UnitName, Units } from '@samvad/framework/ports';
import type { Statement } from './statement.ts';
import { freeConversation, uncountClaims } from './statements/mailbox-statements.ts';
import { freeSenderOf } from './statements/outbox-statements.ts';
import { freeRun } from './statements/run-statements.ts';

/**
 * What this process holds at the moment. Leases end by themselves, but a process that ends in good order gives them back at once, and counts the
 * claims behind them for nothing.
 */
export class HeldLeases {
  readonly #conversations = new Map<string, number>();
  readonly #runs = new Map<string, number>();
  readonly #attempts = new Set<string>();

  /** Learns from what a unit came to. */
  note<N extends UnitName>(unit: N, input: Units[N]['in'], output: Units[N]['out']): void {
    const came = output as { readonly is?: string; readonly lease?: Lease; readonly run?: { readonly lease: Lease } };
    const given = input as { readonly lease?: Lease; readonly attempt?: string };
    if (unit === 'claim' && came.is === 'claimed' && came.lease) this.#conversations.set(came.lease.id, came.lease.fence);
    if (unit === 'claimRun' && came.is === 'claimed' && came.run) this.#runs.set(came.run.lease.id, came.run.lease.fence);
    if (unit === 'claimSend' && came.is === 'sending') this.#attempts.add(given.attempt ?? '');
    if (unit === 'commit' || unit === 'release') forget(this.#conversations, given.lease);
    if (unit === 'retryRun' || unit === 'endRun') forget(this.#runs, given.lease);
    if (unit === 'endSend') this.#attempts.delete(given.attempt ?? '');
  }

  /** Statements that give everything back that is still ours. */
  givingBack(): readonly Statement<never>[] {
    return [
      ...Array.from(this.#conversations, ([id, fence]) => [uncountClaims(id, id, fence), freeConversation(id, fence)]).flat(),
      ...Array.from(this.#runs, ([id, fence]) => freeRun(id, fence)),
      ...Array.from(this.#attempts, (attempt) => freeSenderOf(attempt, attempt)),
    ];
  }
}

function forget(held: Map<string, number>, lease: Lease | undefined): void {
  if (lease && held.get(lease.id) === lease.fence) held.delete(lease.id);
}
