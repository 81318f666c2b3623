import type { JSX } from 'preact';
import type { Tick } from '../wire.ts';

const NAMES: Readonly<Record<Tick, string>> = {
  pending: 'Waiting for the bot',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Not delivered',
};

const PATHS: Readonly<Record<Tick, string>> = {
  pending: 'M10 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM10 6v3.2l2 1.3',
  sent: 'M5 9.5l3 3 6.5-7',
  delivered: 'M2 9.5l3 3 6.5-7M8.5 12.5L9 13l6.5-7',
  read: 'M2 9.5l3 3 6.5-7M8.5 12.5L9 13l6.5-7',
  failed: 'M10 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM10 6v3.6M10 12h.01',
};

/** How far a customer's own message has come: a clock until the bot has it, two ticks then, blue ones when the bot has read it. */
export function Ticks({ status }: { readonly status: Tick }): JSX.Element {
  return (
    <svg class={`ticks ticks-${status}`} viewBox="0 0 18 18" role="img" aria-label={NAMES[status]}>
      <title>{NAMES[status]}</title>
      <path d={PATHS[status]} />
    </svg>
  );
}
