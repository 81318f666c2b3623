import { type Days, joinDays, spanDays } from './calendar.ts';
import { isMoved, isNear, type TimePiece, type TimeReading, wordAt } from './reading.ts';
import { hourOf, minutesOf, type VisitMention } from './visit-mention.ts';

/** Of each kind the piece that counts, in order. Of several days it is the last, because people correct themselves forwards. */
export function choosePieces(reading: TimeReading, pieces: readonly TimePiece[]): readonly TimePiece[] {
  const ofKind = (kind: TimePiece['kind']): readonly TimePiece[] => pieces.filter((piece) => piece.kind === kind);
  const days = ofKind('day');
  const plain = days.filter((piece) => !isPossessive(reading, piece));
  const day = lastDay(reading, plain.length ? plain : days);
  const hours = ofKind('hours').findLast((piece) => !piece.weak) ?? ofKind('hours').at(-1);
  const [part, shift, choice] = [ofKind('part').at(-1), ofKind('shift').at(-1), ofKind('choice').at(-1)];
  const told = hours && part ? [inPart(hours, part), silent(part)] : [hours, part];
  // An hour says more than "soon"; so does a day that stands elsewhere in the text.
  const open = !hours && !(choice?.weak && day && !isNear(reading, day, choice));
  return [day, ...told, shift, open ? choice : undefined].filter((piece) => piece !== undefined).sort((a, b) => a.first - b.first);
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
  if (/^(?:or|ya|\/|या|किंवा)$/u.test(joint)) return joined(joinDays(daysOf(previous), daysOf(last)));
  if (/^(?:and|&|aur|और|आणि)$/u.test(joint)) {
    const both = joinDays(daysOf(previous), daysOf(last));
    return both.dateTo ? joined(both) : previous;
  }
  if (/^(?:to|till|until|se|-|–|से)$/u.test(joint) && !isMoved(reading)) return joined(spanDays(daysOf(previous), daysOf(last))) ?? last;
  return last;
}

const daysOf = ({ value: { date = '', dateTo, orDate } }: TimePiece): Days => ({
  date,
  ...(dateTo && { dateTo }),
  ...(orDate && { orDate }),
});
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
