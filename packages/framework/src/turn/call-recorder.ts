import type { CapturedSite } from '../kernel/call-site.ts';
import { toFault } from '../kernel/fault.ts';
import type { JournalledCall } from './journalled-call.ts';

/** A call through a gateway, on its way to the call onion. */
export interface GatewayCall {
  readonly port: string;
  readonly operation: string;
  /** Its arguments as JSON. */
  readonly input: string;
  /** Where it was asked for; to be captured before anything is awaited. */
  readonly site: () => CapturedSite;
}

/** Stands between a plugin's functions and the call onion: records what comes back, or plays back what came. */
export interface CallWatcher {
  through(call: GatewayCall, make: () => Promise<unknown>): Promise<unknown>;
}

/** Records the calls of one turn with the outcome that was used. An answer that is the same object as before is noted by its place. */
export class CallRecorder implements CallWatcher {
  readonly #calls: JournalledCall[] = [];
  readonly #answers = new Map<unknown, number>();

  async through({ port, operation, input }: GatewayCall, make: () => Promise<unknown>): Promise<unknown> {
    const place = this.#calls.length;
    const call: JournalledCall = { port, operation, input, outcome: { is: 'unsettled' } };
    this.#calls.push(call);
    try {
      const value = await make();
      const earlier = typeof value === 'object' && value !== null ? this.#answers.get(value) : undefined;
      this.#calls[place] = {
        ...call,
        outcome: earlier === undefined ? { is: 'answer', value: value ?? null } : { is: 'again', of: earlier },
      };
      if (earlier === undefined) this.#answers.set(value, place);
      return value;
    } catch (thrown) {
      const {
        code,
        message,
        operation: what,
        facts,
        retryAfterMs,
      } = toFault(thrown, 'PLUGIN.THREW', { operation: `${port}.${operation}` });
      this.#calls[place] = { ...call, outcome: { is: 'fault', code, message, operation: what, facts, retryAfterMs } };
      throw thrown;
    }
  }

  /** The calls so far; what has not settled yet was not used. */
  calls(): readonly JournalledCall[] {
    return [...this.#calls];
  }
}
