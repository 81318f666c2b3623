import type { Logger } from '@samvad/framework';
import { businessHours, type HandOffDesk } from '@samvad/plugin-handoff';

/** When somebody of the company answers customers, every day of the week. */
const OPENS = '09:00';
const CLOSES = '19:00';
const ANSWERS_WITHIN_MINUTES = 15;

/**
 * The people of the company, as long as nobody binds a pager or a help desk: they are there in business hours and look at the inspector, where the
 * conversations that wait for them are. The log says which; who the customer is, it does not say.
 */
export function people(timeZone: string, logger: Pick<Logger, 'warn'>): HandOffDesk {
  const hours = businessHours({ timeZone, opens: OPENS, closes: CLOSES, answersWithin: ANSWERS_WITHIN_MINUTES });
  return {
    available: async (now) => hours(now),
    notify: async ({ conversation, news, reason }) => logger.warn('a customer wants a person', { conversation, news, reason }),
  };
}
