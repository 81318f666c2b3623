import type { BookingDesk, Catalogue } from '@samvad/plugin-booking';
import { type FrappeGateways, type FrappeMapping, frappe } from '@samvad/plugin-frappe';

declare const mapping: FrappeMapping;
const options = { url: 'https://erp.example.com', apiKey: 'k', apiSecret: 's', webhookSecret: 'w', timeZone: 'Asia/Kolkata', mapping };

/** The gateways are what the flows need. */
export const gateways: FrappeGateways = frappe(options);
export const desk: BookingDesk = gateways.desk;
export const catalogue: Catalogue = gateways.catalogue;

// @ts-expect-error: webhooks cannot be checked without a secret
frappe({ ...options, webhookSecret: undefined });

// @ts-expect-error: datetimes of a site mean nothing without its zone
frappe({ url: 'https://erp.example.com', apiKey: 'k', apiSecret: 's', webhookSecret: 'w', mapping });

// @ts-expect-error: every operation is bound
export const half: FrappeMapping = { 'catalogue.areas': mapping['catalogue.areas'] };

// @ts-expect-error: there is no such operation
export const strange = mapping['desk.pay'];
