import { dayParts, earliestPhrases, numberWords, weakEarliest, weakParts } from './hour-words.ts';
import { dayUnits } from './day-words.ts';
import { lookUp, type PieceReader, smallNumber, type TimePiece, type TimeReading, touches, wordAt } from './reading.ts';

/** "morning", "shaam ko", "early morning", "first half". A greeting ("good evening") is no part of the day. */
export const readDayPart: PieceReader = (reading, index) => {
  const word = wordAt(reading, index);
  const half = { first: { from: '06:00', to: '13:00' }, second: { from: '13:00', to: '21:00' } }[word];
  if (half && wordAt(reading, index + 1) === 'half') return { first: index, last: index + 1, kind: 'part', value: half };
  const part = lookUp(dayParts, word);
  if (!part || ['good', 'gud', 'gd', 'shubh', 'since', 'शुभ'].includes(wordAt(reading, index - 1))) return undefined;
  const early = wordAt(reading, index - 1) === 'early' && part.from === '06:00';
  return {
    first: early ? index - 1 : index,
    last: index,
    kind: 'part',
    value: early ? { from: '06:00', to: '09:00' } : part,
    ...(weakParts.has(word) && { weak: true as const }),
  };
};

const byLength = (phrases: readonly string[]): readonly (readonly string[])[] =>
  phrases.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length);
const CLEAR = byLength(earliestPhrases);
const WEAK = byLength(weakEarliest);

/** "asap", "first one available", "jaldi", "any time", "the last slot". */
export const readChoice: PieceReader = (reading, index) => {
  for (const [phrases, weak] of [
    [CLEAR, false],
    [WEAK, true],
  ] as const) {
    const phrase = phrases.find((words) => words.every((word, step) => wordAt(reading, index + step) === word));
    if (phrase)
      return {
        first: index,
        last: index + phrase.length - 1,
        kind: 'choice',
        value: { earliest: true },
        ...(weak && { weak: true as const }),
      };
  }
  const isLast = wordAt(reading, index) === 'last' && ['slot', 'available'].includes(wordAt(reading, index + 1));
  return isLast ? { first: index, last: index + 1, kind: 'choice', value: { ordinal: -1 } } : undefined;
};

const PUSHES = new Set(['push', 'postpone', 'delay', 'shift', 'move', 'aage', 'peeche', 'prepone']);

/** Relative to the time that holds now: "postpone by 2 days", "2 din aage", "same time". */
export const readShift: PieceReader = (reading, index) => {
  if (wordAt(reading, index) === 'same' && ['time', 'timing', 'slot', 'hour'].includes(wordAt(reading, index + 1))) {
    return { first: index, last: index + 1, kind: 'shift', value: { sameTime: true } };
  }
  const by = wordAt(reading, index) === 'by' ? 1 : 0;
  const count = wordAt(reading, index + by) === 'a' ? 1 : smallNumber(wordAt(reading, index + by), numberWords);
  const unit = wordAt(reading, index + by + 1);
  const factor = dayUnits.has(unit) ? 1 : ['week', 'weeks', 'hafte', 'hafta'].includes(unit) ? 7 : 0;
  if (count === undefined || factor === 0 || !touches(reading, index + 1)) return undefined;
  const tail = wordAt(reading, index + by + 2);
  const pushed = reading.words.some((word) => PUSHES.has(word.text));
  if (!by && !['aage', 'earlier', 'peeche'].includes(tail) && !(pushed && tail === 'later')) return undefined;
  const back = tail === 'earlier' || tail === 'peeche' || reading.words.some((word) => word.text === 'prepone');
  const last = index + by + (['aage', 'earlier', 'later', 'peeche'].includes(tail) ? 2 : 1);
  return { first: index, last, kind: 'shift', value: { shiftDays: back ? -count * factor : count * factor } };
};

/** "in 2 hours": from then on. */
export const readHoursAhead: PieceReader = (reading, index) => {
  const count = smallNumber(wordAt(reading, index), numberWords);
  const unit = wordAt(reading, index + 1);
  const before = wordAt(reading, index - 1);
  const after = wordAt(reading, index + 2);
  if (count === undefined || !['hour', 'hours', 'hrs', 'ghante', 'ghanta', 'घंटे'].includes(unit)) return undefined;
  const tail = ['baad', 'mein', 'me', 'later', 'में', 'बाद'].includes(after);
  if (before !== 'in' && before !== 'within' && !tail) return undefined;
  const then = reading.now.plus({ hours: count });
  return {
    first: before === 'in' || before === 'within' ? index - 1 : index,
    last: tail ? index + 2 : index + 1,
    kind: 'day',
    value:
      before === 'within'
        ? { date: reading.now.toFormat('yyyy-MM-dd'), to: then.toFormat('HH:mm') }
        : { date: then.toFormat('yyyy-MM-dd'), from: then.toFormat('HH:mm') },
  };
};

/** The pieces a text has, in order and without overlaps; `dates` are dates that were found before. */
export function readPieces(reading: TimeReading, dates: readonly TimePiece[], readers: readonly PieceReader[]): readonly TimePiece[] {
  const pieces: TimePiece[] = [];
  for (let index = 0; index < reading.words.length; ) {
    const dated = dates.find((piece) => piece.first === index);
    const piece = dated ?? readers.map((read) => read(reading, index)).find((each) => each !== undefined);
    const clear =
      piece && !dates.some((date) => date !== piece && date.first > piece.first && date.first <= piece.last && !isHourAt(date, piece));
    if (piece && clear && piece.first >= (pieces.at(-1)?.last ?? -1) + 1) {
      pieces.push(piece);
      index = piece.last + 1;
    } else index += 1;
  }
  return pieces;
}

const isHourAt = (date: TimePiece, piece: TimePiece): boolean => date.weak === true && piece.kind === 'hours' && !piece.weak;
