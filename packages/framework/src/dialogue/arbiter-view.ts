import type { Conversation } from '../model/conversation.ts';
import type { ArbiterContext } from './arbiter.ts';
import type { QuietHours } from './arbiter-hours.ts';
import { heardAtAddress } from './heard.ts';
import { isComplaining } from './offer-gate.ts';

/** A conversation as the arbiter sees it. `spoken`: the customer is writing at this moment. */
export const arbiterView = (
  state: Conversation,
  spoken: boolean,
  now: number,
  settings: { readonly windowMs: number; readonly hours: QuietHours },
): ArbiterContext => ({
  now,
  hours: settings.hours,
  windowMs: settings.windowMs,
  heardAt: spoken ? now : heardAtAddress(state),
  reachable: spoken || state.address !== null,
  spoken,
  owner: state.owner,
  optedOut: state.optedOut,
  complaining: isComplaining(state, now),
  asking: state.prompt !== null,
});
