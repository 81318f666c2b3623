import { Fault, maskText } from '@samvad/framework';
import type { Terminal } from '../terminal.ts';

/** How a story is told: what is hidden, how times and values are written. */
export interface Voice {
  /** A text for people; telephone numbers are masked unless they may be shown. */
  text(text: string): string;
  /** A text in quotation marks, cut where it gets long. */
  quote(text: string): string;
  /** The channel's id of a message, which holds the number: its end only, unless it may be shown. */
  messageId(id: string): string;
  /** Any JSON value on one line, cut where it gets long. */
  value(value: unknown): string;
  /** Business time, in the zone of the business. */
  time(ms: number): string;
  readonly paint: Terminal['paint'];
}

const LONGEST = 300;
/** Dates and times are digits and dashes too, but no telephone numbers. */
const DATES = /(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)/;

/**
 * Makes a voice.
 * @throws Fault `CONFIG.ENV` when there is no such time zone
 * @example voiceOf({ reveal: false, timeZone: 'Asia/Kolkata', paint: terminal.paint })
 */
export function voiceOf(options: { readonly reveal: boolean; readonly timeZone: string; readonly paint: Terminal['paint'] }): Voice {
  const { reveal, timeZone, paint } = options;
  const text = (said: string): string => (reveal ? said : masked(said));
  const clock = clockOf(timeZone);
  return {
    text,
    quote: (said) => `“${cut(text(said)).replaceAll('\n', ' / ')}”`,
    messageId: (id) => (reveal || id.length <= 8 ? id : `…${id.slice(-8)}`),
    value: (value) => cut(written(value, text)),
    time: (ms) => clock.format(ms),
    paint,
  };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  } catch (cause) {
    throw new Fault('CONFIG.ENV', `TIME_ZONE is no time zone: ${timeZone}; one is Asia/Kolkata`, { operation: 'cli.trace', cause });
  }
}

const masked = (text: string): string =>
  text
    .split(DATES)
    .map((part, index) => (index % 2 === 1 ? part : maskText(part)))
    .join('');

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function written(value: unknown, text: (said: string) => string): string {
  if (typeof value === 'string') return `"${text(value)}"`;
  if (Array.isArray(value)) return `[${value.map((item) => written(item, text)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return text(String(value));
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${written(item, text)}`)
    .join(', ')}}`;
}
