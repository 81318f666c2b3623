import { type Bot, type BotOptions, bind, createBot, type Plugin } from '@samvad/framework';
import { BookingDesk, booking, Catalogue } from '@samvad/plugin-booking';
import { type FrappeGateways } from '@samvad/plugin-frappe';
import { type WhatsAppOptions, whatsappPlugin } from '@samvad/plugin-whatsapp';
import type { Env } from './env.ts';
import { appTexts } from './texts.ts';

const PRIVACY_LINK = 'https://carcare.example/privacy';

/** The flows of the car-care business, in the order of the menu. */
export const flowPlugins: readonly Plugin[] = [booking, appTexts];

/** What stands behind the ports that the flows need. */
export const frappeBindings = (frappe: Pick<FrappeGateways, 'catalogue' | 'desk'>): BotOptions['bindings'] => [
  bind(Catalogue, frappe.catalogue),
  bind(BookingDesk, frappe.desk),
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
    bindings: frappeBindings(erp),
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
