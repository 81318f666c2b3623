import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PhoneAction, PhoneMessage } from '../wire.ts';
import { timeOf } from './clock-words.ts';
import { Icon } from './icons.tsx';
import { ListSheet } from './list-sheet.tsx';
import { LocationSheet } from './location-sheet.tsx';
import { MessageMenu } from './message-menu.tsx';
import { MessageParts } from './message-parts.tsx';
import { Ticks } from './ticks.tsx';
import { previewOf } from './timeline.ts';

interface BubbleProps {
  readonly message: PhoneMessage;
  readonly follows: boolean;
  readonly reactions: readonly string[];
  /** The message this one answers, where it is still there. */
  readonly quoted: PhoneMessage | undefined;
  act(action: PhoneAction): void;
  onReply(): void;
  onEdit(): void;
}

/** One message: who wrote it, what it says, and what can be pressed below it. */
export function Bubble(props: BubbleProps): JSX.Element {
  const { message, follows, reactions, quoted } = props;
  const { from, shown, status, failure } = message;
  const own = from === 'customer';
  return (
    <li class={`message ${own ? 'own' : 'theirs'}${follows ? ' follows' : ''}${status === 'failed' ? ' failed' : ''}`}>
      <div class="bubble">
        <span class="hidden">{own ? 'Customer: ' : 'Business: '}</span>
        {quoted && <span class="quote">{previewOf(quoted)}</span>}
        <MessageParts shown={shown} />
        <div class="foot">
          <span class="stamp">
            {shown.changed === 'edited' && 'edited '}
            <time dateTime={new Date(message.at).toISOString()}>{timeOf(message.at)}</time>
            {own && <Ticks status={status} />}
          </span>
          {shown.changed !== 'revoked' && <MessageMenu own={own} isText={message.type === 'text'} {...menuOf(props)} />}
        </div>
        {failure && (
          <span class="trouble">
            Not delivered ({failure.code}): {failure.title}
          </span>
        )}
        {reactions.length > 0 && (
          <span class="reactions">
            <span class="hidden">Reactions: </span>
            {reactions.join(' ')}
          </span>
        )}
      </div>
      <Pressable {...props} />
    </li>
  );
}

function menuOf({ message: { wamid }, act, onReply, onEdit }: BubbleProps): Omit<Parameters<typeof MessageMenu>[0], 'own' | 'isText'> {
  return {
    onReply,
    onEdit,
    onReact: (emoji) => act({ type: 'reaction', to: wamid, emoji }),
    onRevoke: () => act({ type: 'revoke', wamid }),
  };
}

/** Buttons, the opener of a list, a request for a place, a link. They can be pressed again and late, as on a phone. */
function Pressable({ message: { wamid, shown }, act }: BubbleProps): JSX.Element | null {
  const [open, setOpen] = useState<'list' | 'location'>();
  const close = (): void => setOpen(undefined);
  const { buttons = [], list, link, asksLocation } = shown;
  if (!buttons.length && !list && !link && !asksLocation) return null;
  const press = (option: string): void => {
    close();
    act({ type: 'press', wamid, option });
  };
  return (
    <div class="pressable">
      {buttons.map(({ id, title }) => (
        <button key={id} type="button" class="press" onClick={() => press(id)}>
          <Icon name="reply" /> {title}
        </button>
      ))}
      {list && (
        <button type="button" class="press" aria-haspopup="dialog" onClick={() => setOpen('list')}>
          <Icon name="list" /> {list.button}
        </button>
      )}
      {asksLocation && (
        <button type="button" class="press" aria-haspopup="dialog" onClick={() => setOpen('location')}>
          <Icon name="place" /> Send location
        </button>
      )}
      {link && (
        <a class="press" href={link.url} target="_blank" rel="noopener noreferrer">
          <Icon name="link" /> {link.title}
        </a>
      )}
      {open === 'list' && list && <ListSheet list={list} onPick={press} onClose={close} />}
      {open === 'location' && (
        <LocationSheet
          onPick={(place) => {
            close();
            act({ type: 'location', replyTo: wamid, ...place });
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
