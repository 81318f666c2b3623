import type { Flow } from '../author/flow.ts';
import type { HandOffPacket } from '../author/hand-off.ts';
import { linesOf, TURNS_SHOWN } from '../dialogue/owner-packet.ts';
import type { StoreReads } from '../ports/store-reads.ts';

type Slots = Readonly<Record<string, unknown>>;

/** What a run works with; the packet of a hand-off gets the last lines of the talk, which the state does not hold. */
export async function withLastLines(flow: Flow, slots: Slots, conversationId: string, reads: Pick<StoreReads, 'turns'>): Promise<Slots> {
  if (!flow.handsOff) return slots;
  const { items } = await reads.turns(conversationId, { limit: TURNS_SHOWN });
  const packet: HandOffPacket = { ...(slots['packet'] as HandOffPacket), messages: linesOf(items) };
  return { ...slots, packet };
}
