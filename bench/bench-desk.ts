import type { BookingDesk, Catalogue } from '@samvad/plugin-booking';

const services = [
  {
    service: 'Basic Wash',
    title: 'Basic Wash',
    description: 'Foam wash',
    durationMinutes: 40,
    prices: { hatchback: '399.00', sedan: '449.00', suv: '549.00' },
    currency: 'INR',
  },
  {
    service: 'Premium Wash',
    title: 'Premium Wash',
    description: 'Foam wash and wax',
    durationMinutes: 75,
    prices: { hatchback: '699.00', sedan: '799.00', suv: '899.00' },
    currency: 'INR',
  },
] as const;

/** A catalogue that answers at once: what is measured is the framework, not an ERP. */
export const benchCatalogue: Catalogue = {
  services: () => Promise.resolve(services),
  areas: () =>
    Promise.resolve([
      { area: 'Baner', city: 'Pune' },
      { area: 'Aundh', city: 'Pune' },
    ]),
};

/** A desk that answers at once, with free times on seven days from a day given. */
export function benchDesk(now: () => number): BookingDesk {
  let made = 0;
  const name = (kind: string): string => `${kind}-${(made += 1)}`;
  const day = 86_400_000;
  const first = Math.ceil(now() / day) * day + 4.5 * 3_600_000;
  const slots = Array.from({ length: 7 * 4 }, (_each, index) => {
    const at = first + Math.floor(index / 4) * day + (index % 4) * 2 * 3_600_000;
    return { slot: `SLOT-${index}`, startsAt: new Date(at).toISOString(), endsAt: new Date(at + 3_600_000).toISOString() };
  });
  return {
    customers: () => Promise.resolve([]),
    free: () => Promise.resolve(slots),
    saveCustomer: () => Promise.resolve({ customer: name('CUST') }),
    saveVehicle: () => Promise.resolve({ vehicle: name('VEH') }),
    saveAddress: () => Promise.resolve({ address: name('ADDR') }),
    book: (booking) =>
      Promise.resolve({ booking: name('BKG'), status: 'Confirmed', startsAt: booking.slot, amount: '549.00', currency: 'INR' }),
    cancel: () => Promise.resolve('cancelled'),
    isBooked: () => Promise.resolve(undefined),
  };
}
