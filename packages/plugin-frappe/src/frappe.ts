import type { BookingDesk, Catalogue } from '@samvad/plugin-booking';
import { siteCatalogue } from './catalogue.ts';
import { siteDesk } from './desk.ts';
import { siteOperations } from './operations/site-operations.ts';
import { type FrappeOptions, settingsOf } from './options.ts';
import { siteProbe, type SiteState } from './probe.ts';
import { siteTime } from './values/site-time.ts';
import { type FrappeWebhook, frappeWebhook } from './webhook/webhook.ts';

/** The gateways that a Frappe site stands behind. */
export interface FrappeGateways {
  readonly catalogue: Catalogue;
  readonly desk: BookingDesk;
  /** Asks the site how it does; never throws. */
  probe(signal: AbortSignal): Promise<SiteState>;
  readonly webhook: FrappeWebhook;
}

/**
 * Makes the gateways on a Frappe site.
 *
 * @throws Fault `CONFIG.ENV` when an option cannot be
 * @example
 * const erp = frappe({ url, apiKey, apiSecret, webhookSecret, timeZone: 'Asia/Kolkata', mapping: await readMapping('frappe.mapping.json') });
 * const bindings = [bind(Catalogue, erp.catalogue), bind(BookingDesk, erp.desk)];
 */
export function frappe(options: FrappeOptions): FrappeGateways {
  const settings = settingsOf(options);
  const operations = siteOperations(settings);
  const time = siteTime(settings.timeZone);
  return {
    catalogue: siteCatalogue(operations),
    desk: siteDesk(operations, time, settings.now),
    probe: siteProbe(settings),
    webhook: frappeWebhook(settings, time),
  };
}
