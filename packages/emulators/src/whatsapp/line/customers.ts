import type { PhoneCustomer } from '../../phone/wire.ts';
import { newWamid } from '../identifiers.ts';
import { PhoneRefusal } from '../phone-refusal.ts';
import { messageWebhook } from '../webhook/envelope.ts';
import { type CustomerContent, contentOfAction, contentOfFile } from './customer-content.ts';
import type { CustomerAction, CustomerFile } from './customer-draft.ts';
import type { Line } from './line.ts';
import { readByCustomer } from './receipts.ts';
import type { StoredMessage } from './threads.ts';

/** A message that left a customer's phone. `acknowledged` resolves when the bot's webhook has taken it. */
export interface Uttered {
  readonly wamid: string;
  readonly acknowledged: Promise<void>;
}

/** The customer side of a line: whatever they do becomes a webhook. What a phone cannot do is a {@link PhoneRefusal}. */
export class Customers {
  readonly #line: Line;

  constructor(line: Line) {
    this.#line = line;
  }

  /** Says, presses, reacts, takes back: anything but files. */
  act(waId: string, action: CustomerAction): Uttered {
    const customer = this.#line.roster.get(waId);
    const content = contentOfAction(action, (wamid) => this.#message(waId, wamid));
    if (action.type === 'edit' || action.type === 'revoke') {
      this.#line.threads.change(action.wamid, content.shown);
      return this.#tell(customer, content, newWamid(waId, 'customer', this.#line.entropy));
    }
    return this.#utter(customer, content);
  }

  /** Sends a file. */
  sendFile(waId: string, file: CustomerFile): Uttered {
    const customer = this.#line.roster.get(waId);
    if (file.bytes.length === 0) throw new PhoneRefusal('the file is empty');
    return this.#utter(customer, contentOfFile(file, this.#line.media.add(file.bytes, file.mime, 'customer')));
  }

  /** Looks at the chat: what the business sent is read. */
  look(waId: string): void {
    readByCustomer(this.#line, this.#line.roster.get(waId).waId);
  }

  #utter(customer: PhoneCustomer, content: CustomerContent): Uttered {
    const line = this.#line;
    const wamid = newWamid(customer.waId, 'customer', line.entropy);
    line.threads.append({
      wamid,
      waId: customer.waId,
      from: 'customer',
      at: line.now(),
      type: content.type,
      shown: content.shown,
      status: 'pending',
      ...(content.replyTo !== undefined && { replyTo: content.replyTo }),
    });
    return this.#tell(customer, content, wamid);
  }

  #tell(customer: PhoneCustomer, content: CustomerContent, wamid: string): Uttered {
    const line = this.#line;
    const { waId } = customer;
    // Who writes has seen what stands above.
    readByCustomer(line, waId);
    line.window.open(waId);
    const value = messageWebhook(
      line.number,
      customer,
      { wamid, atMs: line.now(), type: content.type, ...(content.replyTo !== undefined && { replyTo: content.replyTo }) },
      content.body,
    );
    const acknowledged = new Promise<void>((resolve) => {
      const delivered = (): void => {
        line.threads.raise(wamid, 'delivered');
        resolve();
      };
      line.notify({ lane: `messages of ${waId}`, waId, value, delivered });
    });
    return { wamid, acknowledged };
  }

  #message(waId: string, wamid: string): StoredMessage {
    const message = this.#line.threads.find(wamid);
    if (message?.waId !== waId) throw new PhoneRefusal('there is no such message in this chat', 404);
    return message;
  }
}
