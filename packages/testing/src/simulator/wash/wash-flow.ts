import { type Plugin, plugin, port, type SlotType } from '@samvad/framework';
import { z } from 'zod';

/** A slot type whose mention is the value's own words. */
const words = (name: string): SlotType<string> => ({
  name,
  schema: z.string().min(1),
  mention: z.string(),
  input: 'text',
  texts: {
    en: {
      ask: `Which ${name}?`,
      rephrase: `Please tell me the ${name}, for example one of these.`,
      why: `The ${name} is needed.`,
      invalid: `That is no ${name}.`,
    },
  },
  extract: () => [],
  merge: (_earlier, later) => later,
  settle(mention, { options }) {
    if (!options || options.includes(mention)) return { is: 'value', value: mention };
    return { is: 'refused', text: 'invalid', params: {} };
  },
  offer: (options) => options.slice(0, 7).map((value) => ({ is: 'value', value, title: value })),
  show: (value) => value,
});

/** What is booked. */
export interface Wash {
  readonly service: string;
  readonly car: string;
  readonly time: string;
}

/** What the flow needs of the company. */
export interface WashDesk {
  services(): Promise<readonly string[]>;
  times(service: string): Promise<readonly string[]>;
  price(service: string): Promise<{ amount: string; currency: string }>;
  save(car: string, requestId: string): Promise<string>;
  book(wash: Wash, requestId: string): Promise<{ booking: string } | 'taken'>;
}

/** The port of the desk. */
export const WashDesk = port<WashDesk>('wash.desk');

const texts = {
  en: {
    title: 'Book a wash',
    summary: '{{service}} for {{car}} at {{time}}, {{price}}. All right?',
    made: 'Booked as {{booking}}.',
    taken: 'That time is gone.',
    'service.title': 'service',
    'car.title': 'car',
    'time.title': 'time',
  },
} as const;

/** The smallest flow with everything in it: options, a slot that depends on another, a quote, two writes, a refusal. */
export function washFlow(): Plugin {
  const wash = plugin('wash', { needs: { desk: WashDesk }, texts });
  const service = wash.slot(words('service'), { options: ({ needs }) => needs.desk.services() });
  const car = wash.slot(words('car'));
  const time = wash.slot(words('time'), { given: { service }, options: ({ given, needs }) => needs.desk.times(given.service) });
  const price = wash.quote({ given: { service }, get: ({ given, needs }) => needs.desk.price(given.service) });
  wash.flow('wash', {
    version: 1,
    title: 'title',
    intent: { description: 'Books a wash.', examples: ['wash my car', 'book a wash', 'car wash please', 'clean my car', 'I need a wash'] },
    slots: { service, car, time },
    confirm: { text: 'summary', quotes: { price } },
    async run({ slots, step, done, reask }) {
      const saved = await step('save', slots.car, (needs, input, id) => needs.desk.save(input, id), { learn: 'savedCar' });
      const made = await step('book', { service: slots.service, car: saved, time: slots.time }, (needs, input, id) =>
        needs.desk.book(input, id),
      );
      return made === 'taken' ? reask('time', 'taken') : done('made', { booking: made.booking });
    },
  });
  return wash;
}
