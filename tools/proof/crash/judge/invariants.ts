import { checkInvariants, type HeldWrite, type SeenSend, type StoreReads } from '@samvad/framework/ports';
import type { Talk } from '../customers/talk.ts';
import type { World } from '../world.ts';

/** What a booking makes, each with the id of the request that made it. */
const WRITTEN = ['Customer', 'Customer Vehicle', 'Address', 'Service Booking'] as const;

/** The invariants of the framework on the whole store, with what the phones and the ERP saw as witnesses. */
export async function invariantsBroken(talks: readonly Talk[], world: World, reads: StoreReads): Promise<readonly string[]> {
  const { emulator, standin } = world;
  const sent: SeenSend[] = talks
    .flatMap(({ wish }) => emulator.sentTo(wish.waId))
    .sort((a, b) => a.seq - b.seq)
    .map(({ opaque = '', wamid, at }) => ({ reference: opaque, messageId: wamid, at }));
  const writes: HeldWrite[] = WRITTEN.flatMap((doctype) =>
    standin
      .docs(doctype)
      .flatMap((document) =>
        typeof document['request_id'] === 'string' ? [{ requestId: document['request_id'], record: document.name }] : [],
      ),
  );
  const acked = talks.flatMap(({ said }) => said.filter(({ acknowledged }) => acknowledged).map(({ wamid }) => wamid));
  const violations = await checkInvariants(reads, { now: Date.now(), outside: { acked, sent, writes } });
  return violations.map(
    ({ invariant, text, conversationId, turnId, evidence }) =>
      `${invariant} ${conversationId ?? ''} ${turnId ?? ''}: ${text} ${JSON.stringify(evidence)}`,
  );
}
