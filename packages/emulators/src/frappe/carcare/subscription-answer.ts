import type { Fields } from '../value.ts';
import { answer } from './answer.ts';
import { bookingAnswer, isOpen } from './booking-answer.ts';
import type { Company } from './company.ts';
import type { RecordOf } from './records.ts';

/** A subscription as every method answers it. */
export function subscriptionAnswer(company: Company, subscription: RecordOf<'Service Subscription'>): Fields {
  const { status, plan, vehicle, visits_left, renews_on, amount, currency, amount_due } = subscription;
  const visits = company
    .where('Service Booking', { customer: subscription.customer })
    .filter((booking) => booking.subscription === subscription.name);
  const [next_visit] = visits
    .filter(isOpen)
    .map((booking) => booking.starts_at)
    .sort();
  const first = company.find('Service Booking', subscription.first_booking);
  return {
    subscription: subscription.name,
    ...answer({ status, plan, vehicle, visits_left, next_visit, renews_on, amount, currency, amount_due }),
    ...(first && { first_booking: bookingAnswer(first) }),
  };
}
