import type { Address, OutboundContent } from '../model/content.ts';
import type { BusinessTime } from './lease.ts';

/** One message to send, as the turn decided it. */
export interface OutboxEntry {
  readonly id: string;
  readonly address: Address;
  readonly content: OutboundContent;
  /** What is still said when a later turn takes this reply back: its answers without its question. Null: nothing. */
  readonly remains: OutboundContent | null;
  readonly answers: string | null;
  /** Not before; for a holding message. */
  readonly sendAfter: BusinessTime;
  /** `hold` rows are dropped unsent when a later turn commits; `reply` rows of an earlier turn may be superseded by it, but for what remains of them. */
  readonly kind: 'reply' | 'hold' | 'outcome';
  readonly ownerEpoch: number;
}
