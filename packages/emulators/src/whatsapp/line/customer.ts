import type { PhoneCustomer, PhonePlace } from '../../phone/wire.ts';
import { PhoneRefusal } from '../phone-refusal.ts';
import { optionsOf } from './customer-content.ts';
import type { CustomerFile } from './customer-draft.ts';
import type { Customers, Uttered } from './customers.ts';
import type { Feed } from './feed.ts';
import type { StoredMessage, Threads } from './threads.ts';

/** What one customer's phone is made on. */
export interface CustomerParts {
  readonly customers: Customers;
  readonly threads: Threads;
  readonly feed: Feed;
}

/**
 * One customer with the phone in hand, for specs and demonstrations.
 *
 * @example
 * const asha = emulator.customer('919822000001');
 * await asha.says('book a wash').acknowledged;
 * const answer = await asha.hears();
 * asha.presses('Premium Wash');
 */
export class Customer {
  readonly profile: PhoneCustomer;
  readonly #parts: CustomerParts;
  #heard = 0;

  constructor(profile: PhoneCustomer, parts: CustomerParts) {
    this.profile = profile;
    this.#parts = parts;
    this.#heard = this.received().at(-1)?.seq ?? 0;
  }

  /** Writes a text, perhaps as the answer to a message. */
  says(text: string, replyTo?: string): Uttered {
    return this.#act({ type: 'text', text, ...(replyTo !== undefined && { replyTo }) });
  }

  /** Presses an option by its title or id, on the newest message that offers it, or on the one that is named. */
  presses(option: string, wamid?: string): Uttered {
    const offering = this.received().findLast((message) =>
      wamid === undefined ? optionsOf(message).some(({ id, title }) => option === id || option === title) : message.wamid === wamid,
    );
    if (!offering) throw new PhoneRefusal(`no message offers “${option}”`);
    return this.#act({ type: 'press', wamid: offering.wamid, option });
  }

  /** Sends a place, as the answer to the newest request for one where there is one. */
  sendsLocation(place: PhonePlace): Uttered {
    const asked = this.received().findLast(({ shown }) => shown.asksLocation)?.wamid;
    return this.#act({ type: 'location', ...place, ...(asked !== undefined && { replyTo: asked }) });
  }

  /** Sends a file: an image, a document, a voice note. */
  sendsFile(file: CustomerFile): Uttered {
    return this.#parts.customers.sendFile(this.profile.waId, file);
  }

  /** Shares a contact. */
  sharesContact(name: string, phone: string): Uttered {
    return this.#act({ type: 'contact', name, phone });
  }

  /** Reacts to a message; an empty emoji takes the reaction back. */
  reacts(wamid: string, emoji: string): Uttered {
    return this.#act({ type: 'reaction', to: wamid, emoji });
  }

  /** Changes an own text. */
  edits(wamid: string, text: string): Uttered {
    return this.#act({ type: 'edit', wamid, text });
  }

  /** Takes an own message back. */
  revokes(wamid: string): Uttered {
    return this.#act({ type: 'revoke', wamid });
  }

  /** Sends something that the API cannot pass on, such as a `poll_creation`. */
  sendsUnsupported(what: string): Uttered {
    return this.#act({ type: 'unsupported', what });
  }

  /** Looks at the chat: everything in it is read. */
  looks(): void {
    this.#parts.customers.look(this.profile.waId);
  }

  /** Everything the business sent to this customer, oldest first. */
  received(): readonly StoredMessage[] {
    return this.#parts.threads.of(this.profile.waId).filter(({ from }) => from === 'business');
  }

  /**
   * The next message of the business that was not heard yet, counted from when this phone was taken in hand. Rejects with a {@link PhoneRefusal} after
   * `timeoutMs` of silence.
   */
  hears(timeoutMs = 5_000): Promise<StoredMessage> {
    return new Promise((resolve, reject) => {
      const take = (): void => {
        const next = this.received().find(({ seq }) => seq > this.#heard);
        if (!next) return;
        this.#heard = next.seq;
        end();
        resolve(next);
      };
      const timer = setTimeout(() => {
        end();
        reject(new PhoneRefusal(`the business said nothing for ${timeoutMs} ms`));
      }, timeoutMs);
      const deaf = this.#parts.feed.listen(take);
      const end = (): void => {
        clearTimeout(timer);
        deaf();
      };
      take();
    });
  }

  #act(action: Parameters<Customers['act']>[1]): Uttered {
    return this.#parts.customers.act(this.profile.waId, action);
  }
}
