import type { HandOffPacket, HandOffReason } from '@samvad/framework';
import { linesOf, packetOf, type StoreReads, TURNS_SHOWN } from '@samvad/framework/ports';
import { storedState } from './stored-state.ts';

/** A conversation that waits for a person, or that one has. */
export interface HandOffView {
  /** ISO 8601. */
  readonly since: string;
  readonly reason: HandOffReason;
  /** Who has it; null while nobody has. */
  readonly operator: string | null;
  /** Since when the customer waits for a person's word; null: he does not. */
  readonly waitingSince: string | null;
  /** What the person needs to know. */
  readonly packet: HandOffPacket;
}

/** Shows what a person needs who takes this conversation; null while nobody is wanted. */
export async function handOffView(
  row: { readonly id: string; readonly state: string },
  reads: Pick<StoreReads, 'turns'>,
): Promise<HandOffView | null> {
  const state = storedState(row);
  const packet = packetOf(row.id, state, 'asked');
  const { handOff } = state;
  if (!packet || !handOff) return null;
  const { items } = await reads.turns(row.id, { limit: TURNS_SHOWN });
  const { since, reason, operator, awaitedSince: waitingSince } = handOff;
  return { since, reason, operator, waitingSince, packet: { ...packet, messages: linesOf(items) } };
}
