import type { JSX } from 'preact';
import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { PhoneEvent, PhoneSnapshot } from '../wire.ts';
import { connect } from './connection.ts';
import { Icon } from './icons.tsx';
import { look } from './phone-api.ts';
import { afterEvent, type Chat, chatsByTime, fromSnapshot, nothing, type PhoneState } from './phone-state.ts';
import { Roster } from './roster.tsx';
import { Thread } from './thread.tsx';

type Told = { readonly snapshot: PhoneSnapshot } | { readonly event: PhoneEvent };

const reduce = (state: PhoneState, told: Told): PhoneState =>
  'snapshot' in told ? fromSnapshot(told.snapshot, state) : afterEvent(state, told.event, Date.now());

/** The whole page: all customers on one side, the chat of one of them on the other; on a phone one after the other. */
export function App(): JSX.Element {
  const [state, tell] = useReducer(reduce, nothing);
  const [isConnected, setConnected] = useState(true);
  useEffect(() => connect({ snapshot: (snapshot) => tell({ snapshot }), news: (event) => tell({ event }), connected: setConnected }), []);
  const [open, setOpen] = useHash();
  const chats = useMemo(() => chatsByTime(state), [state]);
  const chat = open === undefined ? undefined : state.chats.get(open);
  useLooking(chat);
  useTitle(chats, state.business.name);
  return (
    <main class={`phone${chat ? ' has-open' : ''}`}>
      {!isConnected && (
        <p class="offline" role="status">
          The emulator does not answer; trying again…
        </p>
      )}
      <Roster chats={chats} open={open} onOpen={setOpen} />
      {chat ? (
        <Thread key={chat.customer.waId} business={state.business} chat={chat} />
      ) : (
        <section class="thread empty">
          <Icon name="chat" />
          <p>Choose a customer to write to {state.business.name || 'the business'}.</p>
        </section>
      )}
    </main>
  );
}

/** The open chat is part of the address, so that it survives a reload and “back” leaves it. */
function useHash(): [string | undefined, (waId: string) => void] {
  const read = (): string | undefined => /^#\/(\d+)$/.exec(location.hash)?.[1];
  const [waId, setWaId] = useState(read);
  useEffect(() => {
    const changed = (): void => setWaId(read());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return [
    waId,
    (next) => {
      location.hash = `#/${next}`;
    },
  ];
}

/** Reads what is shown, as a customer does who looks at the screen. */
function useLooking(chat: Chat | undefined): void {
  const [isVisible, setVisible] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const changed = (): void => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', changed);
    return () => document.removeEventListener('visibilitychange', changed);
  }, []);
  const waId = chat?.customer.waId;
  const unread = chat?.unread ?? 0;
  useEffect(() => {
    if (waId !== undefined && unread > 0 && isVisible) void look(waId);
  }, [waId, unread, isVisible]);
}

function useTitle(chats: readonly Chat[], business: string): void {
  const unread = chats.reduce((sum, chat) => sum + chat.unread, 0);
  useEffect(() => {
    document.title = `${unread ? `(${unread}) ` : ''}${business || 'Phone'} – phone simulator`;
  }, [unread, business]);
}
