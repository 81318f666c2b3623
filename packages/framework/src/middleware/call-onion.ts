import type { CallContext, CallMiddleware } from '../author/middleware.ts';
import { compose } from '../kernel/compose.ts';
import { Fault, toFault } from '../kernel/fault.ts';
import { withinCall } from '../ports/call-context.ts';
import type { Caller, CallRequest } from '../ports/caller.ts';
import type { Breakers } from './circuit-breaker.ts';

/** What the call onion is made of: the layers of plugins outside, deadline and breaker inside. */
export interface CallOnionParts {
  readonly layers: readonly CallMiddleware[];
  readonly breakers: Breakers;
}

/** A connection that was never made is tried once more at once, where a repeat does no harm. */
const ATTEMPTS = 2;

/** Builds the one wrapper around everything that leaves the process. */
export function callOnion(parts: CallOnionParts): Caller {
  return {
    states: () => parts.breakers.states(),
    async call(request, work) {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await once(parts, request, attempt, work);
        if (outcome.is === 'answer') return outcome.value;
        const again =
          request.harmless && attempt < ATTEMPTS && /\.CONNECT$|\.CONFLICT$/.test(outcome.fault.code) && !request.signal?.aborted;
        if (!again) throw outcome.fault;
      }
    },
  };
}

type Outcome<T> = { readonly is: 'answer'; readonly value: T } | { readonly is: 'fault'; readonly fault: Fault };

async function once<T>(
  parts: CallOnionParts,
  request: CallRequest,
  attempt: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<Outcome<T>> {
  const started = performance.now();
  const deadline = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
  const context: CallContext = { port: request.port, operation: request.operation, attempt, site: request.site, signal };
  let answer: { readonly value: T } | undefined;
  const core = compose<CallContext, unknown>(parts.layers, async () => {
    answer = { value: await parts.breakers.guard(request, () => withinCall({ signal }, () => work(signal))) };
    return answer.value;
  });
  const note = (outcome: string): void =>
    request.record?.({
      port: request.port,
      operation: request.operation,
      attempt,
      ms: Math.round((performance.now() - started) * 10) / 10,
      outcome,
    });
  try {
    await core(context);
    if (!answer)
      throw new Fault('PLUGIN.THREW', 'a call middleware answered without calling next()', {
        operation: `${request.port}.${request.operation}`,
      });
    note('ok');
    return { is: 'answer', value: answer.value };
  } catch (thrown) {
    const fault = placed(
      toFault(thrown, 'PLUGIN.THREW', { operation: `${request.port}.${request.operation}`, site: request.site }),
      request,
    );
    note(fault.code);
    return { is: 'fault', fault };
  }
}

/** A gateway's fault is placed at the line that asked for the call; its own place stays as the cause. */
function placed(fault: Fault, request: CallRequest): Fault {
  if (fault.site === request.site) return fault;
  return new Fault(fault.code, fault.message, {
    operation: fault.operation,
    site: request.site,
    cause: fault,
    facts: fault.facts,
    ...(fault.plugin && { plugin: fault.plugin }),
    ...(fault.retryAfterMs !== null && { retryAfterMs: fault.retryAfterMs }),
  });
}
