import { AsyncLocalStorage } from 'node:async_hooks';

/** What a gateway may know of the call it serves: when to give up. */
export interface CallScope {
  /** Aborts at the deadline of this attempt, body included. */
  readonly signal: AbortSignal;
}

const scope = new AsyncLocalStorage<CallScope>();

/** Runs a gateway call inside its scope. */
export const withinCall = <T>(call: CallScope, work: () => Promise<T>): Promise<T> => scope.run(call, work);

/**
 * The signal a gateway passes on to its client.
 *
 * @example const response = await fetch(url, { signal: callSignal() });
 */
export const callSignal = (): AbortSignal | undefined => scope.getStore()?.signal;
