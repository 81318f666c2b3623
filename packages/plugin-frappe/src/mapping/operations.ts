/** What a gateway operation says to the site and hears from it, in our own words: those of the company's app `carcare`. */
export interface Operation {
  readonly writes: boolean;
  /** Arguments, besides `request_id` of a write. */
  readonly takes: readonly string[];
  /** Fields of the answer; a dot leads into a field, or into each row of a list. Those that may be missing follow in `maybe`. */
  readonly gives: readonly string[];
  readonly maybe: readonly string[];
  /** Refusals that are answers: error classes of the company's app, and what they are called here. */
  readonly refusals: Readonly<Record<string, string>>;
  /** The method of the company's app. */
  readonly method: string;
}

/** A list inside the records of an answer. */
export interface InnerList {
  readonly gives: readonly string[];
  readonly maybe: readonly string[];
}

const customerLists: Readonly<Record<string, InnerList>> = {
  vehicles: { gives: ['name', 'vehicle_class'], maybe: ['make', 'model', 'plate'] },
  addresses: { gives: ['name', 'line', 'area', 'city'], maybe: ['pincode', 'landmark'] },
  open_bookings: { gives: ['starts_at'], maybe: ['booking', 'vehicle', 'address'] },
};

/** Names of the lists, and of what is in them: `vehicles`, `vehicles.plate`. */
const within = (lists: Readonly<Record<string, InnerList>>): string[] =>
  Object.entries(lists).flatMap(([list, { gives, maybe }]) => [list, ...[...gives, ...maybe].map((field) => `${list}.${field}`)]);

/** Every operation that a mapping file binds. */
export const OPERATIONS = {
  'catalogue.services': {
    writes: false,
    takes: [],
    gives: ['service', 'title', 'duration_minutes', 'prices.hatchback', 'prices.sedan', 'prices.suv', 'currency'],
    maybe: ['description'],
    refusals: {},
    method: 'carcare.api.list_services',
  },
  'catalogue.areas': { writes: false, takes: [], gives: ['area', 'city'], maybe: [], refusals: {}, method: 'carcare.api.list_areas' },
  'desk.customers': {
    writes: false,
    takes: ['mobile'],
    gives: ['customer', 'first_name'],
    maybe: ['last_name', ...within(customerLists)],
    refusals: {},
    method: 'carcare.api.find_customers',
  },
  'desk.free': {
    writes: false,
    takes: ['service', 'area', 'from_date', 'to_date'],
    gives: ['slot', 'starts_at', 'ends_at', 'seats_left'],
    maybe: [],
    refusals: { AreaNotServed: 'area-not-served' },
    method: 'carcare.api.list_slots',
  },
  'desk.saveCustomer': {
    writes: true,
    takes: ['mobile', 'first_name', 'last_name'],
    gives: ['customer'],
    maybe: [],
    refusals: {},
    method: 'carcare.api.save_customer',
  },
  'desk.saveVehicle': {
    writes: true,
    takes: ['customer', 'make', 'model', 'plate', 'vehicle_class'],
    gives: ['vehicle'],
    maybe: [],
    refusals: {},
    method: 'carcare.api.save_vehicle',
  },
  'desk.saveAddress': {
    writes: true,
    takes: ['customer', 'line', 'area', 'city', 'pincode', 'landmark', 'latitude', 'longitude'],
    gives: ['address'],
    maybe: [],
    refusals: { AreaNotServed: 'area-not-served' },
    method: 'carcare.api.save_address',
  },
  'desk.book': {
    writes: true,
    takes: ['customer', 'service', 'vehicle', 'address', 'slot'],
    gives: ['booking', 'status', 'starts_at', 'amount', 'currency'],
    maybe: [],
    refusals: { SlotUnavailable: 'slot-taken', OfferNotApplicable: 'offer-refused' },
    method: 'carcare.api.create_booking',
  },
  'desk.cancel': {
    writes: true,
    takes: ['booking'],
    gives: ['booking', 'status'],
    maybe: [],
    refusals: { CancelNotAllowed: 'too-late' },
    method: 'carcare.api.cancel_booking',
  },
} as const satisfies Readonly<Record<string, Operation>>;

/** Name of an operation: `desk.book`. */
export type OperationName = keyof typeof OPERATIONS;

/** What an operation can be refused with. */
export type RefusalOf<O extends OperationName> = (typeof OPERATIONS)[O]['refusals'] extends infer R ? R[keyof R] : never;

/** Their names. */
export const operationNames = Object.keys(OPERATIONS) as readonly OperationName[];

/** The lists that records of a plain DocType can be given from other DocTypes. */
export const INNER_LISTS: Readonly<Partial<Record<OperationName, Readonly<Record<string, InnerList>>>>> = {
  'desk.customers': customerLists,
};
