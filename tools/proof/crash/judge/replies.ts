import type { Evidence, Verdict } from './evidence.ts';

/** Everything that was decided to be said has left, or was given up or taken back; order and repeats are the invariants' matter. */
export const allSaid = ({ outbox }: Evidence): Verdict =>
  outbox
    .filter(({ status }) => status === 'waiting' || status === 'sending' || status === 'ambiguous')
    .map(({ id, status }) => `the message ${id} is ${status} though everything is at rest`);

/** How many replies reached the phone a second time. */
export const doubled = ({ heard, outbox }: Evidence): number =>
  Math.max(0, heard.length - outbox.filter(({ status }) => status === 'sent').length);
