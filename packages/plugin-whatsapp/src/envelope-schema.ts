import { z } from 'zod';

/** The outermost form of a webhook body; everything inside is read piece by piece, so that one bad piece costs only itself. */
export const Envelope = z.object({ object: z.literal('whatsapp_business_account'), entry: z.array(z.unknown()) });

/** One of the accounts a body speaks of. */
export const Entry = z.object({ changes: z.array(z.unknown()) });

/** One change: only `messages` is for a channel, the rest is news of the account. */
export const Change = z.object({ field: z.string(), value: z.unknown() });

/** What a change of `messages` holds. Absent lists are empty ones. */
export const MessagesValue = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  contacts: z.array(z.unknown()).default([]).catch([]),
  messages: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
  errors: z.array(z.unknown()).default([]).catch([]),
});

const word = z.string().optional().catch(undefined);

/** Who wrote; any part may be missing, and a part that makes no sense counts as missing. */
export const Contact = z.object({
  profile: z.object({ name: word }).optional().catch(undefined),
  wa_id: word,
  user_id: word,
});
export type Contact = z.infer<typeof Contact>;

/** Seconds since 1970, as text or number. */
const Seconds = z
  .union([z.string().regex(/^\d{1,12}$/), z.number().int().positive().max(999_999_999_999)])
  .transform(Number)
  .refine((seconds) => seconds > 0);

/** What all messages share; the body lies under the key its type names. */
export const MessageHead = z.object({
  id: z.string().min(1),
  timestamp: Seconds,
  from: word,
  from_user_id: word,
  group_id: word,
  context: z.object({ id: word }).optional().catch(undefined),
});
export type MessageHead = z.infer<typeof MessageHead>;

/** An error as Meta puts it into webhooks. */
export const WebhookError = z.object({ code: z.union([z.number(), z.string()]), title: word, message: word });

/** News of a message of ours. */
export const Status = z.object({
  id: z.string().min(1),
  status: z.string(),
  timestamp: Seconds,
  type: word,
  biz_opaque_callback_data: word,
  errors: z.array(z.unknown()).default([]).catch([]),
});
