import type { Company } from './company.ts';
import type { RecordOf } from './records.ts';
import { freeSeat } from './seats.ts';

/** What follows when a visit will not be: its seat is free again, and nothing is due for it. What a subscription costs stays. */
export function releaseBooking(company: Company, booking: RecordOf<'Service Booking'>): void {
  freeSeat(company, booking.slot);
  if (booking.invoice !== null && booking.subscription === null) company.update('Sales Invoice', booking.invoice, { amount_due: 0 });
}
