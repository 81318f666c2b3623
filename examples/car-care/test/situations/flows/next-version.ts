import { choice, type Flow, type Plugin, plugin } from '@samvad/framework';
import { flowPlugins } from '../../../src/car-care.ts';

/** The app with its booking in the next version, changed as given. */
export function nextVersion(change: (flow: Flow) => Partial<Flow> = () => ({})): readonly Plugin[] {
  const next = (flow: Flow): Flow => (flow.name === 'book-service' ? { ...flow, version: flow.version + 1, ...change(flow) } : flow);
  return [...flowPlugins.map((each): Plugin => ({ ...each, flows: each.flows.map(next) })), parking];
}

/** The app of a day on which nothing can be booked. */
export const withoutBooking = (): readonly Plugin[] =>
  flowPlugins.map((each) => ({ ...each, flows: each.flows.filter(({ name }) => name !== 'book-service') }));

const parking = plugin('parking', {
  texts: {
    en: {
      'parking.title': 'parking',
      'parking.ask': 'Where does the car stand?',
      'parking.rephrase': 'Please tell where the car stands.',
      'parking.invalid': 'That is neither the street nor the basement.',
    },
    hi: {
      'parking.title': 'पार्किंग',
      'parking.ask': 'गाड़ी कहाँ खड़ी है?',
      'parking.rephrase': 'कृपया बताइए गाड़ी कहाँ खड़ी है।',
      'parking.invalid': 'यह न सड़क है, न बेसमेंट।',
    },
  },
});

const place = parking.slot(choice({ name: 'parking', key: 'parking' }), {
  options: () => Promise.resolve(['On the street', 'In the basement'].map((title) => ({ parking: title, title }))),
});

/** A booking that also asks where the car stands. */
export const asksForParking = ({ slots }: Flow): Partial<Flow> => ({ slots: { ...slots, parking: place } });
