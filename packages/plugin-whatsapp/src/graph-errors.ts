import type { FaultCode } from '@samvad/framework';
import { z } from 'zod';

const word = z.string().optional().catch(undefined);

const ErrorBody = z.object({
  error: z.object({
    code: z.number().int(),
    message: word,
    // Mostly an object, sometimes a text.
    error_data: z
      .union([z.object({ details: word }), z.string().transform((details) => ({ details }))])
      .optional()
      .catch(undefined),
    error_subcode: z.number().optional().catch(undefined),
    fbtrace_id: word,
    is_transient: z.boolean().optional().catch(undefined),
  }),
});

/** An error as Graph answers it. */
export type GraphError = z.infer<typeof ErrorBody>['error'];

/** The error in an answer; undefined when the answer holds none. */
export const errorIn = (body: unknown): GraphError | undefined => ErrorBody.safeParse(body).data?.error;

/** How long to wait before the next try: the first wait, what each further one is multiplied by, and the longest; milliseconds. */
export interface Pace {
  readonly firstMs: number;
  readonly factor: number;
  readonly mostMs: number;
}

/** What an error means for the message. `tries` limits how often it is worth another; `everything`: no other message would get through either. */
export type Ruling =
  | { readonly is: 'refused'; readonly code: FaultCode }
  | { readonly is: 'later'; readonly code: FaultCode; readonly pace: Pace; readonly tries?: number; readonly everything?: boolean };

const flat = (ms: number): Pace => ({ firstMs: ms, factor: 1, mostMs: ms });

/** For what passes by itself. */
const SOON: Pace = { firstMs: 1_000, factor: 2, mostMs: 60_000 };

/** A ruling by which the message waits. */
export type Later = Extract<Ruling, { is: 'later' }>;

const TOKEN: Later = { is: 'later', code: 'CHANNEL.AUTH', pace: { firstMs: 5_000, factor: 2, mostMs: 60_000 }, everything: true };
/** Our rate is limited, whomever we write to. */
export const RATE: Later = { is: 'later', code: 'CHANNEL.RATE', pace: SOON, everything: true };
/** Nothing got as far as Graph. */
export const UNREACHED: Later = { is: 'later', code: 'CHANNEL.CONNECT', pace: SOON, everything: true };
const BUSY: Later = { is: 'later', code: 'CHANNEL.UNAVAILABLE', pace: SOON };
const REFUSED: Ruling = { is: 'refused', code: 'CHANNEL.REFUSED' };

/** Errors that are not plainly refused; Meta says to go by the code, never by the HTTP status, the title or the subcode. */
const RULINGS: ReadonlyMap<number, Ruling> = new Map<number, Ruling>([
  // The token: renewed by a person; until then messages wait as long as their window is open.
  [0, TOKEN],
  [190, TOKEN],
  // Rates: of the app, of the account, of the number, of this pair (Meta: 4^X s), after (de)registering.
  [4, RATE],
  [80007, RATE],
  [130429, RATE],
  [131056, { is: 'later', code: 'CHANNEL.RATE', pace: { firstMs: 4_000, factor: 4, mostMs: 256_000 } }],
  [133016, { is: 'later', code: 'CHANNEL.RATE', pace: flat(600_000), everything: true }],
  // Limits that end by themselves, though not soon.
  [131049, { is: 'later', code: 'CHANNEL.RATE', pace: flat(86_400_000) }],
  [131064, { is: 'later', code: 'CHANNEL.RATE', pace: flat(3_600_000) }],
  // Their trouble.
  [2, BUSY],
  [131000, BUSY],
  [131016, BUSY],
  [133004, BUSY],
  [131057, { is: 'later', code: 'CHANNEL.UNAVAILABLE', pace: { firstMs: 20_000, factor: 2, mostMs: 120_000 }, everything: true }],
  [131047, { is: 'refused', code: 'CHANNEL.WINDOW' }],
]);

/** Codes that come with a status of 500 and yet are final. */
const FINAL: ReadonlySet<number> = new Set([3, 131045]);

/** What to do about an error of a send. Codes nobody knows are refused, unless Graph calls them transient or broke down itself. */
export function rulingOn(error: GraphError, status: number): Ruling {
  const known = RULINGS.get(error.code);
  if (known) return known;
  if (FINAL.has(error.code)) return REFUSED;
  if (error.is_transient || status >= 500) return BUSY;
  // "Unknown error" that is not their breakdown is mostly a request they cannot read.
  return error.code === 1 ? { ...BUSY, tries: 1 } : REFUSED;
}
