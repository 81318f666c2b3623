const MOST_MS = 3_600_000;

/** Milliseconds that a `Retry-After` header asks for, at most an hour; null when there is none or it says nothing. Seconds or a date. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), MOST_MS) : null;
}
