import { BrokenCircuitError, CircuitState, type CircuitBreakerPolicy, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { Fault } from '../kernel/fault.ts';
import type { CallRequest } from '../ports/caller.ts';

/** Failures in a row that open a breaker, and how long it stays open before one probe. */
export interface BreakerSettings {
  readonly failures: number;
  readonly openMs: number;
}

/** One breaker per dependency and operation; half open lets exactly one probe through. */
export class Breakers {
  readonly #settings: BreakerSettings;
  readonly #policies = new Map<string, CircuitBreakerPolicy>();

  constructor(settings: BreakerSettings = { failures: 5, openMs: 10_000 }) {
    this.#settings = settings;
  }

  /** Does the work unless the breaker is open. @throws Fault `ERP.OPEN` */
  async guard<T>(request: Pick<CallRequest, 'port' | 'operation' | 'site'>, work: () => Promise<T>): Promise<T> {
    const name = `${request.port}.${request.operation}`;
    const policy = this.#policies.get(name) ?? this.#make(name);
    try {
      return await policy.execute(work);
    } catch (thrown) {
      if (!(thrown instanceof BrokenCircuitError)) throw thrown;
      throw new Fault('ERP.OPEN', `${name} is held back: it failed ${this.#settings.failures} times in a row`, {
        operation: name,
        site: request.site,
        cause: thrown,
      });
    }
  }

  states(): ReadonlyMap<string, 'closed' | 'open' | 'half-open'> {
    const word = (state: CircuitState): 'closed' | 'open' | 'half-open' =>
      state === CircuitState.Open ? 'open' : state === CircuitState.HalfOpen ? 'half-open' : 'closed';
    return new Map([...this.#policies].map(([name, policy]) => [name, word(policy.state)]));
  }

  #make(name: string): CircuitBreakerPolicy {
    const countable = handleWhen((error) => !Fault.is(error) || error.retryable);
    const policy = circuitBreaker(countable, {
      halfOpenAfter: this.#settings.openMs,
      breaker: new ConsecutiveBreaker(this.#settings.failures),
    });
    this.#policies.set(name, policy);
    return policy;
  }
}
