import type { FrappeStandin } from '@samvad/emulators';
import type { Plugin } from '@samvad/framework';
import type { Chat } from '@samvad/testing';
import { type Company, company, type Visit } from '../company/company.ts';

/** The people of these conversations. */
export const people = {
  /** Known to the company: a Swift and a Creta, one address in Aundh, a booking of hers for the Swift in two days. */
  asha: '+919822000001',
  /** Nobody the company knows. */
  newcomer: '+919876501234',
} as const;

/** A conversation that is opened anew for each test of a describe. */
export interface AtTheCompany {
  readonly chat: Chat;
  readonly erp: FrappeStandin;
  /** Another version of the app takes over the conversation. */
  deploy(flows: readonly Plugin[]): Promise<void>;
  /** The bookings made in this conversation, oldest first. */
  booked(): readonly Readonly<Record<string, unknown>>[];
}

/** Opens the company before each test and closes it after: then all turns are replayed and the invariants hold. */
export function atTheCompany(phone: string, visit: Omit<Visit, 'phone'> = {}): AtTheCompany {
  let open: Company | undefined;
  let before = 0;
  const now = (): Company => {
    if (!open) throw new Error('the company opens before each test');
    return open;
  };
  beforeEach(async () => {
    open = await company({ phone, ...visit });
    before = open.erp.docs('Service Booking').length;
  });
  afterEach(async () => {
    const closing = open;
    open = undefined;
    await closing?.stop();
  });
  return {
    get chat() {
      return now().chat;
    },
    get erp() {
      return now().erp;
    },
    deploy: (flows) => now().deploy(flows),
    booked: () => now().erp.docs('Service Booking').slice(before),
  };
}
