import { dayUnits, hourUnits, pushWords, weekWords } from './day-words.ts';
import { numberWords } from './hour-words.ts';
import { type PieceReader, smallNumber, touches, wordAt } from './reading.ts';

const SOONER = new Set(['earlier', 'peeche', 'sooner']);
const TAILS = new Set([...SOONER, 'aage', 'later']);

/** Relative to the time that holds now: "postpone by 2 days", "2 din aage", "same time". */
export const readShift: PieceReader = (reading, index) => {
  if (wordAt(reading, index) === 'same' && ['time', 'timing', 'slot', 'hour'].includes(wordAt(reading, index + 1)))
    return { first: index, last: index + 1, kind: 'shift', value: { sameTime: true } };
  const by = wordAt(reading, index) === 'by' ? 1 : 0;
  const number = wordAt(reading, index + by);
  const count = number === 'a' ? 1 : smallNumber(number, numberWords);
  const unit = wordAt(reading, index + by + 1);
  const factor = dayUnits.has(unit) ? 1 : weekWords.has(unit) ? 7 : 0;
  if (count === undefined || factor === 0 || !touches(reading, index + 1)) return undefined;
  const tail = wordAt(reading, index + by + 2);
  const pushed = reading.words.some((word) => pushWords.has(word.text));
  if (!by && !TAILS.has(tail) && !pushed) return undefined;
  if (!by && tail === 'later' && !pushed) return undefined;
  const back = SOONER.has(tail) || reading.words.some((word) => word.text === 'prepone');
  const days = back ? -count * factor : count * factor;
  return { first: index, last: index + by + (TAILS.has(tail) ? 2 : 1), kind: 'shift', value: { shiftDays: days } };
};

/** "in 2 hours": from then on; "within 2 hours": until then. */
export const readHoursAhead: PieceReader = (reading, index) => {
  const count = smallNumber(wordAt(reading, index), numberWords);
  if (count === undefined || !hourUnits.has(wordAt(reading, index + 1))) return undefined;
  const before = wordAt(reading, index - 1);
  const led = before === 'in' || before === 'within';
  const tail = ['baad', 'mein', 'me', 'later', 'में', 'बाद'].includes(wordAt(reading, index + 2));
  if (!led && !tail) return undefined;
  const then = reading.now.plus({ hours: count });
  const value =
    before === 'within'
      ? { date: reading.now.toFormat('yyyy-MM-dd'), to: then.toFormat('HH:mm') }
      : { date: then.toFormat('yyyy-MM-dd'), from: then.toFormat('HH:mm') };
  return { first: led ? index - 1 : index, last: tail ? index + 2 : index + 1, kind: 'day', value };
};
