import type { GraphClient } from './graph-client.ts';
import { errorIn, rulingOn } from './graph-errors.ts';
import type { WhatsAppSettings } from './options.ts';

/** Asks Graph for our number: `down` when it cannot be reached or refuses our token, `degraded` when it answers with another error. */
export async function probe(graph: GraphClient, settings: WhatsAppSettings, signal: AbortSignal): Promise<'up' | 'degraded' | 'down'> {
  const reply = await graph.get(encodeURIComponent(settings.phoneNumberId), signal);
  if (reply.is !== 'answer') return 'down';
  const error = errorIn(reply.body);
  if (error) return rulingOn(error, reply.status).code === 'CHANNEL.AUTH' ? 'down' : 'degraded';
  return reply.status === 200 && reply.body !== undefined ? 'up' : 'down';
}
