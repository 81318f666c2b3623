import { DateTime } from 'luxon';
import { z } from 'zod';

/** `2026-01-05 09:00:00`, with a fraction where it is not zero. */
const DATETIME = /^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}:\d{2}(\.\d{1,6})?$/;

/** Converts between the site's datetimes, which have no zone, and ISO 8601 with offset. */
export interface SiteTime {
  /** `2026-01-05 09:00:00` → `2026-01-05T09:00:00+05:30`; undefined when it is no datetime. */
  iso(text: string): string | undefined;
  /** `2026-01-05T03:30:00Z` → `2026-01-05 09:00:00`; undefined when it is none. */
  site(iso: string): string | undefined;
  /** The site's day so many days after now: `2026-01-05`. */
  day(now: number, daysAhead: number): string;
  /** Reads a datetime of the site into ISO 8601. */
  readonly schema: z.ZodType<string>;
}

/** Datetimes of a site in this IANA zone. */
export function siteTime(zone: string): SiteTime {
  const iso = (text: string): string | undefined => {
    if (!DATETIME.test(text)) return undefined;
    const read = DateTime.fromSQL(text.replace(/ (\d):/, ' 0$1:'), { zone });
    return read.toISO({ suppressMilliseconds: true }) ?? undefined;
  };
  return {
    iso,
    site: (text) => {
      const read = DateTime.fromISO(text, { setZone: true }).setZone(zone);
      return read.isValid ? read.toFormat('yyyy-MM-dd HH:mm:ss') : undefined;
    },
    day: (now, daysAhead) => DateTime.fromMillis(now, { zone }).plus({ days: daysAhead }).toFormat('yyyy-MM-dd'),
    schema: z.string().transform((text, context) => {
      const read = iso(text);
      if (read !== undefined) return read;
      context.addIssue({ code: 'custom', message: 'not a datetime of the site' });
      return z.NEVER;
    }),
  };
}
