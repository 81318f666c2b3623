import { GB } from 'chrono-node/en';
import { DateTime } from 'luxon';
import { gapAt, type TimePiece, type TimeReading } from './reading.ts';

/** Beyond this, a date without a year was meant as one that is past: "the bill of 12 nov". */
const FAR_DAYS = 300;

/**
 * Dates with an English month name or in figures ("26 nov", "3rd of december", "26/11"), as chrono-node finds them. Only results that name
 * day and month count: what chrono guesses around the words of a booking is wrong more often than right.
 */
export function farDays(reading: TimeReading): readonly TimePiece[] {
  if (!/\d/u.test(reading.text)) return [];
  const zone = reading.today.zoneName ?? 'utc';
  const at = { instant: reading.now.toJSDate(), timezone: reading.now.offset };
  return GB.parse(reading.text, at, { forwardDate: true }).flatMap((result): TimePiece[] => {
    const { start } = result;
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    if (!start.isCertain('day') || !start.isCertain('month') || start.tags().has('result/relativeDate')) return [];
    if (year === null || month === null || day === null) return [];
    const words = reading.words.flatMap((word, index) =>
      word.start < result.index + result.text.length && word.end > result.index ? [index] : [],
    );
    const first = words.find((index) => /^\d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u.test(reading.words[index]?.text ?? ''));
    const last = words.at(-1);
    if (first === undefined || last === undefined) return [];
    const from = reading.words[first]?.start ?? 0;
    if (from < result.index || /[A-Za-z0-9₹]-?$/u.test(gapAt(reading, first))) return [];
    const date = DateTime.fromObject({ year, month, day }, { zone });
    const ahead = date.diff(reading.today, 'days').days;
    if (!date.isValid || ahead < 0 || (ahead > FAR_DAYS && !start.isCertain('year'))) return [];
    const named = /\p{L}{3}/u.test(result.text);
    const numeric = /\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?/u.exec(result.text)?.[0];
    const until = named
      ? dateEnd(reading, first, last)
      : lastWithin(reading, first, result.index + (numeric?.length ?? result.text.length));
    const sure = named || start.isCertain('year');
    return [{ first, last: until, kind: 'day', value: { date: date.toFormat('yyyy-MM-dd') }, ...(!sure && { weak: true as const }) }];
  });
}

/** Where the date ends and the hours that chrono took along begin. */
function dateEnd(reading: TimeReading, first: number, last: number): number {
  let end = first;
  let sawMonth = false;
  for (let index = first; index <= last; index += 1) {
    const word = reading.words[index]?.text ?? '';
    const isMonth = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u.test(word);
    const isDay = /^\d{1,2}(?:st|nd|rd|th)?$/u.test(word) && (index === first || !sawMonth || end === index - 1);
    if (!isMonth && !isDay && !/^(?:of|the|20\d\d)$/u.test(word)) break;
    if (sawMonth && isDay && index > first + 1 && /^\d/u.test(reading.words[first]?.text ?? '')) break;
    sawMonth ||= isMonth;
    end = index;
  }
  return end;
}

function lastWithin(reading: TimeReading, first: number, end: number): number {
  let last = first;
  for (let index = first; index < reading.words.length && (reading.words[index]?.end ?? 0) <= end; index += 1) last = index;
  return last;
}
