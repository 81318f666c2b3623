import type { KnownAddress, KnownCustomer, KnownVehicle } from './desk.ts';

/** Who somebody says to be. */
export interface Named {
  readonly firstName?: unknown;
  readonly lastName?: unknown;
}

/** The customers behind a number that somebody of this name can be; all of them while no name is known. */
export function customersNamed(customers: readonly KnownCustomer[], named: Named): readonly KnownCustomer[] {
  const [first, last] = [named.firstName, named.lastName].map((name) => (typeof name === 'string' ? fold(name) : ''));
  if (!first) return customers;
  const sameFirst = customers.filter((customer) => fold(customer.firstName) === first);
  return last ? sameFirst.filter((customer) => !customer.lastName || fold(customer.lastName) === last) : sameFirst;
}

/** The one customer of this name; undefined when there is none, or more than one. */
export function theCustomer(customers: readonly KnownCustomer[], named: Named): KnownCustomer | undefined {
  const fitting = customersNamed(customers, named);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The car of the customer that is meant: by its plate, or without one the only car of this model. */
export function knownVehicle(
  customer: KnownCustomer | undefined,
  said: { readonly model?: string | undefined; readonly plate?: string | undefined },
): KnownVehicle | undefined {
  const { plate, model } = said;
  const vehicles = customer?.vehicles ?? [];
  if (plate) return vehicles.find((vehicle) => vehicle.plate && squeeze(vehicle.plate) === squeeze(plate));
  const same = model ? vehicles.filter((vehicle) => vehicle.model && fold(vehicle.model) === fold(model)) : [];
  return same.length === 1 ? same[0] : undefined;
}

/** The address the company knows already in these words. */
export function knownAddress(
  customer: KnownCustomer | undefined,
  address: { readonly line: string; readonly area: string },
): KnownAddress | undefined {
  return customer?.addresses.find((known) => fold(known.line) === fold(address.line) && fold(known.area) === fold(address.area));
}

const fold = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');
const squeeze = (plate: string): string => plate.toUpperCase().replace(/[^A-Z0-9]/g, '');
