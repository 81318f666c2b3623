import type { JSX } from 'preact';

/** The initials of a name on one of a few colours, always the same for the same key. */
export function Avatar({ name, of }: { readonly name: string; readonly of: string }): JSX.Element {
  const letters = name
    .split(/[\s+]+/)
    .filter(Boolean)
    .map((word) => [...word][0] ?? '');
  const initials = letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : (letters[0] ?? '?');
  const hue = [...of].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;
  return (
    <span class={`avatar hue-${hue}`} aria-hidden="true">
      {initials.toUpperCase()}
    </span>
  );
}
