import type { Offer, ShowContext } from '../../slot-type.ts';
import { dayTitle, momentTitle } from '../time/show-time.ts';
import { hourOf, hoursOnly, minutesOf, type VisitMention } from '../time/visit-mention.ts';
import { narrow, saysHour } from './narrow.ts';
import { type DatedVisit, upcoming, type VisitValue } from './visit-value.ts';

type VisitOffer = Offer<VisitValue, VisitMention>;
type Days = ReadonlyMap<string, readonly DatedVisit[]>;

/** As many as a list of WhatsApp has rows. */
const MOST = 10;

/** Free days where there are many and no hour was said, else free times; what was said narrows them, what was said and is not free puts the nearest first. */
export function offerVisits(
  options: readonly VisitValue[],
  mention: VisitMention | undefined,
  context: ShowContext,
): readonly VisitOffer[] {
  const all = upcoming(options, context.now, context.timeZone);
  const said = mention ?? {};
  const { onDays, fitting } = narrow(all, said);
  const offered = [fitting, onDays, all].find((list) => list.length > 0) ?? [];
  const days = Map.groupBy(offered, ({ date }) => date);
  const times = said.near ? nearest(offered, said.near) : offered;
  if (said.near && (days.size === 1 || !said.date)) return times.slice(0, MOST).map((dated) => timeOffer(dated, context));
  if (!saysHour(said) && days.size > 1 && (said.orDate !== undefined || offered.length > MOST))
    return [...days].slice(0, MOST).map(([date, visits]) => dayOffer(date, visits, said, context));
  return spread(days).map((dated) => timeOffer(dated, context));
}

const timeOffer = ({ visit }: DatedVisit, context: ShowContext): VisitOffer => ({
  is: 'value',
  value: visit,
  title: momentTitle(visit.startsAt, context),
});

function dayOffer(date: string, visits: readonly DatedVisit[], said: VisitMention, context: ShowContext): VisitOffer {
  const [first, last] = [visits[0], visits.at(-1)].map((dated) => hourOf(dated?.minutes ?? 0));
  return {
    is: 'mention',
    mention: { ...hoursOnly(said), date },
    title: dayTitle(date, context),
    description: first === last ? `${first}` : `${first}–${last}`,
  };
}

function nearest(visits: readonly DatedVisit[], near: string): readonly DatedVisit[] {
  const wanted = minutesOf(near);
  return visits.toSorted((a, b) => Math.abs(a.minutes - wanted) - Math.abs(b.minutes - wanted));
}

/** Cut to ten so that each day keeps its share, and each share reaches from the day's first time to its last. */
function spread(days: Days): readonly DatedVisit[] {
  const shown = [...days.values()].slice(0, MOST);
  const shares = shown.map(() => 0);
  let left = MOST;
  while (left > 0 && shares.some((share, index) => share < (shown[index]?.length ?? 0))) {
    for (const [index, visits] of shown.entries()) {
      const share = shares[index] ?? 0;
      if (left === 0 || share >= visits.length) continue;
      shares[index] = share + 1;
      left -= 1;
    }
  }
  return shown.flatMap((visits, index) => evenly(visits, shares[index] ?? 0));
}

function evenly(visits: readonly DatedVisit[], count: number): readonly DatedVisit[] {
  if (count >= visits.length || count === 0) return visits.slice(0, count);
  if (count === 1) return visits.slice(0, 1);
  const step = (visits.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => visits[Math.round(index * step)]).filter((dated) => dated !== undefined);
}
