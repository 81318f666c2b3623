import { plugin } from '@samvad/framework';
import { HandOffDesk } from './desk.ts';
import { examples } from './examples.ts';
import { texts } from './texts.ts';

/** Hands a conversation to a person of the company and takes it back. */
export const handoff = plugin('handoff', { needs: { desk: HandOffDesk }, texts });

handoff.handOff('hand-off', {
  version: 1,
  title: 'title',
  intent: { description: 'The customer wants to speak with a person of the company instead of the bot.', examples },
  available: ({ needs, now }) => needs.desk.available(now),
  notify: ({ needs, packet, requestId }) => needs.desk.notify(packet, requestId),
});
