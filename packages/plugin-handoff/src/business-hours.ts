import { DateTime } from 'luxon';
import type { DeskHours } from '@samvad/framework';

/** When a desk is staffed, in the business's own time. */
export interface BusinessHours {
  /** IANA name. */
  readonly timeZone: string;
  /** `HH:mm`. */
  readonly opens: string;
  /** `HH:mm`, later than `opens`. */
  readonly closes: string;
  /** Days without anybody there, 1 (Monday) to 7. */
  readonly closedOn?: readonly number[];
  /** Within how many minutes a customer is answered. */
  readonly answersWithin: number;
}

const DAYS_AHEAD = 14;

/**
 * A desk that is staffed by the clock. What cannot be answered before it closes is promised for the next opening.
 *
 * @example businessHours({ timeZone: 'Asia/Kolkata', opens: '09:00', closes: '19:00', answersWithin: 15 })('2026-11-25T04:30:00Z')
 */
export function businessHours(hours: BusinessHours): (now: string) => DeskHours {
  return (now) => {
    const at = DateTime.fromISO(now, { zone: hours.timeZone });
    const replyBy = at.plus({ minutes: hours.answersWithin });
    const isOpen = isStaffed(at, hours) && at >= timeOn(at, hours.opens) && replyBy <= timeOn(at, hours.closes);
    return isOpen ? { is: 'open', replyBy: iso(replyBy) } : { is: 'closed', opensAt: nextOpening(at, hours) };
  };
}

const isStaffed = (day: DateTime, { closedOn = [] }: BusinessHours): boolean => !closedOn.includes(day.weekday);

function nextOpening(at: DateTime, hours: BusinessHours): string | null {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const opening = timeOn(at.plus({ days: ahead }), hours.opens);
    if (opening > at && isStaffed(opening, hours)) return iso(opening);
  }
  return null;
}

function timeOn(day: DateTime, clock: string): DateTime {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}

const iso = (time: DateTime): string => time.toUTC().toISO() ?? '';
