import { Fault, type FaultCode } from '@samvad/framework';
import { callSignal } from '@samvad/framework/ports';
import type { Mischief } from '../faults/mischief.ts';
import type { EventList } from '../world/event-list.ts';
import type { Host } from '../world/host.ts';
import type { VirtualTime } from '../world/virtual-time.ts';

/** Methods of a simulated business system. */
export type Methods = Readonly<Record<string, (...input: never[]) => Promise<unknown>>>;

/** What the line to the business system works with. */
export interface ErpLineParts {
  readonly host: Host;
  readonly mischief: Mischief;
  readonly events: EventList;
  readonly outage: Outage;
  /** Called with the input of a method before it takes effect: somebody else was quicker. */
  readonly snatch: (operation: string, input: readonly unknown[]) => boolean;
}

/** Whether the business system can be reached. */
export class Outage {
  readonly #time: VirtualTime;
  #until = 0;

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  begin(ms: number): void {
    this.#until = Math.max(this.#until, this.#time.now + ms);
  }

  get isOn(): boolean {
    return this.#time.now < this.#until;
  }
}

/** The gateway as one worker has it: the real thing behind a line on which calls are slow, lost before or after the write, or never end. */
export function gatewayThrough<G extends Methods>(methods: G, parts: ErpLineParts): G {
  const entries = Object.entries(methods).map(([operation, method]) => [operation, remote(operation, method, parts)] as const);
  return Object.fromEntries(entries) as unknown as G;
}

function remote(operation: string, method: Methods[string], parts: ErpLineParts): (...input: never[]) => Promise<unknown> {
  const { host, mischief, outage, snatch, events } = parts;
  return (...input) => {
    const strikes = (kind: Parameters<Mischief['strikes']>[0]): ReturnType<Mischief['strikes']> => mischief.strikes(kind, operation);
    const away = strikes('erp.outage');
    if (away) outage.begin(away.amount(10_000, 300_000));
    const slow = strikes('erp.slow')?.amount(300, 8000) ?? 0;
    const hangs = strikes('erp.hangs');
    const [fails, deadlock, rate, dropsAfter, failsAfter, taken] = [
      strikes('erp.fails'),
      strikes('erp.deadlock'),
      strikes('erp.rate'),
      strikes('erp.drops-after'),
      strikes('erp.fails-after'),
      strikes('erp.taken'),
    ];
    const answer = host.reach<unknown>(5 + slow + (hangs ? hangs.amount(0, 30_000) : 0), 5, async () => {
      if (outage.isOn) throw fault('ERP.CONNECT', operation);
      if (fails) throw fault('ERP.HTTP', operation);
      if (deadlock) throw fault('ERP.CONFLICT', operation);
      if (rate) throw fault('ERP.RATE', operation, rate.amount(1000, 20_000));
      if (taken && snatch(operation, input)) events.note('erp', 'somebody else is quicker');
      const made = await method(...input);
      if (dropsAfter) throw fault('ERP.CONNECT', operation);
      if (failsAfter) throw fault('ERP.HTTP', operation);
      return hangs ? new Promise<never>(() => undefined) : made;
    });
    const signal = callSignal();
    // Some gateways do not listen to their deadline.
    if (!signal || (hangs && hangs.amount(0, 3) === 0)) return answer;
    const given = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(fault('ERP.TIMEOUT', operation)), { once: true });
    });
    return Promise.race([answer, given]);
  };
}

const fault = (code: FaultCode, operation: string, retryAfterMs?: number): Fault =>
  new Fault(code, 'as the simulated ERP pleases', { operation, ...(retryAfterMs !== undefined && { retryAfterMs }) });
