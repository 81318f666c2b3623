import { isoTime, timeOf } from '../kernel/clock.ts';
import type { HeldItem, ProactiveItem, Purpose } from '../model/outbound.ts';
import { afterQuiet, type QuietHours } from './arbiter-hours.ts';

/** What the arbiter knows of the conversation that something is to be said in. */
export interface ArbiterContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly hours: QuietHours;
  /** How long the channel takes any message after the customer's last one, in milliseconds. */
  readonly windowMs: number;
  /** When the customer last wrote from the address that is written to; null when that is not known, or never happened. */
  readonly heardAt: number | null;
  /** True when there is an address to write to. */
  readonly reachable: boolean;
  /** True when the customer is writing at this moment: no hour is quiet then. */
  readonly spoken: boolean;
  readonly owner: 'bot' | 'waiting' | 'human';
  readonly optedOut: boolean;
  readonly complaining: boolean;
  /** True while a question waits for its answer. */
  readonly asking: boolean;
}

/** What becomes of one item, and why. */
export type Ruling =
  | { readonly is: 'say'; readonly item: ProactiveItem; readonly because: string }
  | { readonly is: 'hold'; readonly item: HeldItem }
  | { readonly is: 'drop'; readonly item: ProactiveItem; readonly because: string };

/** How each purpose is treated. `rank`: who goes first. `keptMs`: how long it is worth telling. */
interface Treatment {
  readonly rank: number;
  /** Said in quiet hours, too: the customer waits for it. */
  readonly anyHour: boolean;
  /** Said to who wants nothing unasked: it was asked for. */
  readonly askedFor: boolean;
  /** Wanted by us rather than by the customer: never while a person or a complaint has the floor, and not worth waiting for a window. */
  readonly ours: boolean;
  readonly keptMs: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const TREATMENT: Readonly<Record<Purpose, Treatment>> = {
  outcome: { rank: 0, anyHour: true, askedFor: true, ours: false, keptMs: 30 * DAY },
  awaited: { rank: 1, anyHour: true, askedFor: false, ours: false, keptMs: 3 * HOUR },
  update: { rank: 2, anyHour: false, askedFor: false, ours: false, keptMs: 7 * DAY },
  followUp: { rank: 3, anyHour: false, askedFor: false, ours: true, keptMs: 3 * DAY },
  reminder: { rank: 4, anyHour: false, askedFor: false, ours: true, keptMs: DAY },
  offer: { rank: 5, anyHour: false, askedFor: false, ours: true, keptMs: DAY },
};

/** A channel's clock and ours may differ; a window that is as good as closed is not used. */
const WINDOW_MARGIN_MS = 60_000;

/**
 * Rules on everything that might be said unasked, most urgent first; of items with one key only the newest is looked at. Pure: nothing is said in
 * quiet hours, outside the channel's window or against the customer's wish, and nothing vanishes without a reason.
 */
export function arbitrate(items: readonly ProactiveItem[], context: ArbiterContext): readonly Ruling[] {
  return newestByKey(items)
    .toSorted((a, b) => TREATMENT[a.purpose].rank - TREATMENT[b.purpose].rank || timeOf(a.at) - timeOf(b.at))
    .map((item) => rule(item, context));
}

function newestByKey(items: readonly ProactiveItem[]): readonly ProactiveItem[] {
  const newest = new Map<string, ProactiveItem>();
  for (const item of items) {
    const known = newest.get(item.key);
    if (!known || timeOf(known.at) <= timeOf(item.at)) newest.set(item.key, item);
  }
  return [...newest.values()];
}

function rule(item: ProactiveItem, context: ArbiterContext): Ruling {
  const { now, owner } = context;
  const treatment = TREATMENT[item.purpose];
  const drop = (because: string): Ruling => ({ is: 'drop', item, because });
  const hold = (reason: string, until: number | null): Ruling =>
    treatment.ours && until === null ? drop(reason) : { is: 'hold', item: heldItem(item, reason, until) };
  if (now - timeOf(item.at) > treatment.keptMs) return drop('it is no news any more');
  if (context.optedOut && !treatment.askedFor) return drop('the customer wants no messages unasked');
  if (owner === 'human' && !treatment.askedFor) return hold('a person has the conversation', null);
  if (context.complaining && treatment.ours) return drop('a complaint is open');
  if (owner === 'waiting' && treatment.ours) return drop('a person was asked for');
  if (item.purpose === 'offer' && context.asking) return drop('a question is open');
  const closes = windowEnd(context);
  if (!isWindowOpen(context)) return hold(NEEDS_TEMPLATE, null);
  if (treatment.anyHour || context.spoken) return { is: 'say', item, because: `${item.purpose} in the open window` };
  const next = afterQuiet(now, context.hours);
  if (next === now) return { is: 'say', item, because: `${item.purpose} in the open window, outside quiet hours` };
  return next <= closes ? hold('quiet hours', next) : hold(NEEDS_TEMPLATE, null);
}

const NEEDS_TEMPLATE = 'needs a template: the window for free messages is closed';

type Window = Pick<ArbiterContext, 'windowMs' | 'heardAt'>;

/** When free messages end; where nobody knows when the customer wrote, the channel will tell. */
const windowEnd = ({ heardAt, windowMs }: Window): number =>
  heardAt === null ? Number.POSITIVE_INFINITY : heardAt + windowMs - WINDOW_MARGIN_MS;

/** True when a free message would reach the customer now. */
export const isWindowOpen = (context: Window & Pick<ArbiterContext, 'now' | 'reachable'>): boolean =>
  context.reachable && context.now <= windowEnd(context);

/** When something that is wanted at `at` may be said at the earliest; when the window closes before that, `at` itself: it is ruled on then. */
export function firstMoment(at: number, hours: QuietHours, window: Window): number {
  const moment = afterQuiet(at, hours);
  return moment <= windowEnd(window) ? moment : at;
}

const heldItem = ({ key, purpose, text, task, at }: ProactiveItem, reason: string, until: number | null): HeldItem => ({
  key,
  purpose,
  text,
  task,
  at,
  reason,
  until: until === null ? null : isoTime(until),
});
