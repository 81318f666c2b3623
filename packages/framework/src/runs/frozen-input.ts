import { z } from 'zod';
import { Emotion, Severity } from '../model/emotion.ts';
import { MadeStep } from '../model/outcome.ts';

/** What a run was frozen with when the yes was given. */
export const FrozenInput = z.object({
  slots: z.record(z.string(), z.unknown()),
  quotes: z.record(z.string(), z.unknown()),
  person: z.object({ phone: z.string().nullable(), facts: z.record(z.string(), z.unknown()) }),
  emotion: Emotion,
  severity: Severity.default('medium'),
  made: z.record(z.string(), MadeStep),
  outcome: z.record(z.string(), z.unknown()).default({}),
  changed: z.array(z.string()).default([]),
});
export type FrozenInput = z.infer<typeof FrozenInput>;
