import type { OutboxRow, StoreReads, TurnRow } from '@samvad/framework/ports';
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
  /** Oldest first; empty when the store does not know the customer. */
  readonly turns: readonly TurnRow[];
  readonly outbox: readonly OutboxRow[];
  /** Ids of messages that were set aside. */
  readonly setAside: ReadonlySet<string>;
  readonly waiting: boolean;
}

/** What is wrong, in one sentence. */
export type Verdict = readonly string[];

const PAGE = 100;

/** Collects what is known of a customer. */
export async function evidenceOf(talk: Talk, world: World, reads: StoreReads): Promise<Evidence> {
  const { emulator, standin } = world;
  const { waId } = talk.wish;
  const row = await reads.conversation(`whatsapp:${emulator.env.WHATSAPP_PHONE_NUMBER_ID}:${waId}`);
  const customers = standin.docs('Customer').filter((customer) => customer['mobile'] === `+${waId}`);
  const theirs = (doctype: string): readonly Document[] =>
    standin.docs(doctype).filter((document) => customers.some(({ name }) => name === document['customer']));
  const deadLetters = row ? (await reads.deadLetters(PAGE)).filter(({ conversationId }) => conversationId === row.id) : [];
  return {
    talk,
    heard: emulator.sentTo(waId),
    customers,
    bookings: theirs('Service Booking'),
    vehicles: theirs('Customer Vehicle'),
    addresses: theirs('Address'),
    turns: row ? await turnsOf(row.id, reads) : [],
    outbox: row ? await reads.outbox(row.id) : [],
    setAside: new Set(deadLetters.flatMap(({ event }) => messageIdOf(event) ?? [])),
    waiting: row !== undefined && row.oldestWaiting !== null,
  };
}

async function turnsOf(conversationId: string, reads: StoreReads): Promise<readonly TurnRow[]> {
  const turns: TurnRow[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await reads.turns(conversationId, { limit: PAGE, ...(cursor !== undefined && { cursor }) });
    turns.unshift(...page.items.toReversed());
    cursor = page.nextCursor;
  }
  return turns;
}

/** The id on the wire of an input or an event that is a message. */
export function messageIdOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('messageId' in input)) return undefined;
  return typeof input.messageId === 'string' ? input.messageId : undefined;
}
