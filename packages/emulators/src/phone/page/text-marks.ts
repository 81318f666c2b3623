/** A piece of a text as WhatsApp shows it. Links have their own address as text. */
export interface Piece {
  readonly text: string;
  readonly mark?: 'bold' | 'italic' | 'strike' | 'code' | 'link';
}

/**
 * Marks stand around words, not inside them; a link ends before the punctuation of its sentence. One level only: what is inside a mark is shown as it is.
 */
const MARKS =
  /(?<![\p{L}\p{N}])(?:```(?<code>.+?)```|\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*|_(?<italic>[^\s_](?:[^_\n]*[^\s_])?)_|~(?<strike>[^\s~](?:[^~\n]*[^\s~])?)~)(?![\p{L}\p{N}])|(?<link>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'*_~])/gsu;

/** Cuts a text into pieces by WhatsApp's marks: `*bold*`, `_italic_`, `~strike~`, three backticks, and links. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    const [mark, inner] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    pieces.push({ text: inner ?? match[0], mark: mark as NonNullable<Piece['mark']> });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
