import { z } from 'zod';

const degrees = (most: number): z.ZodNumber => z.number().min(-most).max(most);
const wamid = z.string().min(1).max(300);

/** What a customer does besides sending files. */
export const customerActionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(65_536), replyTo: wamid.optional() }),
  z.strictObject({ type: z.literal('press'), wamid, option: z.string().min(1).max(256) }),
  z.strictObject({
    type: z.literal('location'),
    latitude: degrees(90),
    longitude: degrees(180),
    name: z.string().max(1000).optional(),
    address: z.string().max(1000).optional(),
    replyTo: wamid.optional(),
  }),
  z.strictObject({ type: z.literal('reaction'), to: wamid, emoji: z.string().max(32) }),
  z.strictObject({ type: z.literal('edit'), wamid, text: z.string().min(1).max(65_536) }),
  z.strictObject({ type: z.literal('revoke'), wamid }),
  z.strictObject({ type: z.literal('contact'), name: z.string().min(1).max(200), phone: z.string().min(3).max(30) }),
  z.strictObject({ type: z.literal('unsupported'), what: z.string().min(1).max(40) }),
]);
export type CustomerAction = z.infer<typeof customerActionSchema>;

/** A file that a customer sends. Its kind follows from the type unless it is given. */
export interface CustomerFile {
  readonly bytes: Buffer;
  readonly mime: string;
  readonly kind?: 'image' | 'video' | 'audio' | 'document' | 'sticker';
  readonly caption?: string;
  readonly filename?: string;
}

/** The kind of message a file of this type travels in. */
export function kindOf(mime: string): 'image' | 'video' | 'audio' | 'document' {
  const [family] = mime.split('/');
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'document';
}
