import type { FaultRule, FaultSwitches } from '../fault-switches.ts';
import type { Agenda } from '../schedule.ts';
import type { Webhook } from './delivery.ts';

/** What disorder is made on. */
export interface DisorderPorts {
  readonly faults: FaultSwitches;
  readonly agenda: Agenda;
  readonly deliver: (webhook: Webhook) => void;
}

interface Held {
  readonly webhook: Webhook;
  readonly kind: 'reorder' | 'batch';
  readonly cancel: () => void;
}

/**
 * What may happen to webhooks on their way, as far as the fault switches say: doubled, late, overtaken by the next one, joined with it. Without a switch
 * they pass through.
 */
export class Disorder {
  readonly #ports: DisorderPorts;
  readonly #held = new Map<string, Held>();

  constructor(ports: DisorderPorts) {
    this.#ports = ports;
  }

  /** Passes a webhook on, now or later, once or twice. */
  send(webhook: Webhook): void {
    const held = this.#held.get(webhook.lane);
    if (held) return this.#release(held, webhook);
    const rule = this.#ports.faults.take('webhook', JSON.stringify(webhook.value));
    if (rule) this.#disturb(webhook, rule);
    else this.#ports.deliver(webhook);
  }

  #disturb(webhook: Webhook, { kind, ms }: FaultRule): void {
    const { deliver, agenda } = this.#ports;
    if (kind === 'duplicate') {
      deliver(webhook);
      const copy: Webhook = { lane: `${webhook.lane} again`, waId: webhook.waId, value: webhook.value };
      if (ms === 0) deliver(copy);
      else agenda.after(ms, () => deliver(copy));
    } else if (kind === 'reorder' || kind === 'batch') {
      const cancel = agenda.after(ms, () => {
        this.#held.delete(webhook.lane);
        deliver(webhook);
      });
      this.#held.set(webhook.lane, { webhook, kind, cancel });
    } else agenda.after(ms, () => deliver(webhook));
  }

  #release({ webhook: first, kind, cancel }: Held, next: Webhook): void {
    cancel();
    this.#held.delete(first.lane);
    if (kind === 'batch') return this.#ports.deliver(joined(first, next));
    this.#ports.deliver(next);
    this.#ports.deliver(first);
  }
}

/** Two webhooks in one body, as Meta batches them: the entries of both. */
const joined = (first: Webhook, next: Webhook): Webhook => ({
  ...next,
  value: { ...next.value, entry: [...entriesOf(first), ...entriesOf(next)] },
  delivered: () => {
    first.delivered?.();
    next.delivered?.();
  },
});

const entriesOf = ({ value }: Webhook): readonly unknown[] => ('entry' in value && Array.isArray(value.entry) ? value.entry : []);
