import { bind } from '@samvad/framework';
import { BookingDesk, Catalogue, type FreeSlot, type KnownCustomer, type MadeBooking, type NewBooking } from '@samvad/plugin-booking';
import type { ConverseOptions } from '@samvad/testing';

/** The first day of the tests' free times. */
const FIRST_DAY = '2026-11-25';

/** A company in memory: a catalogue, free times on a week, and every write remembered by its request id. */
export class FakeCompany {
  customers: KnownCustomer[] = [];
  /** Names of slots without a seat. */
  readonly full = new Set<string>();
  readonly writes: { readonly operation: string; readonly input: unknown; readonly requestId: string }[] = [];
  readonly bookings: (NewBooking & { readonly booking: string })[] = [];
  /** So many bookings are refused as taken although their slot looks free. */
  refusals = 0;
  /** What the next booking costs, where it is not the catalogue's price. */
  otherPrice: string | null = null;

  readonly catalogue: Catalogue = {
    services: () => Promise.resolve(services),
    areas: () => Promise.resolve(areas),
  };

  readonly desk: BookingDesk = {
    customers: () => Promise.resolve(this.customers),
    free: (_service, area) =>
      Promise.resolve(
        areas.some((each) => each.area === area) ? this.#slots().filter((slot) => !this.full.has(slot.slot)) : 'area-not-served',
      ),
    saveCustomer: (input, id) => this.#write('saveCustomer', input, id, (no) => ({ customer: `CUST-${no}` })),
    saveVehicle: (input, id) =>
      this.#write('saveVehicle', input, id, (no) => {
        this.#saved.set(`VEH-${no}`, input.vehicleClass);
        return { vehicle: `VEH-${no}` };
      }),
    saveAddress: (input, id) => this.#write('saveAddress', input, id, (no) => ({ address: `ADDR-${no}` })),
    book: (input, id) =>
      this.full.has(input.slot) || this.refusals-- > 0
        ? Promise.resolve('slot-taken' as const)
        : this.#write('book', input, id, (no) => this.#made(input, no)),
    cancel: (booking, id) => this.#write('cancel', booking, id, () => 'cancelled' as const),
    isBooked: () => Promise.resolve(undefined),
  };

  /** Everything a conversation with this company needs. */
  get options(): ConverseOptions {
    return { bindings: [bind(Catalogue, this.catalogue), bind(BookingDesk, this.desk)] };
  }

  #made(input: NewBooking, no: number): MadeBooking {
    const booking = `BKG-${no}`;
    this.bookings.push({ ...input, booking });
    const price = services.find((each) => each.service === input.service)?.prices[this.#classOf(input.vehicle)] ?? '0.00';
    return { booking, status: 'Confirmed', startsAt: input.slot, amount: this.otherPrice ?? price, currency: 'INR' };
  }

  #classOf(name: string): 'hatchback' | 'sedan' | 'suv' {
    const known = this.customers.flatMap((customer) => customer.vehicles).find((vehicle) => vehicle.vehicle === name);
    return known?.vehicleClass ?? this.#saved.get(name) ?? 'suv';
  }

  #slots(): readonly FreeSlot[] {
    const first = Date.parse(`${FIRST_DAY}T00:00:00+05:30`);
    return Array.from({ length: 7 }, (_each, day) => day).flatMap((day) =>
      [8, 10, 12, 14, 16, 18].map((hour) => {
        const startsAt = new Date(first + day * 86_400_000 + hour * 3_600_000);
        return { slot: `S-${day}-${hour}`, startsAt: local(startsAt), endsAt: local(new Date(startsAt.getTime() + 3_600_000)) };
      }),
    );
  }

  readonly #done = new Map<string, unknown>();
  readonly #saved = new Map<string, 'hatchback' | 'sedan' | 'suv'>();

  #write<T>(operation: string, input: unknown, requestId: string, make: (no: number) => T): Promise<T> {
    const known = this.#done.get(requestId) as T | undefined;
    if (known) return Promise.resolve(known);
    this.writes.push({ operation, input, requestId });
    const made = make(this.writes.length);
    this.#done.set(requestId, made);
    return Promise.resolve(made);
  }
}

const local = (at: Date): string => `${new Date(at.getTime() + 5.5 * 3_600_000).toISOString().slice(0, 19)}+05:30`;

const services = [
  {
    service: 'Basic Wash',
    title: 'Basic Wash',
    description: 'Foam wash and hand dry',
    durationMinutes: 40,
    prices: { hatchback: '399.00', sedan: '449.00', suv: '549.00' },
    currency: 'INR',
  },
  {
    service: 'Premium Wash',
    title: 'Premium Wash',
    description: 'Foam wash, wax and vacuum',
    durationMinutes: 75,
    prices: { hatchback: '699.00', sedan: '799.00', suv: '899.00' },
    currency: 'INR',
  },
  {
    service: 'AC Service',
    title: 'AC Service',
    description: 'AC check and gas',
    durationMinutes: 90,
    prices: { hatchback: '1299.00', sedan: '1399.00', suv: '1599.00' },
    currency: 'INR',
  },
] as const;
const areas = [
  { area: 'Baner', city: 'Pune' },
  { area: 'Aundh', city: 'Pune' },
  { area: 'Powai', city: 'Mumbai' },
] as const;

/** A customer the company knows: two cars, one address, the Swift booked last. */
export const asha: KnownCustomer = {
  customer: 'CUST-ASHA',
  firstName: 'Asha',
  lastName: 'Kulkarni',
  vehicles: [
    { vehicle: 'VEH-SWIFT', make: 'Maruti', model: 'Swift', plate: 'MH12AB1234', vehicleClass: 'hatchback' },
    { vehicle: 'VEH-CRETA', make: 'Hyundai', model: 'Creta', plate: 'MH14CD5678', vehicleClass: 'suv' },
  ],
  addresses: [
    {
      address: 'ADDR-ASHA',
      line: 'B-302 Sindh Residency, DP Road',
      area: 'Aundh',
      city: 'Pune',
      pincode: '411007',
      landmark: 'near Parihar Chowk',
    },
  ],
  lastVehicle: 'VEH-SWIFT',
  lastAddress: 'ADDR-ASHA',
};
