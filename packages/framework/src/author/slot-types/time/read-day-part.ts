import { type DayPart, dayParts, earlierWords, laterWords, shadedParts, weakParts } from './hour-words.ts';
import { lookUp, type PieceReader, wordAt } from './reading.ts';
import type { VisitMention } from './visit-mention.ts';

const GREETS = new Set(['good', 'gud', 'gd', 'shubh', 'since', 'शुभ']);

/** "morning", "shaam ko", "early morning", "first half". A greeting ("good evening") is no part of the day. */
export const readDayPart: PieceReader = (reading, index) => {
  const word = wordAt(reading, index);
  const half: DayPart | undefined = { first: { from: '06:00', to: '13:00' }, second: { from: '13:00', to: '21:00' } }[word];
  if (half && wordAt(reading, index + 1) === 'half') return { first: index, last: index + 1, kind: 'part', value: half };
  const part = lookUp(dayParts, word);
  const before = wordAt(reading, index - 1);
  if (!part || GREETS.has(before)) return undefined;
  const shaded = shadedParts[before]?.get(part);
  const placed = PLACES.has(before) || ['ko', 'को'].includes(wordAt(reading, index + 1));
  const weak = weakParts.has(word) && !placed && { weak: true as const };
  const link = LINKS.has(wordAt(reading, index + 1)) ? index + 2 : index + 1;
  const bound = boundBy(wordAt(reading, link), part);
  if (bound) return { first: index, last: link, kind: 'part', value: bound, ...weak };
  return { first: shaded ? index - 1 : index, last: index, kind: 'part', value: shaded ?? part, ...weak };
};

/** "to night", "raat ko": said of a time. */
const PLACES = new Set(['to', 'in', 'at', 'by', 'for']);
const LINKS = new Set(['ke', 'se', 'के', 'से']);

/** "shaam tak", "dopahar ke baad", "shaam se pehle". */
function boundBy(word: string, part: DayPart): VisitMention | undefined {
  if (laterWords.has(word)) return { from: part.from === '06:00' ? part.to : part.from };
  if (!earlierWords.has(word)) return undefined;
  return { to: ['tak', 'तक'].includes(word) ? part.to : part.from };
}
