import { hourOf, minutesOf, type VisitMention } from '../time/visit-mention.ts';
import type { DatedVisit } from './visit-value.ts';

/** What is left of the offer when the words are taken at their word. */
export interface Narrowed {
  /** On the days that were said; all days when none was. */
  readonly onDays: readonly DatedVisit[];
  /** Of these, at the hours that were said. */
  readonly fitting: readonly DatedVisit[];
  /** The hour that was meant, where one was said: a bare "6" is 18:00 for a business that opens at eight. */
  readonly hour: string | undefined;
}

const HALF_DAY = 720;

/** Narrows what is free by what was said. */
export function narrow(all: readonly DatedVisit[], mention: VisitMention): Narrowed {
  const onDays = all.filter(({ date }) => isOnDay(date, mention));
  const readings = readHours(mention, all, onDays);
  const fitting = onDays.filter(({ minutes }) => readings.some((hours) => isWithin(minutes, hours)));
  return { onDays, fitting, hour: mention.at && readings[0]?.from !== undefined ? hourOf(readings[0].from) : undefined };
}

/** True where a mention says something about the hour. */
export const saysHour = (mention: VisitMention): boolean => Boolean(mention.at ?? mention.from ?? mention.to);

const isOnDay = (date: string, { date: first, dateTo, orDate }: VisitMention): boolean =>
  first === undefined || date === orDate || (date >= first && date <= (dateTo ?? first));

/** Minutes of the day, both inclusive. */
interface Hours {
  readonly from: number;
  readonly to: number;
}
const isWithin = (minutes: number, { from, to }: Hours): boolean => minutes >= from && minutes <= to;

/** What the hours may mean; without a.m. or p.m. they mean what the business has. */
function readHours(mention: VisitMention, all: readonly DatedVisit[], onDays: readonly DatedVisit[]): readonly Hours[] {
  const said = hoursOf(mention);
  if (!mention.either) return [said];
  const later = { from: said.from + (mention.at || mention.from ? HALF_DAY : 0), to: Math.min(said.to + HALF_DAY, 1439) };
  const opens = Math.min(...all.map(({ minutes }) => minutes));
  if (!mention.at) {
    const early = mention.from ? said.from < opens : said.to < opens;
    return [early ? later : said];
  }
  const exact = [said, later].filter((hours) => onDays.some(({ minutes }) => isWithin(minutes, hours)));
  if (exact.length) return exact;
  const closes = Math.max(...all.map(({ minutes }) => minutes));
  const outside = ({ from }: Hours): number => Math.max(opens - from, from - closes, 0);
  return [outside(said) <= outside(later) ? said : later];
}

function hoursOf({ at, from, to }: VisitMention): Hours {
  if (at) return { from: minutesOf(at), to: minutesOf(at) };
  // "Before five" excludes five itself; the end of the day excludes nothing.
  return { from: from ? minutesOf(from) : 0, to: to ? minutesOf(to) - (to === '23:59' ? 0 : 1) : 1439 };
}
