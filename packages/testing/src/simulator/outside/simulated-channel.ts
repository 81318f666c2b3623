import { type Channel, Fault, MailboxEvent, type ParsedWebhook } from '@samvad/framework';
import { z } from 'zod';

const Rank = z.enum(['sent', 'delivered', 'read', 'failed']);
const Body = z.object({
  messages: z.array(MailboxEvent),
  statuses: z.array(
    z.object({
      account: z.string(),
      messageId: z.string(),
      reference: z.string().nullable(),
      rank: Rank,
      at: z.number(),
      errorCode: z.string().nullable(),
      errorText: z.string().nullable(),
    }),
  ),
});

/** A channel whose other side is the simulated messenger; WhatsApp's limits, bodies as JSON. */
export const simulatedChannel = (send: Channel['send']): Channel => ({
  name: 'chat',
  limits: { textLength: 4096, buttons: 3, buttonTitle: 20, rows: 10, rowTitle: 24, rowDescription: 72, choicesText: 1024, openTitle: 20 },
  parse(rawBody): ParsedWebhook {
    const parsed = Body.safeParse(JSON.parse(rawBody.toString()));
    if (!parsed.success) throw new Fault('WEBHOOK.BODY', 'not a body of the simulated messenger', { operation: 'chat.parse' });
    const { messages, statuses } = parsed.data;
    return { messages: messages.filter((event) => event.kind === 'message'), statuses, unknown: [] };
  },
  send,
});
