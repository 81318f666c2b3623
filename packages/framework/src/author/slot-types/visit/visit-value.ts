import { DateTime } from 'luxon';
import { z } from 'zod';

/** A visit as the business offers it: ISO 8601 with offset. */
export const VisitValue = z.object({
  /** The business's name for this time. */
  slot: z.string().min(1),
  startsAt: z.iso.datetime({ offset: true }),
  endsAt: z.iso.datetime({ offset: true }),
});
export type VisitValue = z.infer<typeof VisitValue>;

/** A visit with its place in the business's calendar. */
export interface DatedVisit {
  readonly visit: VisitValue;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Minutes of the day. */
  readonly minutes: number;
}

/** What is still ahead, in order of time; of several at one moment the first. */
export function upcoming(options: readonly VisitValue[], now: number, timeZone: string): readonly DatedVisit[] {
  const byStart = new Map<number, DatedVisit>();
  for (const { slot, startsAt, endsAt } of options) {
    const at = DateTime.fromISO(startsAt, { zone: timeZone });
    const start = at.toMillis();
    if (!at.isValid || start <= now || byStart.has(start)) continue;
    byStart.set(start, { visit: { slot, startsAt, endsAt }, date: at.toFormat('yyyy-MM-dd'), minutes: at.hour * 60 + at.minute });
  }
  return [...byStart].sort(([a], [b]) => a - b).map(([, dated]) => dated);
}
