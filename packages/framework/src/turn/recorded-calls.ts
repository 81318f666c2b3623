import { type CapturedSite, readFrames } from '../kernel/call-site.ts';
import { codes, type FaultCode } from '../kernel/codes.ts';
import { Fault } from '../kernel/fault.ts';
import type { CallWatcher, GatewayCall } from './call-recorder.ts';
import type { JournalledCall } from './journalled-call.ts';

/** A call that one of two runs of a turn made and the other did not. */
export interface DivergingCall {
  readonly is: 'call';
  readonly port: string;
  readonly operation: string;
  /** Where it is made; for a call that is missing, where the last one before it is made. Empty when there is none. */
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** Plays recorded calls back: the n-th call of a port, operation and input gets the n-th answer. */
export class RecordedCalls implements CallWatcher {
  readonly #calls: readonly JournalledCall[];
  readonly #waiting = new Map<string, number[]>();
  #extra: DivergingCall | undefined;
  #latest: CapturedSite | undefined;

  constructor(calls: readonly JournalledCall[]) {
    this.#calls = calls;
    for (const [place, call] of calls.entries()) {
      const key = keyOf(call);
      this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), place]);
    }
  }

  /** For a read that was given up: it takes along what it had called by then; what it would have called later is no difference. */
  readonly givenUp: CallWatcher = {
    through: (call) => {
      const recorded = this.#take(call);
      return recorded ? this.#play(recorded) : Promise.reject(noSuchCall(call));
    },
  };

  through(call: GatewayCall): Promise<unknown> {
    const recorded = this.#take(call);
    const site = call.site();
    if (recorded) {
      this.#latest = site;
      return this.#play(recorded);
    }
    const { port, operation } = call;
    this.#extra ??= {
      is: 'call',
      port,
      operation,
      ...placeOf(site),
      what: `${port}.${operation} is called with what it was not called with then`,
    };
    return Promise.reject(noSuchCall(call));
  }

  #take(call: GatewayCall): JournalledCall | undefined {
    const place = this.#waiting.get(keyOf(call))?.shift();
    return place === undefined ? undefined : this.#calls[place];
  }

  /** The first call that was not made then; else the first that was made then only. */
  divergence(): DivergingCall | undefined {
    if (this.#extra) return this.#extra;
    const [place] = [...this.#waiting.values()].flat().sort((a, b) => a - b);
    const missing = place === undefined ? undefined : this.#calls[place];
    // What had not ended was not used.
    if (!missing || missing.outcome.is === 'unsettled') return undefined;
    const { port, operation } = missing;
    return { is: 'call', port, operation, ...placeOf(this.#latest), what: `${port}.${operation} was called then and is not now` };
  }

  #play({ outcome, port, operation }: JournalledCall): Promise<unknown> {
    switch (outcome.is) {
      case 'answer':
        return Promise.resolve(outcome.value);
      case 'again': {
        const earlier = this.#calls[outcome.of];
        return earlier ? this.#play(earlier) : Promise.reject(new Error('a call refers to none'));
      }
      case 'fault': {
        const { code, message, operation: what, facts, retryAfterMs } = outcome;
        const known: FaultCode = code in codes ? (code as FaultCode) : 'PLUGIN.THREW';
        return Promise.reject(new Fault(known, message, { operation: what, facts, ...(retryAfterMs !== null && { retryAfterMs }) }));
      }
      case 'unsettled':
        return Promise.reject(
          new Fault('PLUGIN.DEADLINE', 'the call had not ended when the turn was made', { operation: `${port}.${operation}` }),
        );
    }
  }
}

const noSuchCall = ({ port, operation }: GatewayCall): Fault =>
  new Fault('PLUGIN.THREW', 'the recorded turn made no such call', { operation: `${port}.${operation}` });

const keyOf = ({ port, operation, input }: Pick<GatewayCall, 'port' | 'operation' | 'input'>): string => `${port}.${operation}:${input}`;

function placeOf(site: CapturedSite | undefined): { file: string; line: number } {
  const [frame] = site ? readFrames(site) : [];
  return { file: frame?.file ?? '', line: frame?.line ?? 0 };
}
