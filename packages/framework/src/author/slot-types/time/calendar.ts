import { DateTime } from 'luxon';

/** One day, a range of days, or one of two days, as `YYYY-MM-DD`. */
export interface Days {
  readonly date: string;
  /** Last day of a range. */
  readonly dateTo?: string;
  /** The other day that may be meant. */
  readonly orDate?: string;
}

const iso = (day: DateTime): string => day.toFormat('yyyy-MM-dd');

/** Midnight of the business's day. */
export const todayOf = (now: number, timeZone: string): DateTime => {
  const local = DateTime.fromMillis(now, { zone: timeZone });
  return (local.isValid ? local : DateTime.fromMillis(now, { zone: 'utc' })).startOf('day');
};

/** So many days from today. */
export const daysAhead = (today: DateTime, days: number): Days => ({ date: iso(today.plus({ days })) });

/**
 * A weekday by name: the coming one. Two days may be meant where people differ: by "friday" on a Friday today or the next one, by "next friday" the
 * coming one or the one of the next week, Monday to Sunday. "This friday" may be today and is never another.
 */
export function weekdayAhead(today: DateTime, weekday: number, which: 'plain' | 'this' | 'next'): Days {
  const ahead = (weekday - today.weekday + 7) % 7;
  if (which === 'this' || (which === 'plain' && ahead > 0)) return daysAhead(today, ahead);
  const [first, second] =
    which === 'plain' ? [daysAhead(today, 0), daysAhead(today, 7)] : [daysAhead(today, ahead || 7), weekdayOfNextWeek(today, weekday)];
  return first.date === second.date ? first : { ...first, orDate: second.date };
}

/** A weekday of the next week, Monday to Sunday: "monday next week". */
export const weekdayOfNextWeek = (today: DateTime, weekday: number): Days => daysAhead(today, 8 - today.weekday + weekday - 1);

/** What is left of this week, or Monday to Sunday of the next. */
export function weekAhead(today: DateTime, which: 'this' | 'next'): Days {
  const monday = today.plus({ days: 8 - today.weekday });
  return which === 'next' ? range(monday, monday.plus({ days: 6 })) : range(today, monday.minus({ days: 1 }));
}

/** Saturday and Sunday. */
export function weekendAhead(today: DateTime, which: 'this' | 'next'): Days {
  const sunday = today.plus({ days: 7 - today.weekday + (which === 'next' ? 7 : 0) });
  const saturday = sunday.minus({ days: 1 });
  return range(saturday < today ? today : saturday, sunday);
}

/** A whole month, or its first days. */
export function monthAhead(today: DateTime, month: number, days?: number): Days {
  const first = today.set({ month, day: 1 });
  const begin = first.endOf('month') < today ? first.plus({ years: 1 }) : first;
  const last = days === undefined ? begin.endOf('month') : begin.plus({ days: days - 1 });
  return range(begin < today ? today : begin, last);
}

/** Next month as a range. */
export const nextMonth = (today: DateTime): Days =>
  range(today.plus({ months: 1 }).startOf('month'), today.plus({ months: 1 }).endOf('month'));

/** The coming "26th", of this month or a later one; with `month` of that month. Undefined when no such day exists. */
export function dateAhead(today: DateTime, day: number, month?: number): Days | undefined {
  for (let ahead = 0; ahead < 14; ahead += 1) {
    const first = today.startOf('month').plus({ months: ahead });
    if ((month !== undefined && first.month !== month) || day < 1 || day > (first.daysInMonth ?? 28)) continue;
    const date = first.set({ day });
    if (date >= today) return { date: iso(date) };
  }
  return undefined;
}

/** Joins neighbouring days ("saturday or sunday") into a range, others ("wednesday or friday") into a choice of two. */
export function joinDays(first: Days, second: Days): Days {
  const next = DateTime.fromISO(first.dateTo ?? first.date, { zone: 'utc' })
    .plus({ days: 1 })
    .toISODate();
  return next === second.date ? { date: first.date, dateTo: second.dateTo ?? second.date } : { date: first.date, orDate: second.date };
}

/** The days between two dates, for "from the 22nd to the 25th"; undefined when they run backwards. */
export const spanDays = (first: Days, second: Days): Days | undefined =>
  first.date < second.date ? { date: first.date, dateTo: second.dateTo ?? second.date } : undefined;

const range = (from: DateTime, to: DateTime): Days => (iso(from) === iso(to) ? { date: iso(from) } : { date: iso(from), dateTo: iso(to) });
