import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Shown } from '../wire.ts';
import { Sheet } from './sheet.tsx';

interface ListSheetProps {
  readonly list: NonNullable<Shown['list']>;
  onPick(id: string): void;
  onClose(): void;
}

/** The rows of a list message: one is marked, then sent. */
export function ListSheet({ list, onPick, onClose }: ListSheetProps): JSX.Element {
  const [marked, mark] = useState<string>();
  return (
    <Sheet title={list.button} onClose={onClose}>
      <form
        class="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (marked !== undefined) onPick(marked);
        }}
      >
        <div class="sheet-scroll">
          {list.sections.map(({ title, rows }, index) => (
            <fieldset key={title ?? index} class="rows">
              <legend class={title ? 'rows-title' : 'hidden'}>{title ?? list.button}</legend>
              {rows.map(({ id, title: name, description }) => (
                <label key={id} class="row">
                  <span class="row-words">
                    <span class="row-title">{name}</span>
                    {description && <span class="row-description">{description}</span>}
                  </span>
                  <input type="radio" name="row" value={id} checked={marked === id} onChange={() => mark(id)} />
                </label>
              ))}
            </fieldset>
          ))}
        </div>
        <button type="submit" class="wide" disabled={marked === undefined}>
          Send
        </button>
      </form>
    </Sheet>
  );
}
