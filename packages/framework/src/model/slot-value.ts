import { z } from 'zod';

/** Where a value came from. */
export const ValueSource = z.object({
  /** The id on the wire; null for profile, ERP, operator and timer. */
  messageId: z.string().nullable(),
  by: z.enum(['text', 'button', 'location', 'media', 'profile', 'erp', 'operator']),
  /** The customer's own words. */
  quote: z.string(),
});
export type ValueSource = z.infer<typeof ValueSource>;

/** What is known of one slot or fact, and how we know it. */
export const SlotValue = z.object({
  value: z.unknown(),
  status: z.enum(['given', 'confirmed', 'pending', 'stale', 'reopened']),
  source: ValueSource,
  /** ISO 8601. */
  at: z.string(),
});
export type SlotValue = z.infer<typeof SlotValue>;

/** Something a customer said about a slot that is not a value yet: "friday", "the Creta", "7 pm". */
export const Mention = z.object({ value: z.unknown(), source: ValueSource, at: z.string() });
export type Mention = z.infer<typeof Mention>;

/** A value that counts as known: it is not asked again. */
export const isKnown = (value: SlotValue | undefined): value is SlotValue =>
  value !== undefined && (value.status === 'given' || value.status === 'confirmed' || value.status === 'pending');
