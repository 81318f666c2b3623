import { type Channel, type PluginAuthor, plugin } from '@samvad/framework';
import { graphClient } from './graph-client.ts';
import { limits } from './limits.ts';
import { mediaFetcher } from './media.ts';
import { settingsOf, type WhatsAppOptions } from './options.ts';
import { parseWebhook } from './parse-webhook.ts';
import { probe } from './probe.ts';
import { receipts } from './seen.ts';
import { sender } from './send.ts';
import { checkSignature, sameText } from './signature.ts';

/** The channel with everything it can do. */
export type WhatsAppChannel = Required<Channel>;

/**
 * The WhatsApp Business Cloud API as a channel: one number of the company. Transport only; it repeats nothing and keeps nothing but its pace.
 *
 * @throws Fault `CONFIG.ENV` when an option cannot be used
 * @example
 * const channel = whatsapp({ phoneNumberId, accessToken, appSecrets: [secret], verifyToken, graphUrl: 'https://graph.facebook.com/v23.0', timeoutMs: 5000 });
 */
export function whatsapp(options: WhatsAppOptions): WhatsAppChannel {
  const settings = settingsOf(options);
  const graph = graphClient(settings);
  return {
    name: 'whatsapp',
    limits,
    parse(rawBody, headers) {
      checkSignature(rawBody, headers, settings.appSecrets);
      return parseWebhook(rawBody, settings.phoneNumberId);
    },
    verify(query) {
      const asked = query['hub.mode'] === 'subscribe' && sameText(query['hub.verify_token'] ?? '', settings.verifyToken);
      return asked ? query['hub.challenge'] : undefined;
    },
    send: sender(graph, settings),
    seen: receipts(graph, settings),
    fetchMedia: mediaFetcher(graph, settings),
    probe: (signal) => probe(graph, settings, signal),
  };
}

/** The channel as a plugin of an app. */
export const whatsappPlugin = (options: WhatsAppOptions): PluginAuthor<Record<never, never>, { en: Record<never, never> }> =>
  plugin('whatsapp', { channels: [whatsapp(options)] });
