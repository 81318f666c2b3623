import { DateTime } from 'luxon';

const SECONDS = 'yyyy-MM-dd HH:mm:ss';
const DAY = 'yyyy-MM-dd';

/** The site's clock, and its datetimes: texts without a zone, to be read in the zone of its System Settings. */
export class SiteTime {
  readonly zone: string;
  readonly #now: () => number;
  #lastMicros = 0;

  /** `now` in milliseconds since 1970. */
  constructor(now: () => number, zone: string) {
    this.#now = now;
    this.zone = zone;
  }

  now(): number {
    return this.#now();
  }

  /** `2026-01-05 09:00:00` */
  text(ms: number): string {
    return this.#at(ms).toFormat(SECONDS);
  }

  /** `2026-01-05` */
  day(ms: number): string {
    return this.#at(ms).toFormat(DAY);
  }

  /** Today in the site's zone. */
  today(): string {
    return this.day(this.now());
  }

  /** The day so many days later. */
  dayAfter(day: string, days: number): string {
    return this.#read(day, DAY).plus({ days }).toFormat(DAY);
  }

  /** The day so many months later; the last of the month where that is shorter. */
  monthsAfter(day: string, months: number): string {
    return this.#read(day, DAY).plus({ months }).toFormat(DAY);
  }

  /** Milliseconds since 1970 of a datetime (or of midnight of a date); NaN when it is none. */
  parse(text: string): number {
    return this.#read(text.slice(0, 19), text.length > 10 ? SECONDS : DAY).toMillis();
  }

  /** A time stamp for `creation` and `modified`, with microseconds, later than every one before. */
  stamp(): string {
    this.#lastMicros = Math.max(this.#lastMicros + 1, Math.round(this.now() * 1000));
    const micros = String(this.#lastMicros % 1_000_000).padStart(6, '0');
    return `${this.text(Math.floor(this.#lastMicros / 1000))}.${micros}`;
  }

  #at(ms: number): DateTime {
    return DateTime.fromMillis(ms, { zone: this.zone });
  }

  #read(text: string, format: string): DateTime {
    return DateTime.fromFormat(text, format, { zone: this.zone });
  }
}
