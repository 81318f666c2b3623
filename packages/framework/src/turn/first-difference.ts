/** Where two JSON values differ first, and what stands there. */
export interface Difference {
  /** Path with dots; empty: the whole value. */
  readonly at: string;
  readonly recorded: string;
  readonly replayed: string;
}

const MOST_SHOWN = 300;

/** Finds the first place where two JSON values differ, in the order of their keys. */
export function firstDifference(recorded: unknown, replayed: unknown, at = ''): Difference {
  if (isRecord(recorded) && isRecord(replayed)) {
    const keys = [...new Set([...Object.keys(recorded), ...Object.keys(replayed)])];
    const key = keys.find((name) => JSON.stringify(recorded[name]) !== JSON.stringify(replayed[name]));
    if (key !== undefined) return firstDifference(recorded[key], replayed[key], at ? `${at}.${key}` : key);
  }
  return { at, recorded: shown(recorded), replayed: shown(replayed) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, MOST_SHOWN);
