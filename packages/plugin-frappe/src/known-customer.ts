import type { KnownCustomer } from '@samvad/plugin-booking';
import { z } from 'zod';
import { present } from './values/present.ts';

const maybe = z
  .string()
  .nullish()
  .transform((text) => text || undefined);

const vehicleClass = z.enum(['hatchback', 'sedan', 'suv']);

const Vehicle = z.object({ name: z.string(), make: maybe, model: maybe, plate: maybe, vehicle_class: z.string().nullish() });
const Address = z.object({ name: z.string(), line: z.string(), area: z.string(), city: z.string(), pincode: maybe, landmark: maybe });
const OpenBooking = z.object({ booking: maybe, starts_at: z.string(), vehicle: maybe, address: maybe });

const Customer = z.object({
  customer: z.string(),
  first_name: z.string(),
  last_name: maybe,
  vehicles: z.array(Vehicle).default([]),
  addresses: z.array(Address).default([]),
  open_bookings: z.array(OpenBooking).default([]),
});

/** Customers as the site answers them. */
export const KnownCustomers = z.array(Customer.transform(knownCustomer));

function knownCustomer({
  customer,
  first_name,
  last_name = '',
  vehicles,
  addresses,
  open_bookings,
}: z.infer<typeof Customer>): KnownCustomer {
  // Visits are told by when they begin; the site's datetimes sort as text.
  const [newest] = open_bookings.toSorted((left, right) => right.starts_at.localeCompare(left.starts_at));
  return {
    customer,
    firstName: first_name,
    lastName: last_name,
    vehicles: vehicles.flatMap(knownVehicle),
    addresses: addresses.map(({ name, ...address }) => ({ address: name, ...present(address) })),
    ...present({ lastVehicle: newest?.vehicle, lastAddress: newest?.address }),
  };
}

/** A vehicle of a class without prices cannot be served, so it is not offered. */
function knownVehicle({ name, vehicle_class, ...rest }: z.infer<typeof Vehicle>): KnownCustomer['vehicles'] {
  const known = vehicleClass.safeParse(vehicle_class?.toLowerCase());
  return known.success ? [{ vehicle: name, ...present(rest), vehicleClass: known.data }] : [];
}
