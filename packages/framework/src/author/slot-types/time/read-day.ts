import { wordSet } from '../reading/word-lists.ts';
import {
  dateAhead,
  type Days,
  daysAhead,
  monthAhead,
  nextMonth,
  weekAhead,
  weekdayAhead,
  weekdayOfNextWeek,
  weekendAhead,
} from './calendar.ts';
import {
  dateNouns,
  dayUnits,
  englishMonths,
  indianMonths,
  monthWords,
  nextWords,
  pastWords,
  relativeDays,
  thisWords,
  tonightWords,
  weakDays,
  weekdays,
  weekendWords,
  weekWords,
} from './day-words.ts';
import { type DayPart, dayParts, laterWords, numberWords } from './hour-words.ts';
import { gapAt, lookUp, type PieceReader, smallNumber, type TimePiece, type TimeReading, touches, wordAt } from './reading.ts';

const piece = (first: number, last: number, value: (Days & Partial<DayPart>) | undefined, weak = false): TimePiece | undefined =>
  value && { first, last, kind: 'day', value, ...(weak && { weak: true as const }) };

/** Days by their place in the calendar: "tomorrow", "next friday", "26th", "agle hafte", "in 3 days". */
export const readDay: PieceReader = (reading, index) =>
  dayAfter(reading, index) ??
  modified(reading, index) ??
  counted(reading, index) ??
  dated(reading, index) ??
  named(reading, index) ??
  firstWeek(reading, index);

const isRelative = (word: string, days: number): boolean => lookUp(relativeDays, word) === days;

/** "day after tomorrow", "the day after", "kal ke baad". */
function dayAfter(reading: TimeReading, index: number): TimePiece | undefined {
  const words = [0, 1, 2].map((step) => wordAt(reading, index + step));
  if (words[0] !== 'day' || words[1] !== 'after') return undefined;
  const last = isRelative(words[2] ?? '', 1) ? index + 2 : index + 1;
  if (last === index + 1 && touches(reading, index + 2) && (weekdays.has(words[2] ?? '') || /^\d/u.test(words[2] ?? ''))) return undefined;
  return piece(index, last, daysAhead(reading.today, 2));
}

/** "this weekend", "next friday", "agle hafte somvar", "next month". */
function modified(reading: TimeReading, index: number): TimePiece | undefined {
  const word = wordAt(reading, index);
  const which = thisWords.has(word) ? 'this' : nextWords.has(word) ? 'next' : undefined;
  if (!which) {
    if (weekendWords.has(word)) return piece(index, index, weekendAhead(reading.today, 'this'));
    return undefined;
  }
  if (!touches(reading, index + 1)) return undefined;
  const noun = wordAt(reading, index + 1);
  const weekday = lookUp(weekdays, noun);
  if (weekday !== undefined) return piece(index, index + 1, weekdayAhead(reading.today, weekday, which));
  if (weekendWords.has(noun)) return piece(index, index + 1, weekendAhead(reading.today, which));
  if (monthWords.has(noun)) return which === 'next' ? inMonth(reading, index) : undefined;
  if (which === 'this') {
    const part = dayParts.get(noun);
    if (part) return piece(index, index, daysAhead(reading.today, 0));
  }
  if (!weekWords.has(noun)) return undefined;
  const inWeek = touches(reading, index + 2) ? lookUp(weekdays, wordAt(reading, index + 2)) : undefined;
  if (inWeek !== undefined && which === 'next') return piece(index, index + 2, weekdayOfNextWeek(reading.today, inWeek));
  return piece(index, index + 1, weekAhead(reading.today, which));
}

/** "next month", "next month 3rd". */
function inMonth(reading: TimeReading, index: number): TimePiece | undefined {
  const month = nextMonth(reading.today);
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(wordAt(reading, index + 2))?.[1];
  if (!day || !touches(reading, index + 2)) return piece(index, index + 1, month);
  return piece(index, index + 2, dateAhead(reading.today.plus({ months: 1 }).startOf('month'), Number(day)) ?? month);
}

/** "in 3 days", "2 din baad", "ek hafte baad". */
function counted(reading: TimeReading, index: number): TimePiece | undefined {
  const count = wordAt(reading, index) === 'a' ? 1 : smallNumber(wordAt(reading, index), numberWords);
  const unit = wordAt(reading, index + 1);
  const factor = dayUnits.has(unit) ? 1 : weekWords.has(unit) ? 7 : 0;
  if (count === undefined || factor === 0 || !touches(reading, index + 1)) return undefined;
  const before = wordAt(reading, index - 1);
  const tail = wordAt(reading, index + 2) === 'ke' ? 3 : 2;
  const after = wordAt(reading, index + tail);
  const days = daysAhead(reading.today, count * factor);
  if (laterWords.has(after) || after === 'later') return piece(index, index + tail, days);
  return ['in', 'after', 'within'].includes(before) && touches(reading, index) ? piece(index - 1, index + 1, days) : undefined;
}

/** "3rd floor", "1st time": no date. */
const countedOrdinals = wordSet(
  'time floor msg message one option car visit cross main lane street phase block attempt call booking wash service slot',
);

/** "26th", "26 tarikh", "26 नवंबर". English month names and numeric dates are read by chrono, see `far-days.ts`. */
function dated(reading: TimeReading, index: number): TimePiece | undefined {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/u.exec(wordAt(reading, index));
  if (!match || /[-/.:#₹]$/u.test(gapAt(reading, index)) || /^[-/:]/u.test(gapAt(reading, index + 1))) return undefined;
  const day = Number(match[1]);
  const next = touches(reading, index + 1) ? wordAt(reading, index + 1) : '';
  const month = indianMonths.get(next);
  if (month !== undefined) return piece(index, index + 1, dateAhead(reading.today, day, month));
  if (dateNouns.has(next) && next !== 'date') return piece(index, index + 1, dateAhead(reading.today, day));
  if (!match[2]) return undefined;
  if (countedOrdinals.has(next)) return undefined;
  return piece(index, index, dateAhead(reading.today, day), day < 4 && !['on', 'the'].includes(wordAt(reading, index - 1)));
}

/** "friday", "somvar", "kal", and "friday next week". */
function named(reading: TimeReading, index: number): TimePiece | undefined {
  const word = wordAt(reading, index);
  const weekday = lookUp(weekdays, word);
  if (weekday !== undefined) {
    const next = nextWords.has(wordAt(reading, index + 1)) && weekWords.has(wordAt(reading, index + 2));
    const day = next ? weekdayOfNextWeek(reading.today, weekday) : weekdayAhead(reading.today, weekday, 'plain');
    return piece(index, next ? index + 2 : index, day, weakDays.has(word));
  }
  if (tonightWords.has(word)) return piece(index, index, { ...daysAhead(reading.today, 0), ...dayParts.get('night') });
  const days = lookUp(relativeDays, word);
  if (days === undefined || (days > 0 && isPast(reading, index))) return undefined;
  return piece(index, index, daysAhead(reading.today, days), weakDays.has(word));
}

/** "kal aaya tha" is yesterday. */
function isPast(reading: TimeReading, index: number): boolean {
  for (let at = index + 1; at < reading.words.length && !/[.,;!?\n]/u.test(gapAt(reading, at)); at += 1) {
    if (pastWords.has(wordAt(reading, at))) return true;
  }
  return false;
}

/** "first week of january". */
function firstWeek(reading: TimeReading, index: number): TimePiece | undefined {
  if (wordAt(reading, index) !== 'first' || wordAt(reading, index + 1) !== 'week') return undefined;
  const at = wordAt(reading, index + 2) === 'of' ? index + 3 : index + 2;
  const month = englishMonths.indexOf(wordAt(reading, at).slice(0, 3)) + 1;
  return month > 0 ? piece(index, at, monthAhead(reading.today, month, 7)) : undefined;
}
