import type { CallContext, CallMiddleware } from '../author/middleware.ts';
import { compose } from '../kernel/compose.ts';
import { Fault, toFault } from '../kernel/fault.ts';
import { withinCall } from '../ports/call-context.ts';
import { type Cancel, deadline, type Timers } from '../kernel/timers.ts';
import type { Caller, CallRequest } from '../ports/caller.ts';

/** Attempts of a read that failed for a passing reason; a write is repeated by its run, never here. */
const ATTEMPTS = 2;
/** A second attempt must still have this much of the time that was given, in milliseconds. */
const WORTH_IT = 300;

type Work<T> = (signal: AbortSignal) => Promise<T>;
type Outcome<T> = { readonly is: 'answer'; readonly value: T } | { readonly is: 'fault'; readonly fault: Fault };

/** Builds the one wrapper around everything that leaves the process: each attempt goes through the layers, outermost first, under one deadline. */
export function callOnion(layers: readonly CallMiddleware[], timers: Timers): Caller {
  return {
    async call(request, work) {
      const until = timers.elapsed() + request.timeoutMs;
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await once({ layers, timers, request, attempt, ms: until - timers.elapsed() }, work);
        if (outcome.is === 'answer') return outcome.value;
        const again = request.harmless && attempt < ATTEMPTS && isPassing(outcome.fault) && until - timers.elapsed() > WORTH_IT;
        if (!again || request.signal?.aborted) throw outcome.fault;
        request.repeated?.(outcome.fault);
      }
    },
  };
}

/** Worth one more try at once: what was lost on the way or broke by itself, not what is overloaded, refused or held back. */
const isPassing = (fault: Fault): boolean => /\.(CONNECT|CONFLICT|HTTP|BODY)$/.test(fault.code);

interface Attempt {
  readonly layers: readonly CallMiddleware[];
  readonly timers: Timers;
  readonly request: CallRequest;
  readonly attempt: number;
  /** Time that is left, in milliseconds. */
  readonly ms: number;
}

async function once<T>({ layers, timers, request, attempt, ms }: Attempt, work: Work<T>): Promise<Outcome<T>> {
  const started = timers.elapsed();
  const limit = deadline(timers, ms);
  const signal = request.signal ? AbortSignal.any([request.signal, limit.signal]) : limit.signal;
  const context: CallContext = { port: request.port, operation: request.operation, attempt, site: request.site, signal };
  const operation = `${request.port}.${request.operation}`;
  const note = (outcome: string): void =>
    request.record?.({
      port: request.port,
      operation: request.operation,
      attempt,
      ms: Math.round((timers.elapsed() - started) * 10) / 10,
      outcome,
    });
  let answer: { readonly value: T } | undefined;
  const run = compose<CallContext, unknown>(layers, async () => {
    answer = {
      value: await endsWith(
        signal,
        operation,
        timers,
        withinCall({ signal }, () => work(signal)),
      ),
    };
    return answer.value;
  });
  try {
    await run(context);
    if (!answer) throw new Fault('PLUGIN.THREW', 'a call middleware answered without calling next()', { operation });
    note('ok');
    return { is: 'answer', value: answer.value };
  } catch (thrown) {
    const fault = placed(toFault(thrown, 'PLUGIN.THREW', { operation, site: request.site }), request);
    note(fault.code);
    return { is: 'fault', fault };
  } finally {
    limit.cancel();
  }
}

/** Time a gateway has to end by itself after its signal, in milliseconds. */
const GRACE_MS = 100;

/** What does not end at its signal is left behind: no caller waits for a gateway that ignores it. */
async function endsWith<T>(signal: AbortSignal, operation: string, timers: Timers, work: Promise<T>): Promise<T> {
  let cancel: Cancel = () => undefined;
  let onAbort: (() => void) | undefined;
  const left = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      const end = (): void =>
        reject(new Fault('PLUGIN.DEADLINE', `${operation} did not end at its deadline`, { operation, cause: signal.reason }));
      cancel = timers.after(GRACE_MS, end);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, left]);
  } finally {
    cancel();
    if (onAbort) signal.removeEventListener('abort', onAbort);
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
