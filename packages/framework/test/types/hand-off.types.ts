// What the compiler refuses when the flow that hands over to a person is declared.
import { type DeskHours, plugin, port } from '@samvad/framework';

interface Desk {
  hours(now: string): Promise<DeskHours>;
  page(conversation: string, requestId: string): Promise<void>;
}
const Desk = port<Desk>('people.desk');
const people = plugin('people', { needs: { desk: Desk }, texts: { en: { title: 'Talk to a person' } } });
const intent = { description: 'Wants a person.', examples: ['human', 'agent', 'person', 'somebody', 'call me'] };

people.handOff('hand-off', {
  version: 1,
  title: 'title',
  intent,
  available: ({ needs, now }) => needs.desk.hours(now),
  notify: ({ needs, packet, requestId }) => needs.desk.page(packet.conversation, requestId),
});
people.handOff('no-such-title', {
  version: 1,
  // @ts-expect-error there is no such text
  title: 'heading',
  intent,
  available: ({ needs, now }) => needs.desk.hours(now),
  notify: ({ needs, packet, requestId }) => needs.desk.page(packet.conversation, requestId),
});
people.handOff('no-hours', {
  version: 1,
  title: 'title',
  intent,
  // @ts-expect-error the customer wants to know when, not only whether
  available: async () => ({ is: 'open' }),
  // @ts-expect-error the desk has no such call
  notify: ({ needs, packet }) => needs.desk.call(packet.conversation),
});
