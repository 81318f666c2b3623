import { DateTime } from 'luxon';
import { z } from 'zod';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const Hour = z.string().regex(/^\d{2}:\d{2}$/u);

/** What words alone say about a visit: a day, hours, or how to choose among what is free. Days and hours are local to the business. */
export const VisitMention = z.object({
  date: Day.optional(),
  /** Last day of a range that begins with `date`: "this weekend". */
  dateTo: Day.optional(),
  /** The other of two days that may be meant: "next saturday", "wednesday or friday". */
  orDate: Day.optional(),
  at: Hour.optional(),
  /** Begins at this hour or later … */
  from: Hour.optional(),
  /** … and before this one. */
  to: Hour.optional(),
  /** The hour was said without a.m. or p.m.: twelve hours later is meant as well. */
  either: z.literal(true).optional(),
  /** Was asked for and is not free: what is nearest to it is offered first. */
  near: Hour.optional(),
  /** The first that is free. */
  earliest: z.literal(true).optional(),
  /** The n-th of what fits; -1 is the last. */
  ordinal: z.number().int().optional(),
  /** So many days after the time that holds now. */
  shiftDays: z.number().int().optional(),
  /** At the hour that holds now. */
  sameTime: z.literal(true).optional(),
  /** Written like a time, but no day has it: "25:00". */
  impossible: z.string().optional(),
});
export type VisitMention = z.infer<typeof VisitMention>;

/** Minutes of the day; the day's end is 23:59. */
export const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

/** `HH:MM` of minutes of the day. */
export const hourOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const only = (mention: VisitMention, keys: readonly (keyof VisitMention)[]): VisitMention =>
  Object.fromEntries(Object.entries(mention).filter(([key, value]) => value !== undefined && keys.some((each) => each === key)));
const saysOf = (mention: VisitMention, keys: readonly (keyof VisitMention)[]): boolean => keys.some((key) => mention[key] !== undefined);

const DAY_KEYS = ['date', 'dateTo', 'orDate', 'shiftDays'] as const;
const HOUR_KEYS = ['at', 'from', 'to', 'either', 'near', 'sameTime'] as const;
const CHOICE_KEYS = ['earliest', 'ordinal'] as const;

/** The part of a mention that says which hour. */
export const hoursOnly = (mention: VisitMention): VisitMention => only(mention, HOUR_KEYS);
/** The part of a mention that says which day. */
export const dayOnly = (mention: VisitMention): VisitMention => only(mention, DAY_KEYS);

/** Joins two mentions: a later day replaces the day, a later hour the hour, and the rest is kept. */
export function mergeVisits({ impossible: _none, ...earlier }: VisitMention, later: VisitMention): VisitMention {
  if (later.impossible !== undefined) return { ...earlier, impossible: later.impossible };
  const choice = saysOf(later, CHOICE_KEYS) || later.at ? later : earlier;
  return { ...joinedDay(earlier, later), ...joinedHours(earlier, later), ...only(choice, CHOICE_KEYS) };
}

function joinedDay(earlier: VisitMention, later: VisitMention): VisitMention {
  if (later.shiftDays !== undefined && earlier.date)
    return { date: DateTime.fromISO(earlier.date, { zone: 'utc' }).plus({ days: later.shiftDays }).toFormat('yyyy-MM-dd') };
  return dayOnly(saysOf(later, DAY_KEYS) ? later : earlier);
}

function joinedHours(earlier: VisitMention, later: VisitMention): VisitMention {
  const before = hoursOnly(earlier);
  if (later.sameTime) return Object.keys(before).length > 0 ? before : { sameTime: true };
  if (saysOf(later, HOUR_KEYS)) return heard(earlier, later);
  if (!later.earliest) return before;
  return earlier.from || earlier.to ? only(earlier, ['from', 'to', 'either']) : {};
}

/** "evening", then "6": the evening tells which six. */
function heard(earlier: VisitMention, later: VisitMention): VisitMention {
  const hours = hoursOnly(later);
  if (!later.at || !later.either || !earlier.from || !earlier.to || earlier.at) return hours;
  const [from, to] = [minutesOf(earlier.from), minutesOf(earlier.to)];
  const fitting = [minutesOf(later.at), minutesOf(later.at) + 720].filter((minutes) => minutes >= from && minutes < to);
  return fitting.length === 1 && fitting[0] !== undefined ? { at: hourOf(fitting[0]) } : hours;
}
