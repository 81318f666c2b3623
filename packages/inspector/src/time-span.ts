const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const LONGEST_MS = 3_650 * UNITS.d;
const isUnit = (text: string | undefined): text is keyof typeof UNITS => text !== undefined && text in UNITS;

/**
 * Milliseconds of a time span in one unit (ms, s, m, h, d); undefined when it is not one, nothing, or over ten years.
 * @example readTimeSpan('25h') // 90_000_000
 */
export function readTimeSpan(text: string): number | undefined {
  const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text) ?? [];
  const span = isUnit(unit) ? Math.round(Number(count) * UNITS[unit]) : 0;
  return span > 0 && span <= LONGEST_MS ? span : undefined;
}
