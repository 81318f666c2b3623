import type { EventOf } from '@samvad/framework';
import { z } from 'zod';
import { type Contact, MessageHead } from './envelope-schema.ts';
import { type Ignored, isIgnored, malformed, named } from './ignored.ts';
import { contentOf, typeOf } from './parse-content.ts';
import { senderOf } from './sender.ts';

const AnyMessage = z.record(z.string(), z.unknown());

/** Reads one message into an event, a note of what was read over, or both; whatever is wrong with it stays with it. */
export function messageOf(raw: unknown, contacts: readonly Contact[], account: string): readonly (EventOf<'message'> | Ignored)[] {
  const message = AnyMessage.safeParse(raw);
  if (!message.success) return [malformed('message', message.error)];
  const what = `message ${named(typeOf(message.data))}`;
  const read = MessageHead.safeParse(message.data);
  if (!read.success) return [malformed(what, read.error)];
  const head = read.data;
  // An answer would go to the person, not to the group.
  if (head.group_id) return [{ ignored: `${what} in a group` }];
  const sender = senderOf(head, contacts, account);
  return contentOf(message.data).map((content) => {
    if (isIgnored(content)) return content;
    if (!sender) return { ignored: `${what}: no usable sender` };
    return {
      kind: 'message',
      messageId: head.id,
      ...sender,
      content,
      sentAt: new Date(head.timestamp * 1000).toISOString(),
      quoted: head.context?.id || null,
    };
  });
}
