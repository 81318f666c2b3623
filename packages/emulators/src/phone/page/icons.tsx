import type { JSX } from 'preact';

const PATHS = {
  attach: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7',
  chat: 'M5 6.5A1.5 1.5 0 0 1 6.5 5h11A1.5 1.5 0 0 1 19 6.5v7a1.5 1.5 0 0 1-1.5 1.5H11l-4 3.5V15h-.5A1.5 1.5 0 0 1 5 13.5z',
  close: 'M6 6l12 12M18 6L6 18',
  document: 'M7 4h7l4 4v12H7zM14 4v4h4',
  list: 'M9 7h10M9 12h10M9 17h10M5 7h.01M5 12h.01M5 17h.01',
  link: 'M14 5h5v5M19 5l-9 9M17 14v5H5V7h5',
  more: 'M12 6h.01M12 12h.01M12 18h.01',
  newCustomer: 'M10 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 19a6 6 0 0 1 12 0M18 8v6M15 11h6',
  photo: 'M4 6h16v12H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  place: 'M12 20s6-5.4 6-10a6 6 0 1 0-12 0c0 4.6 6 10 6 10zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  reply: 'M10 7l-5 5 5 5M5 12h9a5 5 0 0 1 5 5v1',
  send: 'M5 5l14 7-14 7 2-7zM7 12h12',
} as const;

/** A picture beside words, or on a button that has a label of its own. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
