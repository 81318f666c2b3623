import type { InboundContent } from '@samvad/framework';
import { z } from 'zod';
import { type Ignored, malformed, named } from './ignored.ts';
import { mediaBody } from './parse-media.ts';
import { pressedBody } from './parse-pressed.ts';

type Body = InboundContent | Ignored;

const text = z.string().transform((words) => words.toWellFormed());
const optionalText = text.optional().catch(undefined);
const degrees = (most: number): z.ZodType<number> =>
  z
    .union([z.number(), z.string().regex(/^\s*-?\d+(\.\d+)?\s*$/)])
    .transform(Number)
    .refine((value) => Math.abs(value) <= most);

const textBody = z.object({ body: text }).transform(({ body }): Body => ({ type: 'text', text: body }));

const locationBody = z.object({ latitude: degrees(90), longitude: degrees(180), name: optionalText, address: optionalText }).transform(
  ({ latitude, longitude, name, address }): Body => ({
    type: 'location',
    latitude,
    longitude,
    ...(name && { name }),
    ...(address && { address }),
  }),
);

const phone = z.object({ phone: z.string().optional().catch(undefined), wa_id: z.string().optional().catch(undefined) });
const contactsBody = z
  .array(z.object({ phones: z.array(phone.catch({ phone: undefined, wa_id: undefined })).catch([]) }))
  .transform((contacts): Body => ({ type: 'contacts', phones: contacts.flatMap(({ phones }) => phones.map(sharedPhone).filter(Boolean)) }));

/** A shared number: as it was written when it is whole, else as WhatsApp knows it. */
function sharedPhone(shared: z.infer<typeof phone>): string {
  const written = (shared.phone ?? '').replace(/[^\d+]/g, '');
  if (written.startsWith('+')) return written;
  return shared.wa_id && /^\d{6,15}$/.test(shared.wa_id) ? `+${shared.wa_id}` : written;
}

const reactionBody = z
  .object({ message_id: z.string().min(1), emoji: z.string().optional() })
  .transform(({ message_id, emoji }): Body => ({ type: 'reaction', messageId: message_id, emoji: emoji ?? '' }));

const editBody = z
  .object({
    original_message_id: z.string().min(1),
    message: z.record(z.string(), z.unknown()).catch({}),
  })
  .transform(({ original_message_id, message }): Body => {
    const edited = z.object({ body: optionalText, caption: optionalText }).safeParse(message[String(message['type'])]).data;
    const words = edited?.body ?? edited?.caption;
    return words === undefined ? { type: 'unsupported', what: 'edit' } : { type: 'edit', messageId: original_message_id, text: words };
  });

const revokeBody = z
  .object({ original_message_id: z.string().min(1) })
  .transform(({ original_message_id }): Body => ({ type: 'revoke', messageId: original_message_id }));

const systemBody = z.object({ type: z.unknown() }).transform(({ type }): Body => ({ ignored: `message system ${named(type)}` }));

const buttonBody = z
  .object({ payload: text.optional(), text })
  .transform(({ payload, text: title }): Body => ({ type: 'choice', id: payload ?? title, title }));

const unsupportedBody = z
  .object({ type: z.string() })
  .transform(({ type }): Body => ({ type: 'unsupported', what: named(type) }))
  .catch({ type: 'unsupported', what: 'unsupported' });

const BODIES: ReadonlyMap<string, z.ZodType<Body>> = new Map<string, z.ZodType<Body>>([
  ['text', textBody],
  ['image', mediaBody('image')],
  ['document', mediaBody('document')],
  ['audio', mediaBody('audio')],
  ['voice', mediaBody('audio')],
  ['video', mediaBody('video')],
  ['sticker', mediaBody('sticker')],
  ['location', locationBody],
  ['contacts', contactsBody],
  ['interactive', pressedBody],
  ['button', buttonBody],
  ['reaction', reactionBody],
  ['edit', editBody],
  ['revoke', revokeBody],
  ['system', systemBody],
  ['unsupported', unsupportedBody],
]);

/** Types that nobody says anything with: what cannot be read of them is not worth an answer. */
const SILENT: ReadonlySet<string> = new Set(['reaction', 'edit', 'revoke', 'system']);

/** The type of a message; some samples of places and contacts carry none, then the body tells it. */
export const typeOf = (message: Readonly<Record<string, unknown>>): string => {
  const { type } = message;
  return typeof type === 'string' && type ? type : (Object.keys(message).find((key) => BODIES.has(key)) ?? '');
};

/**
 * Reads what a customer sent. A type nobody knows, and a body that cannot be read, are `unsupported`, so that they are answered; what no customer
 * said is ignored.
 */
export function contentOf(message: Readonly<Record<string, unknown>>): readonly Body[] {
  const type = typeOf(message);
  // The chat was opened, nothing was said.
  if (type === 'request_welcome') return [{ ignored: 'message request_welcome' }];
  const unsupported: Body = { type: 'unsupported', what: named(type) };
  const body = BODIES.get(type);
  if (!body) return [unsupported];
  const read = body.safeParse(message[type]);
  if (read.success) return [read.data];
  const note = malformed(`message ${named(type)}`, read.error);
  return SILENT.has(type) ? [note] : [unsupported, note];
}
