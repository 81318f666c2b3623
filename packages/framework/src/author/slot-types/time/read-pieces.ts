import { farDays } from './far-days.ts';
import { readChoice } from './read-choice.ts';
import { readDayPart } from './read-day-part.ts';
import { readDay } from './read-day.ts';
import { readHours } from './read-hours.ts';
import { readHoursAhead, readShift } from './read-shift.ts';
import type { TimePiece, TimeReading } from './reading.ts';

/** In order of preference where two could begin at one word. */
const READERS = [readShift, readHoursAhead, readChoice, readDay, readHours, readDayPart];

/** The pieces of a text that speak of time, in order and without overlaps. */
export function readPieces(reading: TimeReading): readonly TimePiece[] {
  const dates = farDays(reading);
  const pieces: TimePiece[] = [];
  for (let index = 0; index < reading.words.length; ) {
    const piece = dates.find((date) => date.first === index) ?? readAt(reading, index);
    if (piece && piece.first > (pieces.at(-1)?.last ?? -1) && !cutsInto(piece, dates)) {
      pieces.push(piece);
      index = piece.last + 1;
    } else index += 1;
  }
  return pieces;
}

function readAt(reading: TimeReading, index: number): TimePiece | undefined {
  for (const read of READERS) {
    const piece = read(reading, index);
    if (piece) return piece;
  }
  return undefined;
}

/** A piece must not take the head of a date that begins inside it: "10 28 nov" is not "10 to 28". Clear hours win over "10/12". */
const cutsInto = (piece: TimePiece, dates: readonly TimePiece[]): boolean =>
  dates.some(
    (date) => date.first > piece.first && date.first <= piece.last && !(date.weak === true && piece.kind === 'hours' && !piece.weak),
  );
