import type { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';

/** Facts that come with the channel: its name for the customer, and the telephone number. */
export function meet(conversation: Conversation, messages: readonly EventOf<'message'>[]): Conversation {
  const newest = messages.at(-1);
  const [first, ...others] = conversation.persons;
  if (!newest || !first) return conversation;
  const phone = newest.phone;
  const facts =
    phone && !first.facts['phone']
      ? {
          ...first.facts,
          phone: {
            value: phone,
            status: 'given' as const,
            source: { messageId: null, by: 'profile' as const, quote: '' },
            at: newest.sentAt,
          },
        }
      : first.facts;
  return { ...conversation, profileName: newest.profileName ?? conversation.profileName, persons: [{ ...first, facts }, ...others] };
}
