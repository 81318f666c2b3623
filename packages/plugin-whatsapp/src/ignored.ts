import type { z } from 'zod';

/** A piece of a webhook that is read over; `why` becomes an `unknown` line and holds nothing personal. */
export interface Ignored {
  readonly ignored: string;
}

/** Whether a piece is read over. */
export const isIgnored = (piece: object): piece is Ignored => 'ignored' in piece;

/** A name out of a webhook, made harmless for a log line. */
export const named = (name: unknown): string =>
  typeof name === 'string' && name ? name.replace(/[^\w.-]/g, '?').slice(0, 40) : 'without a name';

/** A piece whose form is not the documented one: the line names the field, not what was in it. */
export const malformed = (what: string, error: z.ZodError): Ignored => ({
  ignored: `${what}: malformed at ${error.issues[0]?.path.map(String).join('.') || 'its top'}`,
});
