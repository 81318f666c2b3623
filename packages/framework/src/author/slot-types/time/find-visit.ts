import { DateTime } from 'luxon';
import type { ExtractContext, Found } from '../../slot-type.ts';
import { foundAt, readWords } from '../reading/words.ts';
import { type Days, joinDays, spanDays, todayOf } from './calendar.ts';
import { isExcused } from './excused.ts';
import { farDays } from './far-days.ts';
import { readDay } from './read-day.ts';
import { readHour, readHours } from './read-hours.ts';
import { readChoice, readDayPart, readHoursAhead, readPieces, readShift } from './read-others.ts';
import { gapAt, type TimePiece, type TimeReading, wordAt } from './reading.ts';
import { hourOf, mergeVisits, minutesOf, type VisitMention } from './visit-mention.ts';

const READERS = [readShift, readHoursAhead, readChoice, readDay, readHours, readDayPart];

/**
 * Finds what a text says about the time of a visit: one mention for each stretch of neighbouring words, the day and the hours told apart from
 * what is only ruled out. Of several days the last one counts, because people correct themselves forwards.
 */
export function findVisit(text: string, context: ExtractContext<unknown> & { readonly ownType: string }): readonly Found<VisitMention>[] {
  const now = DateTime.fromMillis(context.now, { zone: context.timeZone });
  const asked = context.asked?.type === context.ownType;
  const reading: TimeReading = { text, words: readWords(text), today: todayOf(context.now, context.timeZone), now, asked };
  const pieces = readPieces(reading, farDays(reading), READERS);
  const live = pieces.filter((piece) => !isExcused(reading, pieces, piece));
  const others = nextOnes(reading, pieces, live);
  const clear = [...live, ...others]
    .filter((piece) => asked || !piece.weak || isBacked(reading, live, piece))
    .sort((a, b) => a.first - b.first);
  const chosen = choose(reading, clear);
  return groups(reading, chosen).map((group) => found(reading, group, asked));
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

const LINKS =
  /^(?:[\s,.\-–&]|\b(?:on|at|the|ko|ke|ki|mein|me|in|around|by|for|ka|se|tak|only|any|time|anytime|of|date|early|maybe|wala|slot)\b|को|के|में|की)*$/iu;
const isNear = (reading: TimeReading, a: TimePiece, b: TimePiece): boolean => {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  return LINKS.test(reading.text.slice(reading.words[left.last]?.end ?? 0, reading.words[right.first]?.start ?? 0));
};

function choose(reading: TimeReading, pieces: readonly TimePiece[]): readonly TimePiece[] {
  const ofKind = (kind: TimePiece['kind']) => pieces.filter((piece) => piece.kind === kind);
  const days = ofKind('day');
  const plain = days.filter((piece) => !isPossessive(reading, piece));
  const day = lastDay(reading, plain.length ? plain : days);
  const hoursPieces = ofKind('hours');
  const hours = hoursPieces.filter((piece) => !piece.weak).at(-1) ?? hoursPieces.at(-1);
  const part = ofKind('part').at(-1);
  const shift = ofKind('shift').at(-1);
  const choice =
    hours || (day && ofKind('choice').at(-1)?.weak && !isNear(reading, day, ofKind('choice').at(-1) ?? day))
      ? undefined
      : ofKind('choice').at(-1);
  const told = hours && part ? [inPart(hours, part), silent(part)] : [hours, part];
  return [day, ...told, shift, choice].filter((piece) => piece !== undefined).sort((a, b) => a.first - b.first);
}

const isPossessive = (reading: TimeReading, piece: TimePiece): boolean =>
  /['’]s$|^tomorrows$|^todays$/iu.test(reading.words[piece.last]?.raw ?? '');

/** The last day, joined with its neighbour where two are one: "saturday or sunday", "friday 27 nov", "22nd to 25th". */
function lastDay(reading: TimeReading, days: readonly TimePiece[]): TimePiece | undefined {
  const [previous, last] = [days.at(-2), days.at(-1)];
  if (!previous || !last) return last;
  const between = reading.text
    .slice(reading.words[previous.last]?.end ?? 0, reading.words[last.first]?.start ?? 0)
    .trim()
    .toLowerCase();
  const joint = between.replace(/\bthe\b/u, '').trim();
  const joined = (value: VisitMention | undefined): TimePiece | undefined =>
    value && { first: previous.first, last: last.last, kind: 'day', value };
  if (joint === '' || joint === ',')
    return /\d/u.test(wordAt(reading, previous.first)) ? joined(daysOf(previous)) : joined({ ...hoursIn(last), ...daysOf(last) });
  if (/^(?:or|ya|and|&|\/|aur|या|और)$/u.test(joint)) return joined(joinDays(daysOf(previous), daysOf(last))) ?? previous;
  if (/^(?:to|till|until|se|-|–|से)$/u.test(joint)) return joined(spanDays(daysOf(previous), daysOf(last))) ?? last;
  return last;
}

const daysOf = (piece: TimePiece): Days => ({ date: piece.value.date ?? '', ...(piece.value.dateTo && { dateTo: piece.value.dateTo }) });
const hoursIn = (piece: TimePiece): VisitMention => ({ ...(piece.value.from && { from: piece.value.from }) });

/** "evening 6": the part of the day tells which six. */
function inPart(hours: TimePiece, part: TimePiece): TimePiece {
  if (!hours.value.either || !part.value.from) return hours;
  const late = minutesOf(part.value.from) >= 720;
  const move = (hour: string | undefined): string | undefined =>
    hour && late && minutesOf(hour) < 720 ? hourOf(minutesOf(hour) + 720) : hour;
  const { either: _said, at, from, to } = hours.value;
  const [newAt, newFrom, newTo] = [move(at), move(from), move(to)];
  return { ...hours, value: { ...(newAt && { at: newAt }), ...(newFrom && { from: newFrom }), ...(newTo && { to: newTo }) } };
}

/** Part of the quote, but its hours are told better by another piece. */
const silent = (part: TimePiece): TimePiece => ({ ...part, value: {} });

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

/** True when a text is nothing but an hour; the index of a list is one too, so it is worth little. */
export const isBareHour = (text: string, hour = readHour): boolean => {
  const words = readWords(text);
  const today = DateTime.fromMillis(0, { zone: 'utc' });
  return words.length === 1 && hour({ text, words, today, now: today, asked: true }, 0) !== undefined;
};
