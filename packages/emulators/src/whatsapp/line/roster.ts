import type { PhoneCustomer } from '../../phone/wire.ts';
import type { Feed } from './feed.ts';
import { businessScopedId } from '../identifiers.ts';
import { PhoneRefusal } from '../phone-refusal.ts';

/** The people that a fresh emulator knows: the same three as in the seed of the Frappe stand-in. */
export const SEEDED_CUSTOMERS: readonly NewCustomer[] = [
  { waId: '919822000001', profileName: 'Asha K' },
  { waId: '919822000002', profileName: 'Imran' },
  { waId: '919822000003', profileName: 'Meera' },
];

/** A customer to add. Without `waId` (digits with country code) the emulator gives the next free number. */
export interface NewCustomer {
  readonly waId?: string;
  readonly profileName: string;
  /** Withholds the phone number from the business, as for a person with a username. */
  readonly phoneHidden?: boolean;
}

const FIRST_FREE_NUMBER = 919_822_001_001;

/** The customers that can write to the business number. */
export class Roster {
  readonly #feed: Feed;
  readonly #customers = new Map<string, PhoneCustomer>();
  #nextNumber = FIRST_FREE_NUMBER;

  constructor(feed: Feed, seed: readonly NewCustomer[]) {
    this.#feed = feed;
    for (const customer of seed) this.add(customer);
  }

  /** Everybody, in the order in which they came. */
  all(): readonly PhoneCustomer[] {
    return [...this.#customers.values()];
  }

  /** The customer with this number, or undefined. */
  find(waId: string): PhoneCustomer | undefined {
    return this.#customers.get(waId);
  }

  /** The customer with this business-scoped id, or undefined. */
  findByUserId(userId: string): PhoneCustomer | undefined {
    return this.all().find((customer) => customer.userId === userId);
  }

  /** The customer with this number; throws a 404 refusal for a stranger. */
  get(waId: string): PhoneCustomer {
    const customer = this.find(waId);
    if (customer === undefined) throw new PhoneRefusal(`no customer has the number ${waId}; add one first`, 404);
    return customer;
  }

  /** Adds a customer, or renames the one who has the number already. */
  add({ waId, profileName, phoneHidden = false }: NewCustomer): PhoneCustomer {
    const number = waId?.replace(/[\s+()-]/g, '') ?? this.#freeNumber();
    if (!/^[1-9]\d{6,14}$/.test(number)) throw new PhoneRefusal('a WhatsApp number has 7 to 15 digits and begins with the country code');
    const name = profileName.trim() || number;
    const customer: PhoneCustomer = { waId: number, profileName: name, userId: businessScopedId(number), phoneHidden };
    this.#customers.set(number, customer);
    this.#feed.tell({ type: 'customer', waId: number, customer });
    return customer;
  }

  #freeNumber(): string {
    while (this.#customers.has(String(this.#nextNumber))) this.#nextNumber += 1;
    return String(this.#nextNumber);
  }
}
