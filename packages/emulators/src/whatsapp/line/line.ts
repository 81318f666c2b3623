import type { PhoneBusiness } from '../../phone/wire.ts';
import type { FaultSwitches } from '../fault-switches.ts';
import type { Entropy } from '../identifiers.ts';
import type { Agenda } from '../schedule.ts';
import type { Webhook } from '../webhook/delivery.ts';
import type { BusinessNumber } from '../webhook/envelope.ts';
import type { Feed } from './feed.ts';
import type { MediaStore } from './media-store.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Roster } from './roster.ts';
import type { Threads } from './threads.ts';
import type { CustomerWindow } from './window.ts';

/** When statuses follow a send, in milliseconds after it; `readMs` null: when the customer looks or writes. */
export interface ReceiptPace {
  readonly sentMs: number;
  readonly deliveredMs: number;
  readonly readMs: number | null;
}

/** Everything that belongs to the one business number: who writes to it, what was said, what limits it, and the way to its webhook. */
export interface Line {
  readonly number: BusinessNumber;
  readonly business: PhoneBusiness;
  /** The business's clock, in milliseconds since 1970. */
  readonly now: () => number;
  readonly entropy: Entropy;
  readonly agenda: Agenda;
  readonly pace: ReceiptPace;
  readonly feed: Feed;
  readonly roster: Roster;
  readonly threads: Threads;
  readonly window: CustomerWindow;
  readonly limits: RateLimits;
  readonly media: MediaStore;
  readonly faults: FaultSwitches;
  readonly notify: (webhook: Webhook) => void;
}
