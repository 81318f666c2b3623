import type { EventOf } from '@samvad/framework';
import { z } from 'zod';
import { type Contact, MessageHead } from './envelope-schema.ts';
import { type Ignored, isIgnored, malformed, named } from './ignored.ts';
import { contentOf } from './parse-content.ts';
import { senderOf } from './sender.ts';

const AnyMessage = z.record(z.string(), z.unknown());

/** Reads one message; whatever is wrong with it stays with it. */
export function messageOf(raw: unknown, contacts: readonly Contact[], account: string): EventOf<'message'> | Ignored {
  const message = AnyMessage.safeParse(raw);
  if (!message.success) return malformed('message', message.error);
  const read = MessageHead.safeParse(message.data);
  if (!read.success) return malformed(`message ${named(message.data['type'])}`, read.error);
  const head = read.data;
  // An answer would go to the person, not to the group.
  if (head.group_id) return { ignored: `message ${named(head.type)} in a group` };
  const content = contentOf(head.type, message.data);
  if (isIgnored(content)) return content;
  const sender = senderOf(head, contacts, account);
  if (!sender) return { ignored: `message ${named(head.type)}: no usable sender` };
  return {
    kind: 'message',
    messageId: head.id,
    ...sender,
    content,
    sentAt: new Date(head.timestamp * 1000).toISOString(),
    quoted: head.context?.id || null,
  };
}
