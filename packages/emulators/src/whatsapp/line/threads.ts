import type { PhoneFailure, PhoneMessage, Shown, Tick } from '../../phone/wire.ts';
import type { Feed } from './feed.ts';
import type { Json } from '../send/field.ts';

/** A message as the emulator keeps it: what the phone shows, and for the business's own ones what was on the wire. */
export interface StoredMessage extends PhoneMessage {
  /** The body of the send, for messages of the business. */
  readonly raw?: Json;
  /** `biz_opaque_callback_data` of the send. */
  readonly opaque?: string;
  /** It was taken, but will not reach the phone. */
  readonly isLost?: boolean;
}

/** A message to be stored. */
export interface MessageDraft {
  readonly wamid: string;
  readonly waId: string;
  readonly from: 'customer' | 'business';
  readonly at: number;
  readonly type: string;
  readonly shown: Shown;
  readonly status: Tick;
  readonly replyTo?: string;
  readonly raw?: Json;
  readonly opaque?: string;
  readonly isLost?: boolean;
}

const RANK: Readonly<Record<Tick, number>> = { pending: 0, sent: 1, failed: 1, delivered: 2, read: 3 };

/** All messages between the business number and its customers, one thread for each. */
export class Threads {
  readonly #feed: Feed;
  readonly #byWamid = new Map<string, StoredMessage>();
  readonly #byCustomer = new Map<string, string[]>();
  #seq = 0;

  constructor(feed: Feed) {
    this.#feed = feed;
  }

  /** Stores a message under the next sequence number and tells the phones. */
  append(draft: MessageDraft): StoredMessage {
    this.#seq += 1;
    const message: StoredMessage = { ...draft, seq: this.#seq };
    this.#byWamid.set(message.wamid, message);
    const thread = this.#byCustomer.get(message.waId);
    if (thread === undefined) this.#byCustomer.set(message.waId, [message.wamid]);
    else thread.push(message.wamid);
    this.#feed.tell({ type: 'message', waId: message.waId, message: phoneView(message) });
    return message;
  }

  /** The messages of a customer with a sequence number above `after`, oldest first. */
  of(waId: string, after = 0): readonly StoredMessage[] {
    const thread = (this.#byCustomer.get(waId) ?? []).map((wamid) => this.#byWamid.get(wamid));
    return thread.filter((message): message is StoredMessage => message !== undefined && message.seq > after);
  }

  /** One message by its id, or undefined. */
  find(wamid: string): StoredMessage | undefined {
    return this.#byWamid.get(wamid);
  }

  /** Raises the status of a message; a lower one, and a failure of what was delivered, is ignored. Returns the message as it is now, or undefined. */
  raise(wamid: string, status: Tick, failure?: PhoneFailure): StoredMessage | undefined {
    const message = this.#byWamid.get(wamid);
    const rises =
      message !== undefined && message.status !== 'failed' && (RANK[status] > RANK[message.status] || isLoss(message.status, status));
    if (!rises) return undefined;
    const raised: StoredMessage = { ...message, status, ...(failure !== undefined && { failure }) };
    this.#byWamid.set(wamid, raised);
    this.#feed.tell({ type: 'status', waId: message.waId, wamid, status, ...(failure !== undefined && { failure }) });
    return raised;
  }

  /** Puts other content into a message that is there: it was edited, or taken back. */
  change(wamid: string, shown: Shown): void {
    const message = this.#byWamid.get(wamid);
    if (message === undefined) return;
    const changed: StoredMessage = { ...message, shown };
    this.#byWamid.set(wamid, changed);
    this.#feed.tell({ type: 'message', waId: message.waId, message: phoneView(changed) });
  }
}

const isLoss = (from: Tick, to: Tick): boolean => from === 'sent' && to === 'failed';

/** What the phone may know of a message: without what lies on the wire. */
export function phoneView({ raw: _raw, opaque: _opaque, isLost: _isLost, ...view }: StoredMessage): PhoneMessage {
  return view;
}
