import { DateTime } from 'luxon';
import type { ShowContext } from '../../slot-type.ts';

/** A day as a parameter of a text; it is put into words in the customer's language: "tomorrow", "Thursday, 26 November". */
export interface DayParam {
  /** `YYYY-MM-DD` in the business's zone. */
  readonly day: string;
}

/** True for a parameter that is a day. */
export const isDay = (value: unknown): value is DayParam =>
  typeof value === 'object' && value !== null && 'day' in value && typeof value.day === 'string';

/** The locale that dates and amounts are written in for a language; figures are Latin, as on Indian phones. */
export const localeOf = (language: string): string =>
  language === 'en' || language === 'hi-Latn' ? 'en-IN' : `${language === 'mr' ? 'hi' : language}-u-nu-latn`;

/** A day in words, near ones as "today" and "tomorrow". */
export function showDay({ day }: DayParam, context: Pick<ShowContext, 'language' | 'timeZone' | 'now'>): string {
  const locale = localeOf(context.language);
  const date = DateTime.fromISO(day, { zone: context.timeZone });
  const today = DateTime.fromMillis(context.now, { zone: context.timeZone }).startOf('day');
  const ahead = Math.round(date.diff(today, 'days').days);
  if (ahead === 0 || ahead === 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(ahead, 'day');
  return date.setLocale(locale).toFormat('cccc, d LLLL');
}

/** An instant as a parameter of a text, ISO 8601; it is put into words as near as it is: "10:15", "09:00 tomorrow". */
export interface MomentParam {
  readonly moment: string;
}

/** True for a parameter that is an instant. */
export const isMoment = (value: unknown): value is MomentParam =>
  typeof value === 'object' && value !== null && 'moment' in value && typeof value.moment === 'string';

/** The time of day of an instant, with its day (`YYYY-MM-DD`) where that is not today. */
export function timeOfDay({ moment }: MomentParam, context: Pick<ShowContext, 'timeZone' | 'now'>): { clock: string; day: string | null } {
  const at = DateTime.fromISO(moment, { zone: context.timeZone });
  const today = at.hasSame(DateTime.fromMillis(context.now, { zone: context.timeZone }), 'day');
  return { clock: at.toFormat('HH:mm'), day: today ? null : at.toFormat('yyyy-MM-dd') };
}

/** A moment as one line: "Thursday, 26 November, 10:00". */
export const showMoment = (iso: string, context: Pick<ShowContext, 'language' | 'timeZone'>): string =>
  shown(iso, 'cccc, d LLLL, HH:mm', context);

/** A moment as the title of a button or row: "Thu 26 Nov, 10:00". */
export const momentTitle = (iso: string, context: Pick<ShowContext, 'language' | 'timeZone'>): string =>
  shown(iso, 'ccc d LLL, HH:mm', context);

/** A day as the title of a button or row: "Thu 26 Nov". */
export const dayTitle = (day: string, context: Pick<ShowContext, 'language' | 'timeZone'>): string => shown(day, 'ccc d LLL', context);

const shown = (iso: string, format: string, context: Pick<ShowContext, 'language' | 'timeZone'>): string =>
  DateTime.fromISO(iso, { zone: context.timeZone }).setLocale(localeOf(context.language)).toFormat(format);
