import { z } from 'zod';
import { type SiteClient, siteClient, type SiteReply } from './client/client.ts';
import type { FrappeSettings } from './options.ts';

const Zone = z.object({ time_zone: z.string() });

/** How the site does. */
export type SiteState = 'up' | 'degraded' | 'down';

/**
 * Asks the site who we are, and once in which zone it keeps its datetimes. `down`: it cannot be reached, or does not take our credentials; `degraded`: it
 * answers with errors, or lives in another zone than configured, which would shift every visit.
 */
export function siteProbe(settings: FrappeSettings): (signal: AbortSignal) => Promise<SiteState> {
  const client = siteClient(settings);
  let zone: string | undefined;
  return async (signal) => {
    const user = await ask(client, 'frappe.auth.get_logged_user', signal);
    if (user.is === 'failure') return ['timeout', 'connection', 'auth', 'forbidden'].includes(user.failure.kind) ? 'down' : 'degraded';
    if (typeof user.value !== 'string') return 'degraded';
    zone ??= zoneIn(await ask(client, 'frappe.client.get_time_zone', signal));
    return zone === settings.timeZone ? 'up' : 'degraded';
  };
}

const ask = (client: SiteClient, method: string, signal: AbortSignal): Promise<SiteReply> =>
  client.send({ verb: 'GET', path: `method/${method}`, under: 'message' }, signal);

const zoneIn = (reply: SiteReply): string | undefined => (reply.is === 'result' ? Zone.safeParse(reply.value).data?.time_zone : undefined);
