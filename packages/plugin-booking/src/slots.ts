import { choice, firstName as firstNameType, lastName as lastNameType, phone as phoneType, postalAddress, visit } from '@samvad/framework';
import { vehicleType } from '@samvad/plugin-vehicles';
import { booking } from './booking.ts';
import { customersNamed, theCustomer } from './customers.ts';

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words.filter(Boolean))];

/** The telephone number; known from the channel where it does not hide it. */
export const phone = booking.slot(phoneType, { fact: true });

/** The customer's first name; known when the company knows exactly one person behind the number. */
export const firstName = booking.slot(firstNameType, {
  fact: true,
  async saved({ needs, person }) {
    const customers = person.phone ? await needs.desk.customers(person.phone) : [];
    return distinct(customers.map((customer) => customer.firstName)).map((value) => ({ value }));
  },
});

/** The family name, which may be refused. */
export const lastName = booking.slot(lastNameType, {
  fact: true,
  async saved({ needs, person }) {
    const customers = person.phone ? await needs.desk.customers(person.phone) : [];
    return distinct(customersNamed(customers, person.facts).map((customer) => customer.lastName)).map((value) => ({ value }));
  },
});

/** A service of the catalogue. */
export const service = booking.slot(choice({ name: 'service', key: 'service' }), {
  options: async ({ needs }) => needs.catalogue.services(),
});

/** The car; the one of the last booking is proposed. */
export const vehicle = booking.slot(vehicleType(), {
  async saved({ needs, person }) {
    const customer = person.phone ? theCustomer(await needs.desk.customers(person.phone), person.facts) : undefined;
    return (customer?.vehicles ?? []).map((value) => ({ value, usual: value.vehicle === customer?.lastVehicle }));
  },
});

/** Where the visit takes place; only in areas that are served. */
export const address = booking.slot(postalAddress, {
  vocabulary: ({ needs }) => needs.catalogue.areas(),
  async saved({ needs, person }) {
    const customer = person.phone ? theCustomer(await needs.desk.customers(person.phone), person.facts) : undefined;
    return (customer?.addresses ?? []).map((value) => ({ value, usual: value.address === customer?.lastAddress }));
  },
});

/** The time of the visit, among those that have seats left. */
export const schedule = booking.slot(visit, {
  given: { service, address },
  async options({ given, needs }) {
    const free = await needs.desk.free(given.service.service, given.address.area);
    return free === 'area-not-served' ? [] : free;
  },
});
