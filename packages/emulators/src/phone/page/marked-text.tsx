import type { JSX } from 'preact';
import { type Piece, piecesOf } from './text-marks.ts';

/** A text with WhatsApp's marks; everything in it is text to the browser, whatever it looks like. */
export function MarkedText({ text }: { readonly text: string }): JSX.Element {
  return (
    <span class="words" dir="auto">
      {piecesOf(text).map(marked)}
    </span>
  );
}

function marked({ text, mark }: Piece, index: number): JSX.Element | string {
  switch (mark) {
    case 'bold':
      return <strong key={index}>{text}</strong>;
    case 'italic':
      return <em key={index}>{text}</em>;
    case 'strike':
      return <s key={index}>{text}</s>;
    case 'code':
      return <code key={index}>{text}</code>;
    case 'link':
      return (
        <a key={index} href={text} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      );
    default:
      return text;
  }
}
