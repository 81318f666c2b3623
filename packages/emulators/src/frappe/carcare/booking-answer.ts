import type { Fields } from '../value.ts';
import { answer } from './answer.ts';
import type { RecordOf } from './records.ts';

/** A visit that is still to come or going on. */
export const isOpen = ({ status }: RecordOf<'Service Booking'>): boolean => status !== 'Completed' && status !== 'Cancelled';

/** A technician is not on the way yet: the visit can be changed. */
export const isChangeable = ({ status }: RecordOf<'Service Booking'>): boolean =>
  status === 'Confirmed' || status === 'Technician Assigned';

/** A booking as every method answers it. */
export function bookingAnswer(booking: RecordOf<'Service Booking'>): Fields {
  const { customer, status, service, vehicle, address, slot, starts_at, ends_at, amount, currency, amount_due } = booking;
  const { invoice, subscription, offer, note, technician, eta } = booking;
  return {
    booking: booking.name,
    ...answer({ customer, status, service, vehicle, address, slot, starts_at, ends_at, amount, currency, amount_due }),
    ...answer({ invoice, subscription, offer, note, technician, eta }),
  };
}
