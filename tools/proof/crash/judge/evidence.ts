import type { ConversationAudit, StoreReads } from '@samvad/framework/ports';
import type { StoredMessage } from '@samvad/emulators';
import type { Talk } from '../customers/talk.ts';
import type { World } from '../world.ts';

type Document = ReturnType<World['standin']['docs']>[number];

/** Everything that is known of one customer once all is over: from the phone, from the ERP, and from the store. */
export interface Evidence {
  readonly talk: Talk;
  /** What reached the phone, in the order in which it came. */
  readonly heard: readonly StoredMessage[];
  readonly bookings: readonly Document[];
  readonly customers: readonly Document[];
  readonly vehicles: readonly Document[];
  readonly addresses: readonly Document[];
  /** What the store has of the customer; undefined when it knows none. */
  readonly stored: ConversationAudit | undefined;
}

/** What is wrong, in one sentence. */
export type Verdict = readonly string[];

/** Collects what is known of a customer. */
export async function evidenceOf(talk: Talk, world: World, reads: StoreReads): Promise<Evidence> {
  const { emulator, standin } = world;
  const { waId } = talk.wish;
  const row = await reads.conversation(`whatsapp:${emulator.env.WHATSAPP_PHONE_NUMBER_ID}:${waId}`);
  const customers = standin.docs('Customer').filter((customer) => customer['mobile'] === `+${waId}`);
  const theirs = (doctype: string): readonly Document[] =>
    standin.docs(doctype).filter((document) => customers.some(({ name }) => name === document['customer']));
  const [stored] = row ? await reads.audit([row.id]) : [];
  return {
    talk,
    heard: emulator.sentTo(waId),
    customers,
    bookings: theirs('Service Booking'),
    vehicles: theirs('Customer Vehicle'),
    addresses: theirs('Address'),
    stored,
  };
}
