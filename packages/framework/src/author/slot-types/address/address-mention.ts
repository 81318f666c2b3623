import { z } from 'zod';

/** An address where the business can come. */
export const AddressValue = z.object({
  /** The business system's name of a saved address. */
  address: z.string().optional(),
  /** Flat, building, street: whatever finds the door, or at least the car. */
  line: z.string().min(1),
  area: z.string().min(1),
  city: z.string(),
  pincode: z.string().optional(),
  landmark: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
});
export type AddressValue = z.infer<typeof AddressValue>;

/** An area that is served; with coordinates a pin finds it. */
export const ServedArea = z.object({
  area: z.string().min(1),
  city: z.string(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
});
export type ServedArea = z.infer<typeof ServedArea>;

/** What words or a pin alone say about an address. */
export const AddressMention = z.object({
  line: z.string().optional(),
  /** "near city pride", "police station ke samne". */
  landmark: z.string().optional(),
  /** A served area, by the name the business gives it. */
  area: z.string().optional(),
  city: z.string().optional(),
  /** The area as it was said where that is more exact: "Andheri West". */
  within: z.string().optional(),
  pincode: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  /** One of the person's saved addresses: the usual one, the same as last time, or one named by a word. */
  saved: z.enum(['home', 'same', 'office']).optional(),
  /** A place that is not served. */
  outside: z.string().optional(),
  /** Such a place once the customer has been told. */
  declined: z.string().optional(),
});
export type AddressMention = z.infer<typeof AddressMention>;

/** The served areas in a slot's vocabulary; anything else in it is passed over. */
export const servedAreas = (vocabulary: readonly unknown[]): readonly ServedArea[] =>
  vocabulary.flatMap((entry) => ServedArea.safeParse(entry).data ?? []);

/** True for two spellings of one area: the business's system does not tell them apart by case. */
export const sameArea = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A sub-part that completes an address instead of replacing it: "gate 4", "second floor". */
const DETAIL = /^(?:gate|floor|wing|tower|block|basement|parking|flat|room|level|\d+(?:st|nd|rd|th) floor)\b/iu;

/** Joins two mentions: another area is another place, so nothing of the earlier one is kept; a detail completes the line. */
export function mergeAddresses(earlier: AddressMention, later: AddressMention): AddressMention {
  if (later.outside && earlier.declined) return { ...later, declined: earlier.declined };
  if (later.saved || later.outside || later.declined) return later;
  const { saved: _saved, outside: _outside, declined: _declined, ...before } = earlier;
  if (before.area && later.area && (!sameArea(before.area, later.area) || (before.city && later.city && before.city !== later.city)))
    return later;
  const line =
    before.line && later.line && isDetailOf(later.line, before.line) ? `${before.line}, ${later.line}` : (later.line ?? before.line);
  return { ...before, ...later, ...(line && { line }) };
}

const isDetailOf = (detail: string, line: string): boolean => {
  const [noun] = DETAIL.exec(detail) ?? [];
  return noun !== undefined && !line.toLowerCase().includes(noun.toLowerCase());
};
