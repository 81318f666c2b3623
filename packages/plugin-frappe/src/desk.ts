import type { BookingDesk } from '@samvad/plugin-booking';
import { z } from 'zod';
import { KnownCustomers } from './known-customer.ts';
import type { SiteOperations } from './operations/site-operations.ts';
import { money } from './values/money.ts';
import type { SiteTime } from './values/site-time.ts';

/** Free times are looked up from today until so many days later. */
const DAYS_AHEAD = 21;

/** The booking desk on the site. `now` is business time in milliseconds since 1970. */
export function siteDesk(operations: SiteOperations, time: SiteTime, now: () => number): BookingDesk {
  const Slots = z
    .array(
      z
        .object({ slot: z.string(), starts_at: time.schema, ends_at: time.schema, seats_left: z.number() })
        .transform(({ starts_at, ends_at, ...slot }) => ({ ...slot, startsAt: starts_at, endsAt: ends_at })),
    )
    .transform((slots) =>
      slots
        .filter(({ seats_left }) => seats_left > 0)
        .sort((left, right) => Date.parse(left.startsAt) - Date.parse(right.startsAt))
        .map(({ slot, startsAt, endsAt }) => ({ slot, startsAt, endsAt })),
    );
  const Booked = z
    .object({ booking: z.string(), status: z.string(), starts_at: time.schema, amount: money, currency: z.string() })
    .transform(({ starts_at, ...booked }) => ({ ...booked, startsAt: starts_at }));
  return {
    customers: (mobile) => operations.run('desk.customers', { given: { mobile }, answer: KnownCustomers }),
    free(service, area) {
      const at = now();
      const given = { service, area, from_date: time.day(at, 0), to_date: time.day(at, DAYS_AHEAD) };
      return operations.run('desk.free', { given, answer: Slots });
    },
    saveCustomer({ mobile, firstName, lastName }, requestId) {
      const given = { mobile, first_name: firstName, last_name: lastName || undefined };
      return operations.run('desk.saveCustomer', { given, requestId, answer: z.object({ customer: z.string() }) });
    },
    saveVehicle({ customer, make, model, plate, vehicleClass }, requestId) {
      const given = { customer, make, model, plate, vehicle_class: vehicleClass };
      return operations.run('desk.saveVehicle', { given, requestId, answer: z.object({ vehicle: z.string() }) });
    },
    saveAddress({ customer, line, area, city, pincode, landmark, latitude, longitude }, requestId) {
      const given = { customer, line, area, city, pincode, landmark, latitude, longitude };
      return operations.run('desk.saveAddress', { given, requestId, answer: z.object({ address: z.string() }) });
    },
    book({ customer, service, vehicle, address, slot }, requestId) {
      const given = { customer, service, vehicle, address, slot };
      return operations.run('desk.book', { given, requestId, answer: Booked });
    },
    async cancel(booking, requestId) {
      const answer = z.object({ booking: z.string(), status: z.string() });
      const cancelled = await operations.run('desk.cancel', { given: { booking }, requestId, answer });
      return cancelled === 'too-late' ? cancelled : 'cancelled';
    },
    isBooked: (requestId) => operations.isMade('desk.book', requestId),
  };
}
