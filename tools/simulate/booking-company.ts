import type { HeldWrite } from '@samvad/framework/ports';
import type {
  BookingDesk,
  Catalogue,
  FreeSlot,
  KnownAddress,
  KnownCustomer,
  KnownVehicle,
  MadeBooking,
  NewBooking,
} from '@samvad/plugin-booking';
import type { Company, Conflict, MadeRecord } from '@samvad/testing/simulator';

/** What is sold, at prices for small, middle and large cars. */
export const services = (
  [
    ['Basic Wash', '399.00', '449.00', '549.00'],
    ['Premium Wash', '699.00', '799.00', '899.00'],
    ['AC Service', '1299.00', '1399.00', '1599.00'],
  ] as const
).map(([title, hatchback, sedan, suv]) => ({
  service: title,
  title,
  description: title,
  durationMinutes: 60,
  prices: { hatchback, sedan, suv },
  currency: 'INR',
}));

const areas = [
  { area: 'Baner', city: 'Pune' },
  { area: 'Aundh', city: 'Pune' },
];
const FIRST_DAY = Date.parse('2026-11-26T00:00:00+05:30');
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

interface Saved extends KnownCustomer {
  readonly mobile: string;
  readonly vehicles: KnownVehicle[];
  readonly addresses: KnownAddress[];
}

/** A company in memory with one seat a slot; it knows every request id for ever and refuses one that comes with other content. */
export class BookingCompany implements Company {
  readonly records: MadeRecord[] = [];
  readonly conflicts: Conflict[] = [];
  readonly writes: HeldWrite[] = [];
  readonly #answers = new Map<string, { readonly input: string; readonly answer: unknown }>();
  readonly #taken = new Set<string>();
  readonly #customers: Saved[] = [];

  readonly #catalogue: Catalogue = { services: () => Promise.resolve(services), areas: () => Promise.resolve(areas) };

  readonly #desk: BookingDesk = {
    customers: (mobile) => Promise.resolve(structuredClone(this.#customers.filter((customer) => customer.mobile === mobile))),
    free: (_service, area) => Promise.resolve(areas.some((each) => each.area === area) ? this.#free() : 'area-not-served'),
    saveCustomer: (input, id) =>
      this.#once(id, input, (no) => {
        const { mobile, firstName, lastName } = input;
        this.#customers.push({ customer: `CUST-${no}`, mobile, firstName, lastName, vehicles: [], addresses: [] });
        return { customer: `CUST-${no}` };
      }),
    saveVehicle: ({ customer, ...car }, id) =>
      this.#once(id, { customer, car }, (no) => {
        this.#find(customer).vehicles.push({ vehicle: `VEH-${no}`, ...defined(car) });
        return { vehicle: `VEH-${no}` };
      }),
    saveAddress: ({ customer, ...place }, id) =>
      this.#once(id, { customer, place }, (no) => {
        const { line, area, city } = place;
        this.#find(customer).addresses.push({ address: `ADDR-${no}`, line, area, city });
        return { address: `ADDR-${no}` };
      }),
    book: (input, id) => this.#once<MadeBooking | 'slot-taken'>(id, input, () => this.#book(input, id), 'slot-taken'),
    // What was booked stays booked here: a record is what a simulation counts.
    cancel: () => Promise.resolve('too-late'),
    isBooked: (requestId) => Promise.resolve(this.records.some((record) => record.requestId === requestId)),
  };

  readonly gateways = {
    'booking.catalogue': this.#catalogue as unknown as Company['gateways'][string],
    'booking.desk': this.#desk as unknown as Company['gateways'][string],
  };

  snatch(operation: string, input: readonly unknown[]): boolean {
    if (operation !== 'book') return false;
    const { slot } = input[0] as NewBooking;
    if (this.#taken.has(slot)) return false;
    this.#taken.add(slot);
    return true;
  }

  #free(): readonly FreeSlot[] {
    return Array.from({ length: 10 }, (_each, day) => day).flatMap((day) =>
      [8, 10, 12, 14, 16, 18]
        .filter((hour) => !this.#taken.has(`S-${day}-${hour}`))
        .map((hour) => ({ slot: `S-${day}-${hour}`, startsAt: local(startOf(day, hour)), endsAt: local(startOf(day, hour) + HOUR_MS) })),
    );
  }

  #book({ customer, service, vehicle, address, slot }: NewBooking, requestId: string): MadeBooking | 'slot-taken' {
    if (this.#taken.has(slot)) return 'slot-taken';
    this.#taken.add(slot);
    const known = this.#find(customer);
    const line = known.addresses.find((each) => each.address === address)?.line ?? '?';
    const vehicleClass = known.vehicles.find((each) => each.vehicle === vehicle)?.vehicleClass ?? 'suv';
    const [, day = '0', hour = '0'] = slot.split('-');
    const startsAt = startOf(Number(day), Number(hour));
    const name = `BKG-${this.records.length + 1}`;
    this.records.push({
      requestId,
      name,
      agreed: `${service} at ${line} on ${inWords(startsAt)}`,
      wish: /House \d+ Rose Society/.exec(line)?.[0] ?? line,
    });
    const amount = services.find((each) => each.service === service)?.prices[vehicleClass] ?? '0.00';
    return { booking: name, status: 'Confirmed', startsAt: local(startsAt), amount, currency: 'INR' };
  }

  #find(name: string): Saved {
    const found = this.#customers.find(({ customer }) => customer === name);
    if (!found) throw new Error(`there is no customer ${name}`);
    return found;
  }

  /** The first result of a request id, for ever; a refusal is not remembered. */
  #once<T>(requestId: string, content: unknown, make: (no: number) => T, refusal?: T): Promise<T> {
    const input = JSON.stringify(content);
    const known = this.#answers.get(requestId);
    if (known) {
      if (known.input !== input) this.conflicts.push({ requestId, was: known.input, is: input });
      return Promise.resolve(known.answer as T);
    }
    const answer = make(this.writes.length + 1);
    if (refusal === undefined || answer !== refusal) {
      this.#answers.set(requestId, { input, answer });
      this.writes.push({ requestId, record: JSON.stringify(answer) });
    }
    return Promise.resolve(answer);
  }
}

/** What was left out stays out. */
const defined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

const startOf = (day: number, hour: number): number => FIRST_DAY + day * DAY_MS + hour * HOUR_MS;
const local = (at: number): string => `${new Date(at + 5.5 * HOUR_MS).toISOString().slice(0, 19)}+05:30`;

/** As the summary shows a time. */
function inWords(at: number): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', ...options }).format(at);
  return `${part({ weekday: 'long' })}, ${part({ day: 'numeric', month: 'long' })}, ${part({ hour: '2-digit', minute: '2-digit' })}`;
}
