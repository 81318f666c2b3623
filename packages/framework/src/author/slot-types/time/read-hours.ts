import {
  afterWords,
  amWords,
  atWords,
  beforeWords,
  clockWords,
  countedThings,
  doubtfulNumbers,
  earlierWords,
  halfWords,
  laterWords,
  numberedThings,
  numberWords,
  pmWords,
  quarterPastWords,
  quarterToWords,
  rangeWords,
} from './hour-words.ts';
import { gapAt, isMoved, type PieceReader, smallNumber, type TimePiece, type TimeReading, touches, wordAt } from './reading.ts';
import { hourOf, type VisitMention } from './visit-mention.ts';

/** An hour of the day as said. */
interface Hour {
  readonly minutes: number;
  /** It stands for itself: "5 pm", "17:30", "10 baje". A bare number does not. */
  readonly clear: boolean;
  /** Without a.m. or p.m. */
  readonly either: boolean;
  readonly last: number;
}

/** Hours of the day: "5 pm", "half past nine", "after 4", "10 to 12", "10 se 12 baje", "5 ke baad". */
export const readHours: PieceReader = (reading, index) => range(reading, index) ?? related(reading, index) ?? plain(reading, index);

/** The hour that is said from a word on. */
function readHour(reading: TimeReading, index: number): Hour | undefined {
  return fraction(reading, index) ?? digits(reading, index) ?? midday(reading, index);
}

function digits(reading: TimeReading, index: number): Hour | undefined {
  const word = wordAt(reading, index);
  const attached = /^(\d{1,2}|\d{3,4})(am|pm|a|p|baje|bje|hrs|h|ish|बजे)$/u.exec(word);
  if (attached?.[1] && attached[2]) return suffixed(attached[1], attached[2], index);
  if (/^\d{3,4}$/u.test(word) && ['hrs', 'hours'].includes(wordAt(reading, index + 1))) return suffixed(word, 'hrs', index + 1);
  const hour = smallNumber(word, numberWords);
  if (hour === undefined || hour > 24) return undefined;
  const minuteWord = /^(\d{2})(am|pm)?$/u.exec(wordAt(reading, index + 1));
  const separator = gapAt(reading, index + 1);
  if (minuteWord && /^\d/u.test(word) && (separator === ':' || separator === '.') && Number(minuteWord[1]) < 60) {
    const minutes = hour * 60 + Number(minuteWord[1]);
    if (minuteWord[2]) return withHalf(minutes, minuteWord[2], index + 1);
    const told = meridiem(reading, index + 2);
    if (told) return withHalf(minutes, told.half, told.last);
    const baje = clockAt(reading, index + 2);
    const clear = separator === ':' || baje !== undefined;
    return { minutes, clear, either: hour < 12 && hour > 0 && !word.startsWith('0'), last: baje ?? index + 1 };
  }
  const told = meridiem(reading, index + 1);
  if (told) return withHalf(hour * 60, told.half, told.last);
  const baje = clockAt(reading, index + 1);
  if (!baje && doubtfulNumbers.has(word)) return undefined;
  if (!baje && !/^\d/u.test(word) && !['at', 'after', 'before', 'by', 'around'].includes(wordAt(reading, index - 1))) return undefined;
  if (!baje && numberedThings.has(wordAt(reading, index - 1))) return undefined;
  if (!baje && touches(reading, index + 1) && countedThings.has(wordAt(reading, index + 1))) return undefined;
  if (
    !baje &&
    (/[-/.:#₹]$/u.test(gapAt(reading, index)) || /^(?:%|[-/.:]\S)/u.test(`${gapAt(reading, index + 1)}${wordAt(reading, index + 1)}`))
  )
    return undefined;
  return { minutes: (hour % 24) * 60, clear: baje !== undefined, either: hour < 12, last: baje ?? index };
}

function suffixed(digitsSaid: string, suffix: string, last: number): Hour | undefined {
  const minutes = digitsSaid.length > 2 ? Number(digitsSaid.slice(0, -2)) * 60 + Number(digitsSaid.slice(-2)) : Number(digitsSaid) * 60;
  if (minutes >= 24 * 60 || Number(digitsSaid.slice(-2)) >= 60) return undefined;
  if (/^[ap]/u.test(suffix)) return withHalf(minutes, suffix, last);
  return { minutes, clear: true, either: suffix !== 'hrs' && suffix !== 'h' && minutes < 720, last };
}

function withHalf(minutes: number, half: string, last: number): Hour | undefined {
  if (minutes >= 13 * 60) return minutes < 24 * 60 ? { minutes, clear: true, either: false, last } : undefined;
  return { minutes: (minutes % 720) + (half.startsWith('p') ? 720 : 0), clear: true, either: false, last };
}

/** "am", "p.m." */
function meridiem(reading: TimeReading, index: number): { half: string; last: number } | undefined {
  const word = wordAt(reading, index);
  if (!/^[\s.]*$/u.test(gapAt(reading, index))) return undefined;
  if (amWords.has(word)) return wordAt(reading, index - 1) === 'i' ? undefined : { half: 'a', last: index };
  if (pmWords.has(word)) return { half: 'p', last: index };
  const spelt = (word === 'a' || word === 'p') && wordAt(reading, index + 1) === 'm' && gapAt(reading, index + 1).startsWith('.');
  return spelt ? { half: word, last: index + 1 } : undefined;
}

/** "baje", "o clock"; the index of its last word. */
function clockAt(reading: TimeReading, index: number): number | undefined {
  if (!touches(reading, index)) return undefined;
  if (clockWords.has(wordAt(reading, index))) return index;
  return wordAt(reading, index) === 'o' && wordAt(reading, index + 1) === 'clock' ? index + 1 : undefined;
}

/** "half past nine", "quarter to 6", "saade nau baje", "dedh baje". */
function fraction(reading: TimeReading, index: number): Hour | undefined {
  const [word, second] = [wordAt(reading, index), wordAt(reading, index + 1)];
  const done = (hour: number | undefined, shift: number, at: number): Hour | undefined => {
    if (hour === undefined || hour > 12) return undefined;
    const told = meridiem(reading, at + 1);
    const minutes = hour * 60 + shift;
    return told ? withHalf(minutes, told.half, told.last) : { minutes, clear: true, either: true, last: clockAt(reading, at + 1) ?? at };
  };
  const number = (at: number): number | undefined => smallNumber(wordAt(reading, at), numberWords);
  if (word === 'half' && second === 'past') return done(number(index + 2), 30, index + 2);
  if (word === 'quarter' && (second === 'past' || second === 'to')) return done(number(index + 2), second === 'past' ? 15 : -15, index + 2);
  if (halfWords.has(word)) return done(number(index + 1), 30, index + 1);
  if (quarterPastWords.has(word)) return done(number(index + 1), 15, index + 1);
  if (quarterToWords.has(word)) return done(number(index + 1), -15, index + 1);
  if (['dedh', 'डेढ'].includes(word) && clockAt(reading, index + 1)) return done(1, 30, index);
  if (['dhai', 'adhai', 'ढाई'].includes(word) && clockAt(reading, index + 1)) return done(2, 30, index);
  return undefined;
}

function midday(reading: TimeReading, index: number): Hour | undefined {
  const word = wordAt(reading, index);
  if (word === 'noon' || word === 'midday') return { minutes: 720, clear: true, either: false, last: index };
  return word === 'midnight' ? { minutes: 23 * 60 + 59, clear: true, either: false, last: index } : undefined;
}

const hours = (first: number, last: number, value: VisitMention, clear: boolean): TimePiece => ({
  first,
  last,
  kind: 'hours',
  value,
  ...(!clear && { weak: true as const }),
});
const eitherOf = (either: boolean): { either?: true } => (either ? { either: true } : {});

/** "between 10 and 12", "10-12", "4 to 6 pm", "10 se 12 baje ke beech". */
function range(reading: TimeReading, index: number): TimePiece | undefined {
  const between = wordAt(reading, index) === 'between' || wordAt(reading, index) === 'from';
  const begin = between ? index + 1 : index;
  const first = readHour(reading, begin) ?? dashed(reading, begin);
  if (!first) return undefined;
  const dash = /^\s*[-–]\s*$/u.test(gapAt(reading, first.last + 1));
  const joint = wordAt(reading, first.last + 1);
  if (!dash && (!rangeWords.has(joint) || (joint === 'and' && !between))) return undefined;
  const second = readHour(reading, dash ? first.last + 1 : first.last + 2) ?? (dash ? dashed(reading, first.last + 1) : undefined);
  if (!second || first.minutes === second.minutes) return undefined;
  if (joint === 'to' && wordAt(reading, index - 1) !== 'to' && isMoved(reading))
    return hours(index, second.last, { at: hourOf(second.minutes), ...eitherOf(second.either) }, second.clear);
  const slot = ['slot', 'window', 'ke'].includes(wordAt(reading, second.last + 1));
  const clear = first.clear || second.clear || slot || (between && !dash);
  const from =
    first.either && !second.either && first.minutes + 720 < second.minutes && second.minutes !== 720 ? first.minutes + 720 : first.minutes;
  const either = first.either && second.either;
  const to = second.either && second.minutes <= from ? second.minutes + 720 : second.minutes;
  const last = slot && wordAt(reading, second.last + 1) !== 'ke' ? second.last + 1 : second.last;
  return hours(index, last, { from: hourOf(from), to: hourOf(to), ...eitherOf(either) }, clear);
}

/** A bare number beside a dash, which elsewhere is no hour. */
function dashed(reading: TimeReading, index: number): Hour | undefined {
  const word = wordAt(reading, index);
  if (!/^\d{1,2}$/u.test(word) || Number(word) > 24 || Number(word) < 1) return undefined;
  if (/[-/.:#₹\p{L}]$/u.test(gapAt(reading, index).replace(/^\s*[-–]\s*$/u, '')) || countedThings.has(wordAt(reading, index + 1)))
    return undefined;
  return { minutes: (Number(word) % 24) * 60, clear: false, either: Number(word) < 12, last: index };
}

const makesIt = (reading: TimeReading, index: number): boolean => wordAt(reading, index) === 'it' && wordAt(reading, index - 1) === 'make';

/** "after 5", "by 5 pm", "at 6", "make it 6". */
function related(reading: TimeReading, index: number): TimePiece | undefined {
  const word = wordAt(reading, index);
  const relation = afterWords.has(word)
    ? 'from'
    : beforeWords.has(word)
      ? 'to'
      : atWords.has(word) || makesIt(reading, index)
        ? 'at'
        : undefined;
  if (!relation) return undefined;
  const meal = wordAt(reading, index + 1);
  if (meal === 'lunch' && relation !== 'at')
    return hours(index, index + 1, relation === 'from' ? { from: '13:00' } : { to: '13:00' }, true);
  if (['office', 'work'].includes(meal) && relation === 'from' && word !== 'from')
    return hours(index, index + 1, { from: '18:00' }, reading.asked);
  const hour = touches(reading, index + 1) ? readHour(reading, index + 1) : undefined;
  if (!hour || (word === 'from' && !hour.clear)) return undefined;
  return hours(
    word === 'it' ? index - 1 : index,
    hour.last,
    { [relation]: hourOf(hour.minutes), ...eitherOf(hour.either) },
    hour.clear || ['after', 'before', 'by', 'at', 'it'].includes(word),
  );
}

/** "5 pm", "10 baje ke baad", and a bare "10" that counts only beside a day. */
function plain(reading: TimeReading, index: number): TimePiece | undefined {
  const hour = readHour(reading, index);
  if (!hour || hour.minutes > 24 * 60) return undefined;
  const link = ['ke', 'se', 'के', 'से'].includes(wordAt(reading, hour.last + 1)) ? hour.last + 2 : hour.last + 1;
  const tail = wordAt(reading, link);
  const relation = laterWords.has(tail) ? 'from' : earlierWords.has(tail) ? 'to' : 'at';
  return hours(index, relation === 'at' ? hour.last : link, { [relation]: hourOf(hour.minutes), ...eitherOf(hour.either) }, hour.clear);
}
