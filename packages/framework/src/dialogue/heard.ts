import { isoTime, timeOf } from '../kernel/clock.ts';
import { type Address, addressKey } from '../model/content.ts';
import type { Conversation } from '../model/conversation.ts';

/** True when the customer writes after a silence in which times and prices may have changed. */
export const hasReturned = ({ lastHeardAt }: Conversation, now: number, returnAfterMs: number): boolean =>
  lastHeardAt !== null && now - timeOf(lastHeardAt) >= returnAfterMs;

/** Notes that the customer has written: from where, so that the window of that address is open, and whether it was after a silence. */
export function noteHeard(
  state: Conversation,
  messages: readonly { readonly address: Address; readonly sentAt: string }[],
  now: number,
  returnAfterMs: number,
): Conversation {
  if (messages.length === 0) return state;
  const at = isoTime(now);
  // The window counts from when the message was sent, which can be long before it arrives.
  const sent = messages.map(({ address, sentAt }) => [addressKey(address), isoTime(Math.min(now, timeOf(sentAt) || now))] as const);
  return {
    ...state,
    lastHeardAt: at,
    heardFrom: { ...state.heardFrom, ...Object.fromEntries(sent) },
    recheck: state.recheck || hasReturned(state, now, returnAfterMs),
    reposed: false,
  };
}

/** When the customer last wrote from the address that replies go to, in milliseconds; null when that is not known. */
export function heardAtAddress({ address, heardFrom }: Conversation): number | null {
  const at = address && heardFrom[addressKey(address)];
  return at ? timeOf(at) : null;
}
