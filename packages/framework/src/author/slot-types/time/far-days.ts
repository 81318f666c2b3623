import { Chrono, configuration, type ParsedResult, type Parser } from 'chrono-node/en';
import { DateTime } from 'luxon';
import { gapAt, type TimePiece, type TimeReading } from './reading.ts';

/** Beyond this, a date without a year was meant as one that is past: "the bill of 12 nov". */
const FAR_DAYS = 300;

/** A parser of chrono-node by its name; day before month where the order is open. */
const parserOf = (name: string, dayFirst = true): Parser[] =>
  configuration.createConfiguration(true, dayFirst).parsers.filter((parser) => parser.constructor.name === name);

/** Whole dates only: chrono's guesses at hours, parts of the day and relative words are worse than the readers here. */
const chrono = new Chrono({
  parsers: [
    ...parserOf('SlashDateFormatParser'),
    ...parserOf('ENYearMonthDayParser'),
    ...parserOf('ENMonthNameLittleEndianParser'),
    // With the day first it takes "nov 30" for the year 2030.
    ...parserOf('ENMonthNameMiddleEndianParser', false),
  ],
  refiners: configuration.createConfiguration(true).refiners.filter((refiner) => refiner.constructor.name === 'ForwardDateRefiner'),
});

const MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu;
const FIGURES = /\d[/.-]\d/u;

/** Dates with an English month name or in figures: "26 nov", "3rd of december", "26/11", "22 to 25 nov". */
export function farDays(reading: TimeReading): readonly TimePiece[] {
  if (!/\d/u.test(reading.text) || !(MONTH.test(reading.text) || FIGURES.test(reading.text))) return [];
  const at = { instant: reading.now.toJSDate(), timezone: reading.now.offset };
  const pieces: TimePiece[] = [];
  for (const result of chrono.parse(reading.text, at, { forwardDate: true })) {
    const piece = pieceOf(reading, result);
    // "26 nov 10 to 12": what begins first is the date, the rest are hours.
    if (piece && piece.first > (pieces.at(-1)?.last ?? -1)) pieces.push(piece);
  }
  return pieces;
}

function pieceOf(reading: TimeReading, result: ParsedResult): TimePiece | undefined {
  const { start, end } = result;
  if (!start.isCertain('day') || !start.isCertain('month')) return undefined;
  const until = result.index + result.text.length;
  const first = reading.words.findIndex((word) => word.end > result.index && word.text !== 'on' && word.text !== 'the');
  const last = reading.words.findLastIndex((word) => word.start < until);
  if (first < 0 || (reading.words[first]?.start ?? 0) < result.index || last < first) return undefined;
  if (/[A-Za-z0-9₹]-?$/u.test(gapAt(reading, first)) || /^[/-]?\d/u.test(reading.text.slice(until))) return undefined;
  if (/^24\s*\/\s*7$/u.test(result.text)) return undefined;
  const [date, dateTo] = [dayOf(reading, start), end ? dayOf(reading, end) : null];
  const ahead = date.diff(reading.today, 'days').days;
  if (!date.isValid || ahead < 0 || (ahead > FAR_DAYS && !start.isCertain('year'))) return undefined;
  const sure = /\p{L}{3}/u.test(result.text) || start.isCertain('year');
  const to = dateTo?.isValid && dateTo > date ? { dateTo: dateTo.toFormat('yyyy-MM-dd') } : {};
  return { first, last, kind: 'day', value: { date: date.toFormat('yyyy-MM-dd'), ...to }, ...(!sure && { weak: true as const }) };
}

const dayOf = (reading: TimeReading, parts: ParsedResult['start']): DateTime =>
  DateTime.fromObject(
    { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 },
    { zone: reading.today.zoneName ?? 'utc' },
  );
