import { timeOf } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import { emotionPolicy } from './emotion-policy.ts';
import { waitsForCustomer } from './remind.ts';

/** A fact of a person that keeps offers away while it is true: a flow's step learns it where it sees that a payment is late. */
export const OVERDUE_FACT = 'overdue';

/** The settings of the gate. */
export interface OfferPolicy {
  /** A conversation hears one offer in so many milliseconds. */
  readonly everyMs: number;
}

/** What is asked of the gate. `asked`: the customer wants to know what there is; `unasked`: it is our idea. */
export interface OfferRequest {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly purpose: 'asked' | 'unasked';
  readonly policy: OfferPolicy;
}

/** Whether an offer may be made; `because` is for the record. */
export type OfferRuling = { readonly is: 'yes' } | { readonly is: 'no'; readonly because: string };

/**
 * Whether an offer may be made in a conversation as it stands. Who asks gets it; of our own accord only to who is calm, has nothing open, no complaint
 * and no late payment, has not opted out, and has not heard one lately. Pure.
 *
 * @example mayOffer(state, { now, purpose: 'unasked', policy: { everyMs: 7 * DAY } }); // { is: 'no', because: 'a complaint is open' }
 */
export function mayOffer(state: Conversation, { now, purpose, policy }: OfferRequest): OfferRuling {
  if (purpose === 'asked') return { is: 'yes' };
  const because = reasonAgainst(state, now, policy);
  return because === undefined ? { is: 'yes' } : { is: 'no', because };
}

function reasonAgainst(state: Conversation, now: number, { everyMs }: OfferPolicy): string | undefined {
  if (state.optedOut) return 'the customer wants no messages unasked';
  if (state.erasing !== null) return 'the customer wants to be forgotten';
  if (state.owner !== 'bot') return 'a person has the conversation, or was asked for';
  if (isComplaining(state, now)) return 'a complaint is open';
  if (!emotionPolicy(state.emotion, null).offers) return `the customer is ${state.emotion.label}`;
  if (state.persons.some(({ facts }) => facts[OVERDUE_FACT]?.value === true)) return 'a payment is overdue';
  if (state.prompt !== null) return 'a question is open';
  if (state.tasks.some((task) => task.status === 'committing' || waitsForCustomer(task))) return 'something open is waiting';
  if (state.offeredAt !== null && now - timeOf(state.offeredAt) < everyMs) return 'an offer was made lately';
  return undefined;
}

const COMPLAINT_MS = 7 * 24 * 3_600_000;

/** True while a complaint of the customer is fresh, or in the hands of a flow for complaints. */
export const isComplaining = ({ complainedAt, tasks }: Conversation, now: number): boolean =>
  (complainedAt !== null && now - timeOf(complainedAt) < COMPLAINT_MS) ||
  tasks.some(({ flow, status }) => flow === 'complain' && status !== 'cancelled' && status !== 'failed');
