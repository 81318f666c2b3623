import { booking } from './background/booking.ts';
import { cancelling } from './background/cancelling.ts';
import { complaint } from './background/complaints.ts';
import { elsewhere } from './background/elsewhere.ts';
import { offers } from './background/offers.ts';
import { payment } from './background/payment.ts';
import { person } from './background/person.ts';
import { managing, subscribing } from './background/plans.ts';
import { pricesAndPackages } from './background/prices-and-packages.ts';
import { rescheduling } from './background/rescheduling.ts';
import { abuse, bye, greeting, smalltalk, thanks } from './background/small-talk.ts';
import { status } from './background/status.ts';
import { waysAndPlaces } from './background/ways-and-places.ts';
import type { LabelledLine } from './classifier.ts';

/** What everybody may write to a business, whether it has a flow for it or not. */
export type BuiltIn =
  | 'greeting'
  | 'thanks'
  | 'bye'
  | 'smalltalk'
  | 'abuse'
  | 'elsewhere'
  | 'question'
  | 'status'
  | 'payment'
  | 'offers'
  | 'person'
  | 'complaint'
  | 'booking'
  | 'rescheduling'
  | 'cancelling'
  | 'subscribing'
  | 'managing';

const WORDS: Readonly<Record<BuiltIn, string>> = {
  greeting,
  thanks,
  bye,
  smalltalk,
  abuse,
  elsewhere,
  question: `${pricesAndPackages}${waysAndPlaces}`,
  status,
  payment,
  offers,
  person,
  complaint,
  booking,
  rescheduling,
  cancelling,
  subscribing,
  managing,
};

/** What only a business with appointments hears: not trained where no flow takes it over. */
const APPOINTMENTS: ReadonlySet<BuiltIn> = new Set<BuiltIn>(['booking', 'rescheduling', 'cancelling', 'subscribing', 'managing']);

/** The matters that a flow may take over: then their words start it, and train it. */
export type Matter = Exclude<BuiltIn, 'greeting' | 'thanks' | 'bye' | 'smalltalk' | 'abuse' | 'elsewhere'>;

/** Flow names that say by themselves which matter they take over. */
const USUAL_NAMES: Readonly<Record<Matter, readonly string[]>> = {
  question: ['enquire', 'enquiry', 'question', 'questions', 'faq'],
  status: ['service-updates', 'updates', 'status', 'track', 'order-status'],
  payment: ['pay', 'payment', 'payments'],
  offers: ['offers', 'offer', 'discounts'],
  complaint: ['complain', 'complaint', 'complaints'],
  person: ['hand-off', 'handoff', 'person'],
  booking: ['book-service', 'book', 'booking', 'book-appointment', 'book-visit'],
  rescheduling: ['reschedule', 'reschedule-booking', 'move-booking'],
  cancelling: ['cancel-booking', 'cancel', 'cancel-appointment'],
  subscribing: ['subscribe', 'subscription', 'start-plan'],
  managing: ['manage-subscription', 'change-subscription', 'manage-plan'],
};

/** Which flow takes over which matter: what the app says, else the flow with a usual name. */
export function takeOvers(flows: readonly string[], said: Readonly<Partial<Record<Matter, string>>> = {}): ReadonlyMap<BuiltIn, string> {
  const taken = new Map<BuiltIn, string>();
  for (const [matter, names] of Object.entries(USUAL_NAMES)) {
    const flow = said[matter as Matter] ?? names.find((name) => flows.includes(name));
    if (flow !== undefined && flows.includes(flow)) taken.set(matter as Matter, flow);
  }
  return taken;
}

const PREFIX = '~';

/** A built-in as a label beside the names of flows. */
const labelOf = (builtIn: BuiltIn): string => `${PREFIX}${builtIn}`;

/** The built-in that a label stands for; undefined for a flow. */
export function builtInOf(label: string): BuiltIn | undefined {
  return label.startsWith(PREFIX) ? (label.slice(PREFIX.length) as BuiltIn) : undefined;
}

/** Training lines of the built-ins; those that a flow takes over carry its name. */
export function builtInLines(taken: ReadonlyMap<BuiltIn, string>): readonly LabelledLine[] {
  const trained = (Object.keys(WORDS) as BuiltIn[]).filter((builtIn) => taken.has(builtIn) || !APPOINTMENTS.has(builtIn));
  return trained.flatMap((builtIn) =>
    WORDS[builtIn]
      .split('\n')
      .filter(Boolean)
      .map((text) => ({ text, label: taken.get(builtIn) ?? labelOf(builtIn) })),
  );
}
