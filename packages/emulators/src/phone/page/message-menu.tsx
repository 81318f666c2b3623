import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

interface MessageMenuProps {
  readonly own: boolean;
  readonly isText: boolean;
  onReply(): void;
  onEdit(): void;
  onReact(emoji: string): void;
  onRevoke(): void;
}

const EMOJI = ['👍', '❤️', '🙏'] as const;

/** What a customer can do with a message that is there: answer it, react to it, change or delete an own one. */
export function MessageMenu({ own, isText, onReply, onEdit, onReact, onRevoke }: MessageMenuProps): JSX.Element {
  const details = useRef<HTMLDetailsElement>(null);
  const item = (words: string, work: () => void): JSX.Element => (
    <button
      key={words}
      type="button"
      onClick={() => {
        details.current?.removeAttribute('open');
        work();
      }}
    >
      {words}
    </button>
  );
  return (
    <details
      ref={details}
      class="menu"
      onToggle={({ currentTarget }) => currentTarget.open && currentTarget.lastElementChild?.scrollIntoView({ block: 'nearest' })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') details.current?.removeAttribute('open');
      }}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && details.current?.contains(event.relatedTarget)))
          details.current?.removeAttribute('open');
      }}
    >
      <summary aria-label="More about this message">
        <Icon name="more" />
      </summary>
      <div class="menu-items">
        {item('Reply', onReply)}
        {own && isText && item('Edit', onEdit)}
        {own && item('Delete', onRevoke)}
        {!own && <div class="menu-row">{EMOJI.map((emoji) => item(emoji, () => onReact(emoji)))}</div>}
        {!own && item('Remove reaction', () => onReact(''))}
      </div>
    </details>
  );
}
