import { z } from 'zod';

/** A file of the customer, by the channel's own handle; it is fetched later, through the channel. */
export const MediaRef = z.object({
  media: z.string(),
  mime: z.string(),
  /** Lower-case hex. */
  sha256: z.string(),
});
export type MediaRef = z.infer<typeof MediaRef>;

/** What a customer sent, without anything of the channel it came over. */
export const InboundContent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('choice'), id: z.string(), title: z.string() }),
  z.object({
    type: z.literal('location'),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().optional(),
    address: z.string().optional(),
  }),
  z.object({
    type: z.literal('media'),
    kind: z.enum(['image', 'document', 'audio', 'video', 'sticker']),
    file: MediaRef,
    caption: z.string().optional(),
    filename: z.string().optional(),
  }),
  z.object({ type: z.literal('contacts'), phones: z.array(z.string()) }),
  z.object({ type: z.literal('form'), values: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal('reaction'), messageId: z.string(), emoji: z.string() }),
  z.object({ type: z.literal('edit'), messageId: z.string(), text: z.string() }),
  z.object({ type: z.literal('revoke'), messageId: z.string() }),
  z.object({ type: z.literal('unsupported'), what: z.string() }),
]);
export type InboundContent = z.infer<typeof InboundContent>;

/** Something a customer can press; `id` is what comes back. */
export const Choice = z.object({ id: z.string(), title: z.string(), description: z.string().optional() });
export type Choice = z.infer<typeof Choice>;

/** What goes out, before a channel has put it into its own form. */
export const OutboundContent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({
    type: z.literal('choices'),
    text: z.string(),
    choices: z.array(Choice),
    /** What opens the list where there are too many choices for buttons. */
    open: z.string(),
  }),
  z.object({ type: z.literal('location-request'), text: z.string() }),
]);
export type OutboundContent = z.infer<typeof OutboundContent>;

/** Where a customer is reached: a channel, the business's account on it, and the customer's id there. */
export const Address = z.object({ channel: z.string(), account: z.string(), kind: z.enum(['phone', 'user']), id: z.string() });
export type Address = z.infer<typeof Address>;

/** The address as one string, as the inspector's routes take it. */
export const addressKey = (address: Pick<Address, 'channel' | 'account' | 'id'>): string =>
  `${address.channel}:${address.account}:${address.id}`;
