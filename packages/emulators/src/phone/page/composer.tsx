import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PhoneAction, PhoneMessage } from '../wire.ts';
import { FileSheet } from './file-sheet.tsx';
import { Icon } from './icons.tsx';
import { LocationSheet } from './location-sheet.tsx';
import { previewOf } from './timeline.ts';

/** What the next text is about: an answer to a message, or other words for an own one. */
export interface Draft {
  readonly kind: 'reply' | 'edit';
  readonly message: PhoneMessage;
}

interface ComposerProps {
  readonly draft: Draft | undefined;
  act(action: PhoneAction): void;
  sendFile(file: File, caption: string): void;
  onDraftDone(): void;
}

/** The box to write in, with files and places beside it. Enter sends, Shift+Enter begins a new line. */
export function Composer({ draft, act, sendFile, onDraftDone }: ComposerProps): JSX.Element {
  const [text, setText] = useState('');
  const [sheet, setSheet] = useState<File | 'location'>();
  const box = useRef<HTMLTextAreaElement>(null);
  const close = (): void => setSheet(undefined);

  // Before anything is typed: what stands in the box is the draft's.
  useLayoutEffect(() => {
    if (!draft) return;
    if (draft.kind === 'edit') setText(draft.message.shown.text);
    box.current?.focus();
  }, [draft]);

  const send = (): void => {
    if (!text.trim()) return;
    if (draft?.kind === 'edit') act({ type: 'edit', wamid: draft.message.wamid, text });
    else act({ type: 'text', text, ...(draft && { replyTo: draft.message.wamid }) });
    setText('');
    onDraftDone();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {draft && (
        <div class="draft">
          <span class="quote">
            {draft.kind === 'edit' ? 'Editing: ' : 'Answering: '}
            {previewOf(draft.message)}
          </span>
          <button type="button" class="round" aria-label="Drop this" onClick={onDraftDone}>
            <Icon name="close" />
          </button>
        </div>
      )}
      <label class="round attach" title="Photo or document">
        <Icon name="photo" />
        <span class="hidden">Attach a photo or document</span>
        <input
          type="file"
          class="hidden"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) setSheet(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <button
        type="button"
        class="round"
        aria-label="Send location"
        title="Location"
        aria-haspopup="dialog"
        onClick={() => setSheet('location')}
      >
        <Icon name="place" />
      </button>
      <textarea
        ref={box}
        rows={1}
        aria-label="Message"
        placeholder="Message"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="round send" aria-label="Send" disabled={!text.trim()}>
        <Icon name="send" />
      </button>
      {sheet === 'location' && (
        <LocationSheet
          onPick={(place) => {
            close();
            act({ type: 'location', ...place });
          }}
          onClose={close}
        />
      )}
      {sheet instanceof File && (
        <FileSheet
          file={sheet}
          onSend={(caption) => {
            close();
            sendFile(sheet, caption);
          }}
          onClose={close}
        />
      )}
    </form>
  );
}
