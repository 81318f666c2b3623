import { wordSet } from '../reading/word-lists.ts';
import { gapAt, type TimePiece, type TimeReading, wordAt } from './reading.ts';

/** Before the day: "not tomorrow", "instead of friday". */
const PREFIXES = wordSet('not no except never cant cannot dont avoid skip than');
/** After the day: "kal nahi ho payega", "friday ki jagah". */
const POSTFIXES = wordSet('nahi nahin nhi nai mat नहीं मत cancel');
const POSTFIX_PHRASES = ['ki jagah', 'ke badle', 'ke bajaye', 'ke bajay', 'की जगह', 'के बजाय'];
/** Reasons against a day. */
const REASONS = wordSet(
  'busy office meeting travelling traveling travel unavailable exam wedding shaadi occupied leaving cant cannot wont isnt doesnt',
);
const RESCUES = wordSet('free home available works suits good fine ok okay best better perfect theek thik chalega possible');
/** A reason only where another day follows: "friday I have office. sunday". */
const SOFT = wordSet('i im ill we have mera meri mujhe');

/** True when a day or hour is named only to be ruled out: "not tomorrow", "friday I have office", "kal nahi ho payega, guruvar ko rakho". */
export function isExcused(reading: TimeReading, pieces: readonly TimePiece[], piece: TimePiece): boolean {
  return before(reading, pieces, piece) || after(reading, pieces, piece);
}

const ends = (reading: TimeReading, index: number): boolean =>
  /[.,;!?\n।]/u.test(gapAt(reading, index)) || ['but', 'lekin', 'par', 'magar', 'लेकिन', 'पर'].includes(wordAt(reading, index));

function before(reading: TimeReading, pieces: readonly TimePiece[], piece: TimePiece): boolean {
  for (let index = piece.first - 1; index >= Math.max(0, piece.first - 3); index -= 1) {
    if (ends(reading, index + 1) || pieces.some((other) => other !== piece && index >= other.first && index <= other.last)) return false;
    const word = wordAt(reading, index);
    if (word === 'of' && wordAt(reading, index - 1) === 'instead') return true;
    if (word === 'why' || (word === 'not' && wordAt(reading, index - 1) === 'why')) return false;
    if (PREFIXES.has(word)) return true;
  }
  return false;
}

function after(reading: TimeReading, pieces: readonly TimePiece[], piece: TimePiece): boolean {
  const said: string[] = [];
  const next = pieces.find((other) => other.first > piece.last);
  for (let index = piece.last + 1; index < reading.words.length && !ends(reading, index) && index !== next?.first; index += 1)
    said.push(wordAt(reading, index));
  const line = said.join(' ');
  if (POSTFIX_PHRASES.some((phrase) => line.startsWith(phrase))) return true;
  if (said.slice(0, 6).some((word) => POSTFIXES.has(word)) && !/^(?:ko |ki )?(?:subah |shaam )?(?:ho|karo|kar|rakho)\b/u.test(line))
    return true;
  const rest = next && next.first === piece.last + 1 + said.length && PREFIXES.has(said.at(-1) ?? '') ? said.slice(0, -1) : said;
  if (rest.some((word) => RESCUES.has(word)) && !rest.includes('not')) return false;
  if (rest.slice(0, 4).includes('not') || rest[0] === 'no') return true;
  if (rest.slice(0, 6).some((word) => REASONS.has(word))) return true;
  const later = pieces.some((other) => other.kind === piece.kind && other.first > piece.last);
  return later && piece.kind === 'day' && SOFT.has(rest[0] ?? '') && rest.length > 1;
}
