import { timeOf } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import type { ArbiterContext } from './arbiter.ts';
import type { QuietHours } from './arbiter-hours.ts';
import { heardAtAddress } from './heard.ts';

const COMPLAINT_MS = 7 * 24 * 3_600_000;

/** True while a complaint of the customer is fresh, or in the hands of the flow `complain`. */
const isComplaining = ({ complainedAt, tasks }: Conversation, now: number): boolean =>
  (complainedAt !== null && now - timeOf(complainedAt) < COMPLAINT_MS) ||
  tasks.some(({ flow, status }) => flow === 'complain' && status !== 'cancelled' && status !== 'failed');

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
