import { z } from 'zod';
import { SiteError } from '../site-error.ts';
import { name, optional, reading, writing } from './company-method.ts';
import { makeBooking } from './make-booking.ts';
import { priceOf } from './pricing.ts';
import { subscriptionAnswer } from './subscription-answer.ts';

/** `create_subscription`: books the first visit, and makes one invoice for all of them. */
export const createSubscription = writing(
  { customer: name, plan: name, vehicle: name, address: name, first_slot: name, offer: optional },
  (company, { first_slot, ...input }) => {
    const plan = company.linked('Service Plan', input.plan, 'plan');
    const customer = company.linked('Customer', input.customer, 'customer');
    const vehicle = company.owned('Customer Vehicle', input.vehicle, customer.name, 'vehicle');
    const amount = priceOf(company, plan, vehicle.vehicle_class, input.offer);
    const first = makeBooking(company, { ...input, service: plan.service, slot: first_slot, offer: null }, 'subscription');
    const day = first.starts_at.slice(0, 10);
    const bought = { customer: customer.name, amount, amount_due: amount, currency: plan.currency, request_id: input.request_id };
    const subscription = company.insert('Service Subscription', {
      ...bought,
      plan: plan.name,
      vehicle: vehicle.name,
      address: first.address,
      first_slot: first.slot,
      first_booking: first.name,
      offer: input.offer,
      visits_left: plan.visits_per_month * plan.months - 1,
      renews_on: company.time.monthsAfter(day, plan.months),
    });
    const invoice = company.insert('Sales Invoice', { ...bought, booking: first.name, subscription: subscription.name, due_date: day });
    company.update('Service Booking', first.name, { subscription: subscription.name, invoice: invoice.name });
    return subscriptionAnswer(company, subscription);
  },
);

/** `list_subscriptions` */
export const listSubscriptions = reading({ customer: name }, (company, { customer }) =>
  company.where('Service Subscription', { customer }).map((subscription) => subscriptionAnswer(company, subscription)),
);

const ACTIONS = {
  pause: { from: ['Active'], to: 'Paused' },
  resume: { from: ['Paused'], to: 'Active' },
  cancel: { from: ['Active', 'Paused'], to: 'Cancelled' },
} as const;

/** `change_subscription` */
export const changeSubscription = writing(
  { subscription: name, action: z.enum(['pause', 'resume', 'cancel']), reason: optional },
  (company, { subscription: of, action, reason }) => {
    const subscription = company.get('Service Subscription', of);
    const { from, to } = ACTIONS[action];
    if (!from.some((status) => status === subscription.status))
      throw new SiteError('ChangeNotAllowed', `Subscription ${subscription.name} is ${subscription.status}`);
    return subscriptionAnswer(company, company.update('Service Subscription', subscription.name, { status: to, reason }));
  },
);
