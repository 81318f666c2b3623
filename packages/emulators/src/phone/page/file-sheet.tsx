import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { Sheet } from './sheet.tsx';

interface FileSheetProps {
  readonly file: File;
  onSend(caption: string): void;
  onClose(): void;
}

/** A file before it is sent, with a caption. */
export function FileSheet({ file, onSend, onClose }: FileSheetProps): JSX.Element {
  const [caption, setCaption] = useState('');
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    if (!file.type.startsWith('image/')) return undefined;
    const url = URL.createObjectURL(file);
    setPicture(url);
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return (
    <Sheet title="Send file" onClose={onClose}>
      <form
        class="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSend(caption.trim());
        }}
      >
        <div class="sheet-scroll preview">
          {picture ? <img src={picture} alt={`Preview of ${file.name}`} /> : <Icon name="document" />}
          <p class="row-description">
            {file.name}, {Math.max(1, Math.round(file.size / 1024)).toLocaleString()} kB
          </p>
        </div>
        <label class="field">
          Caption
          <input type="text" maxLength={1024} value={caption} onInput={(event) => setCaption(event.currentTarget.value)} />
        </label>
        <button type="submit" class="wide">
          Send
        </button>
      </form>
    </Sheet>
  );
}
