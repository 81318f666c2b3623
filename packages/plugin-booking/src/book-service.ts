import { booking } from './booking.ts';
import type { Price } from './catalogue.ts';
import { knownAddress, knownVehicle, theCustomer } from './customers.ts';
import type { MadeBooking } from './desk.ts';
import { address, firstName, lastName, phone, schedule, service, vehicle } from './slots.ts';

const price = booking.quote({
  given: { service, vehicle },
  async get({ given, needs }): Promise<Price> {
    const services = await needs.catalogue.services();
    const found = services.find((each) => each.service === given.service.service);
    if (!found) throw new Error(`the catalogue has no service ${given.service.service} any more`);
    return { amount: found.prices[given.vehicle.vehicleClass], currency: found.currency };
  },
});

/** Books one visit: who, what, which car, where, when; the price is part of what is agreed to. */
export const bookService = booking.flow('book-service', {
  version: 1,
  title: 'title.bookService',
  intent: {
    description: 'The customer wants a car wash or another car service at their place, once.',
    examples: [
      'I want to book a car wash',
      'please wash my car tomorrow',
      'need a premium wash for my creta',
      'book interior detailing at home',
      'AC service for swift on friday',
      'can someone come and clean my car',
      'I would like an appointment for ceramic coating',
      'send somebody to service my car',
      'full service for my honda city',
      'basic wash saturday 10 am at my place',
      'gaadi dhulwani hai',
      'car wash karwana hai kal',
      'mujhe ac service chahiye',
      'gadi saaf karwani hai ghar pe',
      'wash book karna hai',
      'गाड़ी धुलवानी है',
      'मुझे कार वॉश बुक करना है',
      'कल गाड़ी की सर्विस करवानी है',
      'गाडी धुवायची आहे',
    ],
  },
  slots: { service, firstName, lastName, phone, vehicle, address, schedule },
  confirm: { text: 'book.summary', quotes: { price } },
  async run({ slots, quotes, step, done, reask, failed }) {
    const { firstName: first, lastName: last } = slots;
    // What the company knows is read again: a colleague may have saved this customer meanwhile, or the look-up failed before.
    const known = await step('find-customer', slots.phone, (needs, mobile) => needs.desk.customers(mobile), { repeat: 'harmless' });
    const who = theCustomer(known, { firstName: first, lastName: last });

    const customer =
      who?.customer ??
      (await step(
        'save-customer',
        { mobile: slots.phone, firstName: first, lastName: last },
        async (needs, input, id) => (await needs.desk.saveCustomer(input, id)).customer,
        { learn: 'customer' },
      ));

    const car =
      slots.vehicle.vehicle ??
      knownVehicle(who, slots.vehicle)?.vehicle ??
      (await step(
        'save-vehicle',
        { customer, ...slots.vehicle },
        async (needs, input, id) => (await needs.desk.saveVehicle(input, id)).vehicle,
      ));

    const place =
      slots.address.address ??
      knownAddress(who, slots.address)?.address ??
      (await step('save-address', { customer, ...slots.address }, async (needs, input, id) => {
        const saved = await needs.desk.saveAddress(input, id);
        return saved === 'area-not-served' ? saved : saved.address;
      }));
    if (place === 'area-not-served') return reask('address', 'book.notServed', { area: slots.address.area });

    const order = { customer, service: slots.service.service, vehicle: car, address: place, slot: slots.schedule.slot };
    const asked: MadeBooking | 'slot-taken' | 'offer-refused' = await step(
      'book',
      order,
      (needs, input, id) => needs.desk.book(input, id),
      {
        isMade: (needs, id) => needs.desk.isBooked(id),
      },
    );
    // An offer that does not apply costs nobody the visit: it is booked at its price.
    const made: typeof asked =
      asked === 'offer-refused'
        ? await step('book-plainly', order, (needs, input, id) => needs.desk.book(input, id), {
            isMade: (needs, id) => needs.desk.isBooked(id),
          })
        : asked;
    if (made === 'slot-taken') return reask('schedule', 'book.slotTaken');
    if (made === 'offer-refused') return failed('book.refused');
    const amount = { amount: made.amount, currency: made.currency };
    if (asked === 'offer-refused') return done('book.madePlainly', { booking: made.booking, amount });
    if (made.amount === quotes.price.amount) return done('book.made', { booking: made.booking, amount });
    return done('book.madeOtherPrice', { booking: made.booking, amount, price: quotes.price });
  },
  undo: {
    async run({ step, done, failed, outcome }) {
      const made = String(outcome['booking']);
      const cancelled = await step('cancel', made, (needs, input, id) => needs.desk.cancel(input, id));
      return cancelled === 'cancelled' ? done('book.undone', { booking: made }) : failed('book.tooLate', { booking: made });
    },
  },
});
