/** Where two JSON values differ first, and what stands there. */
export interface Difference {
  /** Path with dots; empty: the whole value. */
  readonly at: string;
  readonly then: string;
  readonly now: string;
}

const MOST_SHOWN = 300;

/** Finds the first place where two JSON values differ, in the order of their keys. */
export function firstDifference(then: unknown, now: unknown, at = ''): Difference {
  if (isRecord(then) && isRecord(now)) {
    const keys = [...new Set([...Object.keys(then), ...Object.keys(now)])];
    const key = keys.find((name) => JSON.stringify(then[name]) !== JSON.stringify(now[name]));
    if (key !== undefined) return firstDifference(then[key], now[key], at ? `${at}.${key}` : key);
  }
  return { at, then: shown(then), now: shown(now) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, MOST_SHOWN);
