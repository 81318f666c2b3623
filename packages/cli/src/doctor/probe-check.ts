import type { Check } from './check.ts';

/** Asks something the bot talks to how it does: `down` when it cannot be reached or refuses our credentials. */
export type Probe = (signal: AbortSignal) => Promise<'up' | 'degraded' | 'down'>;

/**
 * Makes a check of a probe, such as a channel has.
 *
 * @example probeCheck('whatsapp', (signal) => channel.probe(signal), 'check WHATSAPP_GRAPH_URL and WHATSAPP_ACCESS_TOKEN')
 */
export const probeCheck = (name: string, probe: Probe, remedy: string): Check => ({
  name,
  async run(signal) {
    const state = await probe(signal);
    if (state === 'up') return [{ is: 'ok', detail: 'answers and takes our credentials' }];
    if (state === 'degraded') return [{ is: 'warn', detail: 'answers, but not as it should', remedy }];
    return [{ is: 'fail', detail: 'cannot be reached, or refuses our credentials', remedy }];
  },
});
