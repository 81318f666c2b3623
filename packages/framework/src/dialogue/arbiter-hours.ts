import { DateTime } from 'luxon';

/** The hours in which nobody is written to unasked, in the business's time zone. */
export interface QuietHours {
  readonly timeZone: string;
  /** Hour of the day, 0 to 23; the same hour twice: none are quiet. */
  readonly quietFrom: number;
  readonly quietUntil: number;
}

/** The first moment from `at` on that is not quiet; `at` itself outside the quiet hours. Milliseconds since 1970. */
export function afterQuiet(at: number, { timeZone, quietFrom, quietUntil }: QuietHours): number {
  const local = DateTime.fromMillis(at, { zone: timeZone });
  const overNight = quietFrom > quietUntil;
  const { hour } = local;
  const quiet = overNight ? hour >= quietFrom || hour < quietUntil : hour >= quietFrom && hour < quietUntil;
  if (!quiet) return at;
  const day = overNight && hour >= quietFrom ? local.plus({ days: 1 }) : local;
  return day.startOf('day').set({ hour: quietUntil }).toMillis();
}
