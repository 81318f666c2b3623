import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

interface SheetProps {
  readonly title: string;
  readonly children: ComponentChildren;
  onClose(): void;
}

/** A sheet that comes up over everything: the browser keeps the focus in it and closes it by Escape. */
export function Sheet({ title, children, onClose }: SheetProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="sheet-inside">
        <header class="sheet-head">
          <button type="button" class="round" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
          <h2 id={heading}>{title}</h2>
        </header>
        {children}
      </div>
    </dialog>
  );
}
