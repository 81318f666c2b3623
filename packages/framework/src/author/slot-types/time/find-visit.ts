import { DateTime } from 'luxon';
import type { ExtractContext, Found } from '../../slot-type.ts';
import { foundAt, readable, readWords } from '../reading/words.ts';
import { todayOf } from './calendar.ts';
import { choosePieces } from './choose-pieces.ts';
import { isExcused } from './excused.ts';
import { readPieces } from './read-pieces.ts';
import { gapAt, isMoved, isNear, type TimePiece, type TimeReading, wordAt } from './reading.ts';
import { mergeVisits, type VisitMention } from './visit-mention.ts';

/**
 * Finds what a text says about the time of a visit: one mention for each stretch of neighbouring words, the day and the hours told apart from
 * what is only ruled out. Of several days the last one counts, because people correct themselves forwards.
 */
export function findVisit(text: string, context: ExtractContext<unknown> & { readonly ownType: string }): readonly Found<VisitMention>[] {
  const now = DateTime.fromMillis(context.now, { zone: context.timeZone });
  const asked = context.asked?.type === context.ownType;
  const reading: TimeReading = { text: readable(text), words: readWords(text), today: todayOf(context.now, context.timeZone), now, asked };
  const pieces = readPieces(reading);
  const live = pieces.filter((piece) => !isExcused(reading, pieces, piece));
  const others = nextOnes(reading, pieces, live);
  const clear = [...live, ...others]
    .filter((piece) => asked || !piece.weak || isBacked(reading, live, piece))
    .sort((a, b) => a.first - b.first);
  const impossible = asked && clear.length === 0 ? findImpossible(reading) : undefined;
  if (impossible) return [impossible];
  return byWish(reading, clear).flatMap((own) => groups(reading, choosePieces(reading, own)).map((group) => found(reading, group, asked)));
}

/** "25:00": written as a time, and none. */
function findImpossible({ text }: TimeReading): Found<VisitMention> | undefined {
  const match = /(?<![\d:.])(\d{1,2}):(\d{2})(?![\d:])/u.exec(text);
  if (!match || (Number(match[1]) < 24 && Number(match[2]) < 60)) return undefined;
  return foundAt(text, match.index, match.index + match[0].length, { impossible: match[0] }, 0.9);
}

/** Pieces that belong together: "the creta on saturday at 10 and a wash for the swift on sunday" speaks of two visits. */
function byWish(reading: TimeReading, pieces: readonly TimePiece[]): readonly (readonly TimePiece[])[] {
  const days = pieces.filter(({ kind }) => kind === 'day');
  const border = days.slice(1).findLast((day) => isOwnWish(reading, days[days.indexOf(day) - 1], day));
  if (!border) return [pieces];
  const joint = jointBefore(reading, border);
  return [
    ...byWish(
      reading,
      pieces.filter(({ first }) => first < joint),
    ),
    pieces.filter(({ first }) => first > joint),
  ];
}

const joints = new Set(['and', 'also', 'plus', 'aur', 'और', 'आणि', 'ani']);
/** So many words of its own make a wish beside a time. */
const FEWEST_OWN = 2;

const jointBefore = ({ words }: TimeReading, { first }: TimePiece): number =>
  words.findLastIndex((word, index) => index < first && joints.has(word.text));

/** True where "and" and other words part a day from the one before, and nothing is moved or ruled out. */
function isOwnWish(reading: TimeReading, before: TimePiece | undefined, day: TimePiece): boolean {
  const joint = jointBefore(reading, day);
  if (!before || joint <= before.last || isMoved(reading)) return false;
  const own = reading.words.slice(joint + 1, day.first).filter(({ text }) => !/^(?:on|at|the|for|also|a|then|ko)$/u.test(text));
  return own.length >= FEWEST_OWN;
}

/** "not this saturday, next one": a week after the day that was ruled out. */
function nextOnes(reading: TimeReading, pieces: readonly TimePiece[], live: readonly TimePiece[]): readonly TimePiece[] {
  const out = pieces.filter((piece) => piece.kind === 'day' && !live.includes(piece)).at(-1);
  const index = reading.words.findIndex(
    (word, at) =>
      at > (out?.last ?? 0) &&
      ['next', 'following', 'agla', 'agli', 'agle'].includes(word.text) &&
      !live.some((piece) => at >= piece.first && at <= piece.last),
  );
  if (!out?.value.date || index < 0) return [];
  const date = DateTime.fromISO(out.value.date, { zone: 'utc' }).plus({ days: 7 }).toFormat('yyyy-MM-dd');
  const last = ['one', 'wala', 'waala', 'wali'].includes(wordAt(reading, index + 1)) ? index + 1 : index;
  return [{ first: index, last, kind: 'day', value: { date } }];
}

/** A weak word counts when it stands right beside a clear day or hour. */
const isBacked = (reading: TimeReading, live: readonly TimePiece[], piece: TimePiece): boolean => {
  if (piece.kind === 'choice') return isWholeLine(reading, piece);
  return live.some(
    (other) => other !== piece && (!other.weak || other.kind !== piece.kind) && other.kind !== 'choice' && isNear(reading, piece, other),
  );
};

const isWholeLine = (reading: TimeReading, piece: TimePiece): boolean =>
  (piece.first === 0 || /[\n,.]/u.test(gapAt(reading, piece.first))) &&
  (piece.last === reading.words.length - 1 || /[\n,.!]/u.test(gapAt(reading, piece.last + 1)));

function groups(reading: TimeReading, pieces: readonly TimePiece[]): readonly (readonly TimePiece[])[] {
  const grouped: TimePiece[][] = [];
  for (const piece of pieces) {
    const group = grouped.at(-1);
    const previous = group?.at(-1);
    if (group && previous && isNear(reading, previous, piece)) group.push(piece);
    else grouped.push([piece]);
  }
  return grouped.filter((group) => group.some((piece) => Object.keys(piece.value).length > 0));
}

function found(reading: TimeReading, group: readonly TimePiece[], asked: boolean): Found<VisitMention> {
  const value = group.reduce<VisitMention>((mention, piece) => mergeVisits(mention, piece.value), {});
  const start = reading.words[group[0]?.first ?? 0]?.start ?? 0;
  const end = reading.words[group.at(-1)?.last ?? 0]?.end ?? start;
  const sure = group.some((piece) => !piece.weak && piece.kind !== 'part');
  return foundAt(reading.text, start, end, value, asked ? (sure ? 0.95 : 0.8) : sure ? 0.85 : 0.55);
}
