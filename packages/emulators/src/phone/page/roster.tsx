import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Avatar } from './avatar.tsx';
import { lastTimeOf } from './clock-words.ts';
import { Icon } from './icons.tsx';
import { NewCustomer } from './new-customer.tsx';
import type { Chat } from './phone-state.ts';
import { Ticks } from './ticks.tsx';
import { previewOf } from './timeline.ts';

interface RosterProps {
  readonly chats: readonly Chat[];
  readonly open: string | undefined;
  onOpen(waId: string): void;
}

/** All customers, the one who was last in touch first. */
export function Roster({ chats, open, onOpen }: RosterProps): JSX.Element {
  const [adding, setAdding] = useState(false);
  return (
    <nav class="roster" aria-label="Customers">
      <header class="bar">
        <h1>Customers</h1>
        <button
          type="button"
          class="round"
          aria-label="New customer"
          title="New customer"
          aria-haspopup="dialog"
          onClick={() => setAdding(true)}
        >
          <Icon name="newCustomer" />
        </button>
      </header>
      <ul class="chats">
        {chats.map((chat) => (
          <ChatLink key={chat.customer.waId} chat={chat} isOpen={open === chat.customer.waId} />
        ))}
      </ul>
      {adding && (
        <NewCustomer
          onAdded={(waId) => {
            setAdding(false);
            onOpen(waId);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </nav>
  );
}

function ChatLink({ chat, isOpen }: { readonly chat: Chat; readonly isOpen: boolean }): JSX.Element {
  const { customer, unread } = chat;
  const last = chat.messages.at(-1);
  return (
    <li>
      <a class="chat" href={`#/${customer.waId}`} aria-current={isOpen ? 'page' : undefined}>
        <Avatar name={customer.profileName} of={customer.waId} />
        <span class="chat-words">
          <span class="chat-top">
            <span class="chat-name">{customer.profileName}</span>
            {last && <time dateTime={new Date(last.at).toISOString()}>{lastTimeOf(last.at)}</time>}
          </span>
          <span class="chat-bottom">
            <span class="chat-preview">
              {last?.from === 'customer' && <Ticks status={last.status} />}
              {last ? previewOf(last) : `+${customer.waId}${customer.phoneHidden ? ', number hidden' : ''}`}
            </span>
            {unread > 0 && (
              <span class="unread">
                {unread}
                <span class="hidden"> unread</span>
              </span>
            )}
          </span>
        </span>
      </a>
    </li>
  );
}
