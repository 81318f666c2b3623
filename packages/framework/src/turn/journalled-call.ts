import { z } from 'zod';

/** How a call through a gateway ended, as the turn used it. `again`: as an earlier call of the turn, by its place. */
const CallOutcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('answer'), value: z.unknown() }),
  z.object({ is: z.literal('again'), of: z.number().int() }),
  z.object({
    is: z.literal('fault'),
    code: z.string(),
    message: z.string(),
    operation: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    retryAfterMs: z.number().nullable(),
  }),
  z.object({ is: z.literal('unsettled') }),
]);

/** A call through a gateway: known again by port, operation, input and occurrence. */
export const JournalledCall = z.object({ port: z.string(), operation: z.string(), input: z.string(), outcome: CallOutcome });
export type JournalledCall = z.infer<typeof JournalledCall>;
