import { plugin } from '@samvad/framework';
import { Catalogue } from './catalogue.ts';
import { BookingDesk } from './desk.ts';
import { en, hi, hiLatn } from './texts.ts';

/** Booking of visits: what the company sells and its desk, in words. */
export const booking = plugin('booking', { needs: { catalogue: Catalogue, desk: BookingDesk }, texts: { en, hi, 'hi-Latn': hiLatn } });
