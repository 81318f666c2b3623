import { bind, choice, type DeskHours, Fault, type HandOffPacket, plugin, port } from '@samvad/framework';
import { businessHours, handoff, HandOffDesk } from '@samvad/plugin-handoff';
import { type Chat, type ConverseOptions, converse } from '@samvad/testing';

interface Book {
  book(visit: { readonly service: string; readonly time: string }, requestId: string): Promise<string>;
}
const Book = port<Book>('garage.book');

const serviceType = choice({ name: 'garage-service', key: 'service' });
const timeType = choice({ name: 'garage-time', key: 'time' });

const garage = plugin('garage', {
  needs: { book: Book },
  texts: {
    en: {
      title: 'Book a wash',
      'service.title': 'service',
      'service.ask': 'Which wash would you like?',
      'time.title': 'time',
      'time.ask': 'When shall we come?',
      summary: '{{service}}, {{time}}. All right?',
      made: 'Booked: {{booking}}.',
    },
    hi: {
      title: 'वॉश बुक करें',
      'service.title': 'वॉश',
      'service.ask': 'कौन सा वॉश चाहिए?',
      'time.title': 'समय',
      'time.ask': 'हम कब आएँ?',
      summary: '{{service}}, {{time}}। ठीक है?',
      made: 'बुक हो गया: {{booking}}।',
    },
  },
});
const service = garage.slot(serviceType, {
  options: async () => [
    { service: 'basic', title: 'Basic Wash' },
    { service: 'premium', title: 'Premium Wash' },
  ],
});
const time = garage.slot(timeType, {
  options: async () => [
    { time: 'sat', title: 'Saturday morning' },
    { time: 'sun', title: 'Sunday evening' },
  ],
});
garage.flow('book', {
  version: 1,
  title: 'title',
  intent: {
    description: 'The customer wants a car wash.',
    examples: ['book a wash', 'wash my car', 'I need a car wash', 'please clean my car', 'gaadi dhulwani hai', 'गाड़ी धुलवानी है'],
  },
  slots: { service, time },
  confirm: { text: 'summary' },
  async run({ slots, step, done }) {
    const booking = await step('book', { service: slots.service.service, time: slots.time.time }, (needs, visit, id) =>
      needs.book.book(visit, id),
    );
    return done('made', { booking });
  },
});

/** A garage whose people answer within a quarter of an hour, from nine to seven. */
export class Garage {
  readonly told: HandOffPacket[] = [];
  readonly booked: string[] = [];
  /** What the desk says of itself, where it is not the hours of the clock; `down`: nothing. */
  hours: DeskHours | 'down' | null = null;
  /** Holds a booking back, or lets it fail. */
  whenBooked: () => Promise<void> = () => Promise.resolve();
  readonly #requests = new Map<string, string>();

  readonly desk: HandOffDesk = {
    available: async (now) => {
      if (this.hours === 'down') throw new Fault('ERP.CONNECT', 'no line to the desk', { operation: 'desk.available' });
      return this.hours ?? businessHours({ timeZone: 'Asia/Kolkata', opens: '09:00', closes: '19:00', answersWithin: 15 })(now);
    },
    notify: async (packet) => {
      this.told.push(packet);
    },
  };

  readonly book: Book = {
    book: async (visit, id) => {
      await this.whenBooked();
      const known = this.#requests.get(id) ?? `B-${this.#requests.size + 1}`;
      if (!this.#requests.has(id)) this.booked.push(`${visit.service} ${visit.time}`);
      this.#requests.set(id, known);
      return known;
    },
  };

  /** Begins a conversation with the garage, at ten in the morning if nothing else is said. */
  talk(options: ConverseOptions = {}): Promise<Chat> {
    return converse([garage, handoff], { bindings: [bind(HandOffDesk, this.desk), bind(Book, this.book)], ...options });
  }
}
