import {
  Address,
  type Channel,
  type DeliveryStatus,
  Fault,
  MailboxEvent,
  type Outgoing,
  type ParsedWebhook,
  type SendResult,
} from '@samvad/framework';
import { z } from 'zod';

const Echo = z.object({ address: Address, messageId: z.string(), text: z.string() });
const Body = z.object({ messages: z.array(MailboxEvent).default([]), echoes: z.array(Echo).default([]) });

/** What one send came to, for a test that wants a send to fail. */
export type SendFate = (outgoing: Outgoing) => SendResult | undefined;

/** A channel that lives in the process: what is sent is kept, what comes in is JSON. */
export interface ChatChannel extends Channel {
  readonly sent: readonly { readonly outgoing: Outgoing; readonly messageId: string }[];
  /** Decides how sends end from now on; undefined sends. */
  fate: SendFate;
  /** Called after each message that was sent. */
  heard: (outgoing: Outgoing, messageId: string) => void;
}

/** Makes a channel for tests, with WhatsApp's limits. */
export function chatChannel(name = 'chat'): ChatChannel {
  const sent: { outgoing: Outgoing; messageId: string }[] = [];
  const channel: ChatChannel = {
    name,
    sent,
    fate: () => undefined,
    heard: () => undefined,
    limits: { textLength: 4096, buttons: 3, buttonTitle: 20, rows: 10, rowTitle: 24, rowDescription: 72, choicesText: 1024, openTitle: 20 },
    parse(rawBody): ParsedWebhook {
      const parsed = Body.safeParse(JSON.parse(rawBody.toString()));
      if (!parsed.success)
        throw new Fault('WEBHOOK.BODY', 'not a body of the test channel', { operation: 'chat.parse', cause: parsed.error });
      const { messages, echoes } = parsed.data;
      return { messages: messages.filter((event) => event.kind === 'message'), statuses: [] as DeliveryStatus[], echoes, unknown: [] };
    },
    send(outgoing) {
      const fated = channel.fate(outgoing);
      if (fated && fated.is !== 'sent') return Promise.resolve(fated);
      const messageId = fated?.messageId ?? `out-${sent.length + 1}`;
      sent.push({ outgoing, messageId });
      channel.heard(outgoing, messageId);
      return Promise.resolve({ is: 'sent', messageId });
    },
  };
  return channel;
}
