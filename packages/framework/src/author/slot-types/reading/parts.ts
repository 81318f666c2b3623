import { readable, type Word } from './words.ts';

/** A stretch of a text between commas, full stops or line ends. */
export interface Part {
  readonly text: string;
  /** Offset into the raw text; surrounding blanks are left out. */
  readonly start: number;
  readonly end: number;
  /** Ends in a question mark. */
  readonly asks: boolean;
}

const SEPARATOR = /[,;\n\r।!?|]+|\.(?=\s|$)|\s[-–]\s/gu;

/** The stretches of a text that commas, sentence ends and line ends part from each other, without blanks around them and without empty ones. */
export function readParts(raw: string): readonly Part[] {
  const text = readable(raw);
  const parts: Part[] = [];
  let from = 0;
  for (const match of [...text.matchAll(SEPARATOR), undefined]) {
    const to = match?.index ?? text.length;
    const slice = text.slice(from, to);
    const trimmed = slice.trim();
    const start = from + slice.indexOf(trimmed);
    if (trimmed) parts.push({ text: trimmed, start, end: start + trimmed.length, asks: match?.[0].includes('?') ?? false });
    from = to + (match?.[0].length ?? 0);
  }
  return parts;
}

/** The words of a part. */
export const wordsOf = (part: Part, words: readonly Word[]): readonly Word[] =>
  words.filter(({ start, end }) => start >= part.start && end <= part.end);
