import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addCustomer } from './phone-api.ts';
import { Sheet } from './sheet.tsx';

interface NewCustomerProps {
  onAdded(waId: string): void;
  onClose(): void;
}

/** Adds somebody who can write to the business. */
export function NewCustomer({ onAdded, onClose }: NewCustomerProps): JSX.Element {
  const [profileName, setName] = useState('');
  const [waId, setNumber] = useState('');
  const [phoneHidden, hide] = useState(false);
  const [why, setWhy] = useState('');
  const add = async (): Promise<void> => {
    const done = await addCustomer({ profileName, ...(waId && { waId }), phoneHidden });
    if (done.is === 'done') onAdded(done.value.waId);
    else setWhy(done.why);
  };
  return (
    <Sheet title="New customer" onClose={onClose}>
      <form
        class="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label class="field">
          Name on WhatsApp
          <input type="text" required maxLength={100} value={profileName} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <label class="field">
          Number, with country code (a free one when left empty)
          <input type="tel" placeholder="+91 98220 12345" value={waId} onInput={(event) => setNumber(event.currentTarget.value)} />
        </label>
        <label class="check">
          <input type="checkbox" checked={phoneHidden} onChange={(event) => hide(event.currentTarget.checked)} />
          Hide the number from the business, as with a username
        </label>
        <p class="trouble" role="alert">
          {why}
        </p>
        <button type="submit" class="wide">
          Add
        </button>
      </form>
    </Sheet>
  );
}
