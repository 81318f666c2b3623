import { type Part, wordsOf } from '../reading/parts.ts';
import type { Word } from '../reading/words.ts';
import { type PartContext, type PartLine, readPartLine, type Stretch } from './part-line.ts';

/** The lines of an address, as they were written. */
export interface AddressLines {
  readonly line?: string;
  readonly landmark?: string;
  /** Where they stand. */
  readonly stretches: readonly Stretch[];
}

/** Reads the lines of an address and its landmark from the parts of a text. `area` is the word that names the area. */
export function readLines(
  text: string,
  parts: readonly Part[],
  words: readonly Word[],
  area: Word | undefined,
  context: PartContext,
): AddressLines {
  const read = parts.map((part) => (part.asks ? undefined : readPartLine(wordsOf(part, words), context)));
  const home = parts.findIndex((part) => area && area.start >= part.start && area.end <= part.end);
  const kept = read.filter(
    (line, index): line is PartLine => line !== undefined && (context.asked ? isAnswer(read, index, home) : isBeside(read, index, home)),
  );
  const joined = (lines: readonly PartLine[]): string | undefined =>
    once(lines.map(({ start, end }) => text.slice(start, end))).join(', ') || undefined;
  const line = joined(kept.filter(({ kind }) => kind !== 'landmark'));
  const landmark = joined(kept.filter(({ kind }) => kind === 'landmark'));
  return { ...(line && { line }), ...(landmark && { landmark }), stretches: kept };
}

/** A message that was sent twice is one address. */
const once = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, index) => lines.findIndex((other) => other.toLowerCase() === line.toLowerCase()) === index);

/** In an answer a bit counts beside another line, and a name before the area or beside what is surely a line. */
function isAnswer(read: readonly (PartLine | undefined)[], index: number, home: number): boolean {
  const kind = read[index]?.kind;
  if (kind === 'bit') return read[index - 1] !== undefined || read[index + 1] !== undefined;
  return kind !== 'name' || home < 0 || index <= home || read.some((line) => line?.kind === 'line' || line?.kind === 'landmark');
}

/** Unasked, a line must lie side by side with the area, or be a door beside another line: "flat 3, Sunrise society". */
function isBeside(read: readonly (PartLine | undefined)[], index: number, home: number): boolean {
  if (home >= 0) return read.slice(Math.min(index, home + 1), Math.max(index, home)).every((line) => line !== undefined);
  const beside = [read[index - 1], read[index + 1]].filter((line) => line?.kind === 'line');
  return read[index]?.kind === 'line' && beside.some((line) => line?.door || read[index]?.door);
}
