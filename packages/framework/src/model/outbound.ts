import { z } from 'zod';
import { TextRef } from './outcome.ts';

/**
 * Why something is said that nobody has just asked about: `outcome` of what the customer ordered, `awaited` news of the hour (the technician is on
 * the way), an `update` of what is running, a `followUp` after something was done, a `reminder`, an `offer`.
 */
export const Purpose = z.enum(['outcome', 'awaited', 'update', 'followUp', 'reminder', 'offer']);
export type Purpose = z.infer<typeof Purpose>;

/** Something to be said of our own accord. */
export const ProactiveItem = z.object({
  /** What it is about: a newer item with the same key takes the place of one that still waits. */
  key: z.string(),
  purpose: Purpose,
  text: TextRef,
  task: z.string().nullable(),
  /** When it came up, ISO 8601. */
  at: z.string(),
});
export type ProactiveItem = z.infer<typeof ProactiveItem>;

/** An item that may not be said yet, with the reason. */
export const HeldItem = ProactiveItem.extend({
  reason: z.string(),
  /** Looked at again then, ISO 8601; null: when the customer writes. */
  until: z.string().nullable(),
});
export type HeldItem = z.infer<typeof HeldItem>;
