import type { PhoneBusiness, PhoneCustomer, PhoneEvent, PhoneMessage, PhoneSnapshot } from '../wire.ts';

/** A line in a thread that no one wrote: what a developer must know. */
export interface Remark {
  readonly key: string;
  readonly at: number;
  readonly text: string;
}

/** One chat as the page keeps it. */
export interface Chat {
  readonly customer: PhoneCustomer;
  readonly messages: readonly PhoneMessage[];
  readonly remarks: readonly Remark[];
  /** Until when the business is shown as writing, by the page's clock; 0 when it is not. */
  readonly typingUntil: number;
  /** Messages of the business that came while the chat was not looked at. */
  readonly unread: number;
}

/** Everything the page shows, beside what is open on it. */
export interface PhoneState {
  readonly business: PhoneBusiness;
  readonly chats: ReadonlyMap<string, Chat>;
}

/** Before the first snapshot. */
export const nothing: PhoneState = { business: { name: '', displayNumber: '' }, chats: new Map() };

const MOST_REMARKS = 20;

/** The state that a snapshot tells; what the page alone knows, such as remarks, is kept. */
export function fromSnapshot({ business, customers, messages }: PhoneSnapshot, before: PhoneState): PhoneState {
  const chats = new Map<string, Chat>();
  for (const customer of customers) {
    const own = messages.filter(({ waId }) => waId === customer.waId);
    const { remarks = [] } = before.chats.get(customer.waId) ?? {};
    chats.set(customer.waId, { customer, messages: own, remarks, typingUntil: 0, unread: own.filter(isUnread).length });
  }
  return { business, chats };
}

/** The state after an event. `clock` is the page's own clock in milliseconds, for what passes by itself. */
export function afterEvent(state: PhoneState, event: PhoneEvent, clock: number): PhoneState {
  if (event.type === 'customer') {
    const chat = state.chats.get(event.waId) ?? { messages: [], remarks: [], typingUntil: 0, unread: 0 };
    return withChat(state, { ...chat, customer: event.customer });
  }
  const chat = state.chats.get(event.waId);
  return chat ? withChat(state, chatAfter(chat, event, clock)) : state;
}

/** The chats, the one with the newest message first. */
export const chatsByTime = ({ chats }: PhoneState): readonly Chat[] =>
  [...chats.values()].sort((left, right) => lastSeq(right) - lastSeq(left));

type ChatEvent = Exclude<PhoneEvent, { type: 'customer' }>;

function chatAfter(chat: Chat, event: ChatEvent, clock: number): Chat {
  switch (event.type) {
    case 'message':
      return withMessage(chat, event.message);
    case 'status': {
      const { wamid, status, failure } = event;
      const messages = chat.messages.map((message) =>
        message.wamid === wamid ? { ...message, status, ...(failure && { failure }) } : message,
      );
      return { ...chat, messages, unread: messages.filter(isUnread).length };
    }
    case 'typing':
      return { ...chat, typingUntil: clock + event.forMs };
    case 'refused':
      return withRemark(chat, event.at, `The API refused a message of the bot (${event.code}): ${event.details}`);
    case 'unheard':
      return withRemark(chat, event.at, `The bot's webhook did not take this: ${event.reason}. It is tried again.`);
  }
}

function withMessage(chat: Chat, message: PhoneMessage): Chat {
  const known = chat.messages.some(({ wamid }) => wamid === message.wamid);
  const messages = known
    ? chat.messages.map((other) => (other.wamid === message.wamid ? message : other))
    : [...chat.messages, message].sort((left, right) => left.seq - right.seq);
  const typingUntil = message.from === 'business' ? 0 : chat.typingUntil;
  return { ...chat, messages, typingUntil, unread: messages.filter(isUnread).length };
}

function withRemark(chat: Chat, at: number, text: string): Chat {
  const key = `${at} ${text}`;
  if (chat.remarks.some((remark) => remark.key === key)) return chat;
  return { ...chat, remarks: [...chat.remarks, { key, at, text }].slice(-MOST_REMARKS) };
}

function withChat(state: PhoneState, chat: Chat): PhoneState {
  return { ...state, chats: new Map([...state.chats, [chat.customer.waId, chat]]) };
}

const isUnread = ({ from, status }: PhoneMessage): boolean => from === 'business' && status !== 'read' && status !== 'failed';
const lastSeq = ({ messages }: Chat): number => messages.at(-1)?.seq ?? 0;
