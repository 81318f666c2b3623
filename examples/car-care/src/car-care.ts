import { type BotOptions, bind, type Plugin } from '@samvad/framework';
import { BookingDesk, booking, Catalogue } from '@samvad/plugin-booking';
import { type FrappeGateways } from '@samvad/plugin-frappe';
import { appTexts } from './texts.ts';

/** The flows of the car-care business, in the order of the menu. */
export const flowPlugins: readonly Plugin[] = [booking, appTexts];

/** What stands behind the ports that the flows need. */
export const frappeBindings = (frappe: Pick<FrappeGateways, 'catalogue' | 'desk'>): BotOptions['bindings'] => [
  bind(Catalogue, frappe.catalogue),
  bind(BookingDesk, frappe.desk),
];
