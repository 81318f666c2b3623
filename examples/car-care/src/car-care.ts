import { type Bot, type BotOptions, bind, createBot, type Plugin, silentLogger } from '@samvad/framework';
import { BookingDesk, booking, Catalogue } from '@samvad/plugin-booking';
import { type FrappeGateways } from '@samvad/plugin-frappe';
import { handoff, HandOffDesk } from '@samvad/plugin-handoff';
import { type WhatsAppOptions, whatsappPlugin } from '@samvad/plugin-whatsapp';
import type { Env } from './env.ts';
import { people } from './people.ts';
import { appTexts } from './texts.ts';

const PRIVACY_LINK = 'https://carcare.example/privacy';

/** The flows of the car-care business, in the order of the menu. */
export const flowPlugins: readonly Plugin[] = [booking, handoff, appTexts];

/** What stands behind the ports that the flows need. */
export const gatewayBindings = (frappe: Pick<FrappeGateways, 'catalogue' | 'desk'>, desk: HandOffDesk): BotOptions['bindings'] => [
  bind(Catalogue, frappe.catalogue),
  bind(BookingDesk, frappe.desk),
  bind(HandOffDesk, desk),
];

/** Makes the bot of the business: its flows on WhatsApp, against the ERP. */
export const carCareBot = (
  env: Env,
  channel: Omit<WhatsAppOptions, 'timeoutMs'>,
  erp: Pick<FrappeGateways, 'catalogue' | 'desk'>,
  parts: Omit<BotOptions, 'plugins' | 'bindings'>,
): Bot =>
  createBot({
    ...parts,
    plugins: [whatsappPlugin({ ...channel, timeoutMs: env.CHANNEL_TIMEOUT_MS }), ...flowPlugins],
    bindings: gatewayBindings(erp, people(env.TIME_ZONE, parts.logger ?? silentLogger)),
    settings: {
      timeZone: env.TIME_ZONE,
      currency: env.CURRENCY,
      locales: env.LOCALES,
      coalesceMs: env.COALESCE_MS,
      gatewayTimeoutMs: env.ERP_TIMEOUT_MS,
      channelTimeoutMs: env.CHANNEL_TIMEOUT_MS,
      privacyLink: PRIVACY_LINK,
      ...parts.settings,
    },
  });
