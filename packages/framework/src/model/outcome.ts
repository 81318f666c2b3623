import { z } from 'zod';

/** A text by its key and parameters; the reply floor renders it in the customer's language. */
export const TextRef = z.object({ key: z.string(), params: z.record(z.string(), z.unknown()) });
export type TextRef = z.infer<typeof TextRef>;

/** How a run ended; an outage is no end, the run goes on. */
export const RunOutcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('done'), text: TextRef, facts: z.record(z.string(), z.unknown()), learned: z.record(z.string(), z.unknown()) }),
  z.object({ is: z.literal('reask'), slot: z.string(), text: TextRef, learned: z.record(z.string(), z.unknown()) }),
  z.object({ is: z.literal('failed'), text: TextRef, learned: z.record(z.string(), z.unknown()) }),
]);
export type RunOutcome = z.infer<typeof RunOutcome>;
