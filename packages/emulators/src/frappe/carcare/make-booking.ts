import type { Company } from './company.ts';
import { priceOf } from './pricing.ts';
import type { RecordOf } from './records.ts';
import { takeSeat, visitEnd } from './seats.ts';

/** What a booking is made from; all names of records. */
export interface BookingOrder {
  readonly request_id: string;
  readonly customer: string;
  readonly service: string;
  readonly vehicle: string;
  readonly address: string;
  readonly slot: string;
  readonly offer: string | null;
}

/**
 * Makes a booking in a slot and, when something is to be paid, its invoice. A visit that a subscription pays for costs nothing itself.
 * Throws a `SiteError`: `LinkValidationError`, `OfferNotApplicable`, `SlotUnavailable`.
 */
export function makeBooking(company: Company, order: BookingOrder, paidBy?: 'subscription'): RecordOf<'Service Booking'> {
  const customer = company.linked('Customer', order.customer, 'customer');
  const service = company.linked('Car Service', order.service, 'service');
  const vehicle = company.owned('Customer Vehicle', order.vehicle, customer.name, 'vehicle');
  const address = company.owned('Address', order.address, customer.name, 'address');
  const amount = paidBy === 'subscription' ? 0 : priceOf(company, service, vehicle.vehicle_class, order.offer);
  const slot = takeSeat(company, order.slot, address);
  const { currency } = service;
  const booking = company.insert('Service Booking', {
    customer: customer.name,
    service: service.name,
    vehicle: vehicle.name,
    address: address.name,
    slot: slot.name,
    starts_at: slot.starts_at,
    ends_at: visitEnd(company, slot.starts_at, service),
    amount,
    amount_due: amount,
    currency,
    offer: order.offer,
    request_id: order.request_id,
  });
  if (paidBy === 'subscription') return booking;
  const invoice = company.insert('Sales Invoice', {
    customer: customer.name,
    booking: booking.name,
    amount,
    amount_due: amount,
    currency,
    due_date: slot.starts_at.slice(0, 10),
    request_id: order.request_id,
  });
  return company.update('Service Booking', booking.name, { invoice: invoice.name });
}
