import { Fault, plugin, port, type SlotType } from '@samvad/framework';
import type { HeldWrite } from '@samvad/framework/ports';
import { z } from 'zod';

const words = (name: string): SlotType<string> => ({
  name,
  schema: z.string().min(1),
  mention: z.string(),
  input: 'text',
  texts: {
    en: { ask: `Which ${name}?`, rephrase: `Please tell me the ${name}.`, why: `We need the ${name}.`, invalid: `That is no ${name}.` },
  },
  extract: () => [],
  merge: (_earlier, later) => later,
  settle: (mention, { options }) =>
    !options || options.includes(mention) ? { is: 'value', value: mention } : { is: 'refused', text: 'invalid', params: {} },
  offer: (options) => options.map((value) => ({ is: 'value', value, title: value })),
  show: (value) => value,
});

/** What the courier's flow needs. */
export interface CourierDesk {
  sizes(): Promise<readonly string[]>;
  hours(size: string): Promise<readonly string[]>;
  fee(size: string): Promise<{ amount: string; currency: string }>;
  saveSender(name: string, requestId: string): Promise<string>;
  collect(order: { sender: string; size: string; hour: string }, requestId: string): Promise<{ order: string } | 'gone'>;
}
export const CourierDesk = port<CourierDesk>('courier.desk');

/** A flow of the usual shape: slots that hang on each other, a fact, a quote, and a run of two steps. */
export function courierPlugin() {
  const courier = plugin('courier', {
    needs: { desk: CourierDesk },
    texts: {
      en: {
        title: 'Send a parcel',
        summary: 'A {{size}} parcel of {{sender}} at {{hour}} for {{fee}}. All right?',
        made: 'It is {{order}}.',
        gone: 'That hour is gone.',
        'size.title': 'size',
        'sender.title': 'sender',
        'hour.title': 'hour',
      },
    },
  });
  const size = courier.slot(words('size'), { options: ({ needs }) => needs.desk.sizes() });
  const sender = courier.slot(words('sender'), { fact: true });
  const hour = courier.slot(words('hour'), { given: { size }, options: ({ given, needs }) => needs.desk.hours(given.size) });
  const fee = courier.quote({ given: { size }, get: ({ given, needs }) => needs.desk.fee(given.size) });
  courier.flow('send', {
    version: 1,
    title: 'title',
    intent: {
      description: 'Sends a parcel.',
      examples: ['send a parcel', 'collect my parcel', 'a courier please', 'ship this', 'pick up'],
    },
    slots: { size, sender, hour },
    confirm: { text: 'summary', quotes: { fee } },
    async run({ slots, step, done, reask }) {
      const saved = await step('save-sender', slots.sender, (needs, input, id) => needs.desk.saveSender(input, id), { learn: 'customer' });
      const order = { sender: saved, size: slots.size, hour: slots.hour };
      const made = await step('collect', order, (needs, input, id) => needs.desk.collect(input, id));
      return made === 'gone' ? reask('hour', 'gone') : done('made', { order: made.order });
    },
  });
  return courier;
}

/** How the desk's next calls go wrong: before anything is done, or after it, so that only the answer is lost. */
export type Trouble = 'none' | 'before' | 'after';

/** A desk that keeps what it made by request id. */
export class MemoryDesk implements CourierDesk {
  trouble: Trouble = 'none';
  readonly #held = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** Everything it holds. */
  writes(): readonly HeldWrite[] {
    return [...this.#held].map(([requestId, record]) => ({ requestId, record }));
  }

  /** Somebody else takes an hour. */
  take(hour: string): void {
    this.#taken.add(hour);
  }

  sizes(): Promise<readonly string[]> {
    return this.#read(['small', 'large']);
  }

  hours(_size: string): Promise<readonly string[]> {
    return this.#read(['9:00', '12:00', '15:00', '18:00'].filter((hour) => !this.#taken.has(hour)));
  }

  fee(size: string): Promise<{ amount: string; currency: string }> {
    return this.#read({ amount: size === 'small' ? '90.00' : '240.00', currency: 'INR' });
  }

  saveSender(_name: string, requestId: string): Promise<string> {
    return this.#write(requestId, 'C');
  }

  async collect(order: { hour: string }, requestId: string): Promise<{ order: string } | 'gone'> {
    if (this.#taken.has(order.hour) && !this.#held.has(requestId)) return 'gone';
    return { order: await this.#write(requestId, 'P') };
  }

  async #read<T>(value: T): Promise<T> {
    if (this.trouble === 'before') throw outage();
    return value;
  }

  async #write(requestId: string, letter: string): Promise<string> {
    if (this.trouble === 'before') throw outage();
    const record = this.#held.get(requestId) ?? `${letter}-${this.#held.size + 1}`;
    this.#held.set(requestId, record);
    if (this.trouble === 'after') throw outage();
    return record;
  }
}

const outage = (): Fault => new Fault('ERP.TIMEOUT', 'the desk did not answer', { operation: 'courier' });
