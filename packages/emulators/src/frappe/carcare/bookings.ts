import { BOOKING_STATUSES } from '../documents/doctypes.ts';
import { SiteError } from '../site-error.ts';
import { sameText } from '../value.ts';
import { bookingAnswer, isChangeable } from './booking-answer.ts';
import type { Changes, Company } from './company.ts';
import { name, optional, reading, writing } from './company-method.ts';
import { makeBooking } from './make-booking.ts';
import { minus, priceOf } from './pricing.ts';
import type { RecordOf } from './records.ts';
import { releaseBooking } from './release-booking.ts';
import { checkArea, freeSeat, takeSeat, visitEnd } from './seats.ts';

/** A visit can be moved until so long before it begins. */
const RESCHEDULE_UNTIL_MS = 4 * 3_600_000;

/** `create_booking`: takes a seat, prices it, makes the invoice. */
export const createBooking = writing(
  { customer: name, service: name, vehicle: name, address: name, slot: name, offer: optional },
  (company, input) => bookingAnswer(makeBooking(company, input)),
);

/** `list_bookings` */
export const listBookings = reading({ customer: name, status: optional }, (company, { customer, status }) => {
  const only = status === null ? undefined : BOOKING_STATUSES.find((known) => sameText(known, status));
  if (status !== null && only === undefined)
    throw new SiteError('ValidationError', `Status should be one of "${BOOKING_STATUSES.join('", "')}"`);
  return company.where('Service Booking', { customer, ...(only && { status: only }) }).map(bookingAnswer);
});

/** `get_booking` */
export const getBooking = reading({ booking: name }, (company, { booking }) => bookingAnswer(company.get('Service Booking', booking)));

/** `update_booking`: a note, another car (which may cost more or less), another address in the same area. */
export const updateBooking = writing({ booking: name, note: optional, vehicle: optional, address: optional }, (company, input) => {
  const booking = company.get('Service Booking', input.booking);
  if (!isChangeable(booking)) throw new SiteError('ChangeNotAllowed', `Booking ${booking.name} is ${booking.status}`);
  const changes: Changes<'Service Booking'> = {
    ...(input.note !== null && { note: input.note }),
    ...(input.address !== null && { address: otherAddress(company, booking, input.address) }),
    ...(input.vehicle !== null && otherVehicle(company, booking, input.vehicle)),
  };
  const changed = company.update('Service Booking', booking.name, changes);
  if (booking.invoice !== null && changed.amount !== booking.amount)
    company.update('Sales Invoice', booking.invoice, { amount: changed.amount, amount_due: changed.amount_due });
  return bookingAnswer(changed);
});

/** `reschedule_booking`: gives the old seat back and takes one in the new slot. */
export const rescheduleBooking = writing({ booking: name, slot: name }, (company, input) => {
  const booking = company.get('Service Booking', input.booking);
  if (!isChangeable(booking)) throw new SiteError('RescheduleNotAllowed', `Booking ${booking.name} is ${booking.status}`);
  if (company.time.parse(booking.starts_at) - company.time.now() < RESCHEDULE_UNTIL_MS)
    throw new SiteError('RescheduleNotAllowed', `Booking ${booking.name} begins in less than 4 hours`);
  freeSeat(company, booking.slot);
  const slot = takeSeat(company, input.slot, company.get('Address', booking.address));
  const ends_at = visitEnd(company, slot.starts_at, company.get('Car Service', booking.service));
  // Whoever was to come at the old time may not be free at the new one.
  const nobody = { technician: null, eta: null };
  return bookingAnswer(
    company.update('Service Booking', booking.name, {
      slot: slot.name,
      starts_at: slot.starts_at,
      ends_at,
      status: 'Confirmed',
      ...nobody,
    }),
  );
});

/** `cancel_booking`: gives the seat back, nothing is due any more. Again: the same. */
export const cancelBooking = writing({ booking: name, reason: optional }, (company, { booking: of, reason }) => {
  const booking = company.get('Service Booking', of);
  if (booking.status === 'Cancelled') return bookingAnswer(booking);
  if (booking.status === 'In Progress' || booking.status === 'Completed')
    throw new SiteError('CancelNotAllowed', `Booking ${booking.name} is ${booking.status}`);
  releaseBooking(company, booking);
  return bookingAnswer(company.update('Service Booking', booking.name, { status: 'Cancelled', cancel_reason: reason, amount_due: 0 }));
});

function otherAddress(company: Company, booking: RecordOf<'Service Booking'>, named: string): string {
  const address = company.owned('Address', named, booking.customer, 'address');
  const slot = company.find('Service Slot', booking.slot);
  if (slot !== undefined) checkArea(slot, address);
  return address.name;
}

/** A visit of a subscription is paid with it, whatever the car. */
function otherVehicle(company: Company, booking: RecordOf<'Service Booking'>, named: string): Changes<'Service Booking'> {
  const vehicle = company.owned('Customer Vehicle', named, booking.customer, 'vehicle');
  if (booking.subscription !== null) return { vehicle: vehicle.name };
  const service = company.get('Car Service', booking.service);
  const amount = priceOf(company, service, vehicle.vehicle_class, booking.offer);
  const amount_due = Math.max(0, minus(booking.amount_due, minus(booking.amount, amount)));
  return { vehicle: vehicle.name, amount, amount_due };
}
