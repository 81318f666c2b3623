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

/** A moment in the business's calendar; the parts of a `DatedVisit` that its text alone tells. */
interface Moment {
  readonly at: number;
  readonly date: string;
  readonly minutes: number;
}

/** Reading a time costs 4 µs, and every turn looks at all that are free: what was read is kept, by zone and text. */
const read = new Map<string, Map<string, Moment>>();
const KEPT = 20_000;

function momentOf(text: string, timeZone: string): Moment {
  const known = read.get(timeZone) ?? new Map<string, Moment>();
  if (known.size === 0) read.set(timeZone, known);
  const kept = known.get(text);
  if (kept) return kept;
  const time = DateTime.fromISO(text, { zone: timeZone });
  const moment = { at: time.toMillis(), date: time.toFormat('yyyy-MM-dd'), minutes: time.hour * 60 + time.minute };
  if (known.size >= KEPT) known.clear();
  known.set(text, moment);
  return moment;
}

/** What is still ahead, in order of time; of several at one moment the first. */
export function upcoming(options: readonly VisitValue[], now: number, timeZone: string): readonly DatedVisit[] {
  const byStart = new Map<number, DatedVisit>();
  for (const { slot, startsAt, endsAt } of options) {
    const { at, date, minutes } = momentOf(startsAt, timeZone);
    if (!(at > now) || byStart.has(at)) continue;
    byStart.set(at, { visit: { slot, startsAt, endsAt }, date, minutes });
  }
  return [...byStart].sort(([a], [b]) => a - b).map(([, dated]) => dated);
}
