import { z } from 'zod';

/** A text by its key and parameters; the reply floor renders it in the customer's language. */
export const TextRef = z.object({ key: z.string(), params: z.record(z.string(), z.unknown()) });
export type TextRef = z.infer<typeof TextRef>;

/** What a finished step made: the digest of its input, and its result. The task's next run takes it over when the input is the same. */
export const MadeStep = z.object({ input: z.string(), output: z.unknown() });
export type MadeStep = z.infer<typeof MadeStep>;

const common = {
  text: TextRef,
  /** Facts of the person that finished steps brought, by name. */
  learned: z.record(z.string(), z.unknown()),
  /** Finished writes by step name. */
  made: z.record(z.string(), MadeStep),
};

/** How a run ended; an outage is no end, the run goes on. */
export const RunOutcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('done'), facts: z.record(z.string(), z.unknown()), ...common }),
  z.object({ is: z.literal('reask'), slot: z.string(), ...common }),
  /** `person`: somebody of the company has to take it from here. */
  z.object({ is: z.literal('failed'), person: z.boolean(), ...common }),
  /** The customer took the order back before it was made. */
  z.object({ is: z.literal('stopped'), ...common }),
]);
export type RunOutcome = z.infer<typeof RunOutcome>;
