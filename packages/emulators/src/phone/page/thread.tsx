import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PhoneAction, PhoneBusiness } from '../wire.ts';
import { Avatar } from './avatar.tsx';
import { Bubble } from './bubble.tsx';
import { dayOf } from './clock-words.ts';
import { Composer, type Draft } from './composer.tsx';
import { Icon } from './icons.tsx';
import { act as actOf, type Done, sendFile as sendFileOf } from './phone-api.ts';
import type { Chat } from './phone-state.ts';
import { type Entry, timelineOf } from './timeline.ts';

interface ThreadProps {
  readonly business: PhoneBusiness;
  readonly chat: Chat;
}

/** Closer to its end than this, a thread goes on to the newest message by itself. */
const NEAR_PX = 160;

/** A chat as the customer sees it: with the business. */
export function Thread({ business, chat }: ThreadProps): JSX.Element {
  const { customer, messages, remarks } = chat;
  const [draft, setDraft] = useState<Draft>();
  const [trouble, setTrouble] = useState('');
  const log = useRef<HTMLDivElement>(null);
  const typing = useTyping(chat.typingUntil);
  const entries = useMemo(() => timelineOf({ messages, remarks }), [messages, remarks]);
  useEndOf(log);

  const told = (done: Done<unknown>): void => setTrouble(done.is === 'refused' ? done.why : '');
  const act = (action: PhoneAction): void => void actOf(customer.waId, action).then(told);
  const sendFile = (file: File, caption: string): void => void sendFileOf(customer.waId, file, caption).then(told);

  const show = (entry: Entry): JSX.Element => {
    if (entry.kind === 'day')
      return (
        <li key={entry.key} class="day">
          <time dateTime={new Date(entry.at).toISOString()}>{dayOf(entry.at)}</time>
        </li>
      );
    if (entry.kind === 'remark')
      return (
        <li key={entry.key} class="remark">
          {entry.remark.text}
        </li>
      );
    const { message } = entry;
    return (
      <Bubble
        key={entry.key}
        message={message}
        follows={entry.follows}
        reactions={entry.reactions}
        quoted={message.replyTo === undefined ? undefined : messages.find(({ wamid }) => wamid === message.replyTo)}
        act={act}
        onReply={() => setDraft({ kind: 'reply', message })}
        onEdit={() => setDraft({ kind: 'edit', message })}
      />
    );
  };

  return (
    <section class="thread" aria-label={`Chat of ${customer.profileName}`}>
      <header class="bar">
        <a class="round back" href="#/" aria-label="Back to all customers">
          <Icon name="back" />
        </a>
        <Avatar name={business.name} of={business.displayNumber} />
        <div class="bar-words">
          <h1>{business.name}</h1>
          <p>{typing ? 'typing…' : business.displayNumber}</p>
        </div>
        <p class="bar-who" title={customer.phoneHidden ? `${customer.userId}, number hidden` : `+${customer.waId}`}>
          as <strong>{customer.profileName}</strong>
        </p>
      </header>
      <div ref={log} class="log" role="log" aria-label="Messages" tabIndex={0}>
        <ol class="messages">
          {entries.map(show)}
          {typing && (
            <li class="message theirs">
              <div class="bubble dots" role="img" aria-label={`${business.name} is typing`}>
                <i />
                <i />
                <i />
              </div>
            </li>
          )}
          {!entries.length && <li class="remark">Write as {customer.profileName}: “Hi”, or “book a car wash for Saturday”.</li>}
        </ol>
      </div>
      <p class="trouble" role="alert">
        {trouble}
      </p>
      <Composer draft={draft} act={act} sendFile={sendFile} onDraftDone={() => setDraft(undefined)} />
    </section>
  );
}

/** Whether the business is writing, until that has passed. */
function useTyping(until: number): boolean {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const left = until - Date.now();
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), left);
    return () => clearTimeout(timer);
  }, [until]);
  return until > now;
}

/** Keeps a thread at its end while it grows (a message came, a picture was loaded), unless somebody reads further up. */
function useEndOf(log: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = log.current;
    const inside = element?.firstElementChild;
    if (!element || !inside) return undefined;
    let isAtEnd = true;
    const toEnd = (): void => {
      if (isAtEnd) element.scrollTop = element.scrollHeight;
    };
    let top = element.scrollTop;
    const note = (): void => {
      const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      // Growth leaves the end behind too; only who scrolls up wants to stay there.
      if (isNear || element.scrollTop < top) isAtEnd = isNear;
      top = element.scrollTop;
    };
    const growth = new ResizeObserver(toEnd);
    growth.observe(inside);
    growth.observe(element);
    element.addEventListener('scroll', note, { passive: true });
    toEnd();
    return () => {
      growth.disconnect();
      element.removeEventListener('scroll', note);
    };
  }, [log]);
}
