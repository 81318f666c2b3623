import type { CallContext, MiddlewareDeclaration } from '../author/middleware.ts';
import type { Clock } from '../kernel/clock.ts';
import { Fault } from '../kernel/fault.ts';
import type { Timers } from '../kernel/timers.ts';

/** Failures in a row that open a breaker, and how long it stays open before one probe, in milliseconds. */
export interface BreakerSettings {
  readonly failures: number;
  readonly openMs: number;
}

/** How a breaker stands. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** The layer, and its breakers by `port.operation` for readiness. */
export interface CircuitBreaker extends MiddlewareDeclaration {
  states(): ReadonlyMap<string, BreakerState>;
}

interface Breaker {
  failures: number;
  /** When it opened, by the timers and in business time; null while it is closed. */
  opened: { readonly elapsed: number; readonly at: number } | null;
  probing: boolean;
}

/**
 * A breaker per dependency and operation: after some failures in a row calls are refused at once, then exactly one probe is let through.
 * Only what could succeed later counts as a failure; refusals by a business rule do not. Runs on the timers of the bot, which a library's
 * breaker could not (docs/decisions/0007); business time that is moved on ends the waiting too, because retries go by it.
 */
export function circuitBreaker(timers: Timers, clock: Clock, settings: BreakerSettings = { failures: 5, openMs: 10_000 }): CircuitBreaker {
  const breakers = new Map<string, Breaker>();
  const breakerOf = (name: string): Breaker => {
    const known = breakers.get(name);
    if (known) return known;
    const made: Breaker = { failures: 0, opened: null, probing: false };
    breakers.set(name, made);
    return made;
  };
  const stateOf = ({ opened }: Breaker): BreakerState => {
    if (opened === null) return 'closed';
    const waited = Math.max(timers.elapsed() - opened.elapsed, clock.now() - opened.at);
    return waited >= settings.openMs ? 'half-open' : 'open';
  };
  return {
    name: 'circuit-breaker',
    phase: 'guard',
    states: () => new Map([...breakers].map(([name, breaker]) => [name, stateOf(breaker)])),
    async call(context: CallContext, next) {
      const name = `${context.port}.${context.operation}`;
      const breaker = breakerOf(name);
      const state = stateOf(breaker);
      if (state === 'open' || (state === 'half-open' && breaker.probing)) {
        const message = `${name} is held back: it failed ${settings.failures} times in a row`;
        throw new Fault('ERP.OPEN', message, { operation: name, site: context.site });
      }
      breaker.probing = state === 'half-open';
      try {
        const answer = await next();
        close(breaker);
        return answer;
      } catch (thrown) {
        if (Fault.is(thrown) && !thrown.retryable) close(breaker);
        else fail(breaker, settings.failures, { elapsed: timers.elapsed(), at: clock.now() });
        throw thrown;
      }
    },
  };
}

function close(breaker: Breaker): void {
  breaker.failures = 0;
  breaker.opened = null;
  breaker.probing = false;
}

function fail(breaker: Breaker, most: number, now: NonNullable<Breaker['opened']>): void {
  breaker.failures += 1;
  breaker.probing = false;
  if (breaker.failures >= most) breaker.opened = now;
}
