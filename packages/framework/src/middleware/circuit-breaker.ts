import {
  BrokenCircuitError,
  CircuitState,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker as breaker,
  handleWhen,
} from 'cockatiel';
import type { CallContext, MiddlewareDeclaration } from '../author/middleware.ts';
import { Fault } from '../kernel/fault.ts';

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

/**
 * A breaker per dependency and operation: after some failures in a row calls are refused at once, then exactly one probe is let through.
 * Only what could succeed later counts as a failure; refusals by a business rule do not.
 */
export function circuitBreaker(settings: BreakerSettings = { failures: 5, openMs: 10_000 }): CircuitBreaker {
  const policies = new Map<string, CircuitBreakerPolicy>();
  const policyOf = (name: string): CircuitBreakerPolicy => {
    const known = policies.get(name);
    if (known) return known;
    const countable = handleWhen((error) => !Fault.is(error) || error.retryable);
    const made = breaker(countable, { halfOpenAfter: settings.openMs, breaker: new ConsecutiveBreaker(settings.failures) });
    policies.set(name, made);
    return made;
  };
  return {
    name: 'circuit-breaker',
    phase: 'guard',
    states: () => new Map([...policies].map(([name, policy]) => [name, stateOf(policy)])),
    async call(context: CallContext, next) {
      const name = `${context.port}.${context.operation}`;
      try {
        return await policyOf(name).execute(next);
      } catch (thrown) {
        if (!(thrown instanceof BrokenCircuitError)) throw thrown;
        const message = `${name} is held back: it failed ${settings.failures} times in a row`;
        throw new Fault('ERP.OPEN', message, { operation: name, site: context.site, cause: thrown });
      }
    },
  };
}

function stateOf(policy: CircuitBreakerPolicy): BreakerState {
  if (policy.state === CircuitState.Open || policy.state === CircuitState.Isolated) return 'open';
  return policy.state === CircuitState.HalfOpen ? 'half-open' : 'closed';
}
