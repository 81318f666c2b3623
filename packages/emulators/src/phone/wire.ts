/** How far a message has come. `pending`: the bot's webhook has not acknowledged it yet. */
export type Tick = 'pending' | 'sent' | 'delivered' | 'read' | 'failed';

/** One thing a customer can press. `id` is the bot's own payload. */
export interface PhoneOption {
  readonly kind: 'button' | 'row' | 'template';
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** A titled group of rows of a list message. */
export interface PhoneSection {
  readonly title?: string;
  readonly rows: readonly PhoneOption[];
}

/** A file in a message: held by the emulator (`id`) or somewhere else (`link`). */
export interface PhoneMedia {
  readonly kind: 'image' | 'video' | 'audio' | 'document' | 'sticker';
  readonly id?: string;
  readonly link?: string;
  readonly filename?: string;
}

/** A place on the map, in degrees. */
export interface PhonePlace {
  readonly latitude: number;
  readonly longitude: number;
  readonly name?: string;
  readonly address?: string;
}

/** What a person sees of a message, whatever type it had on the wire. */
export interface Shown {
  readonly text: string;
  readonly header?: string;
  readonly footer?: string;
  readonly media?: PhoneMedia;
  readonly place?: PhonePlace;
  readonly contacts?: readonly string[];
  readonly buttons?: readonly PhoneOption[];
  readonly list?: { readonly button: string; readonly sections: readonly PhoneSection[] };
  readonly link?: { readonly title: string; readonly url: string };
  readonly asksLocation?: boolean;
  readonly template?: string;
  /** The customer changed the text after it was sent, or took the message back. */
  readonly changed?: 'edited' | 'revoked';
  readonly reaction?: { readonly messageId: string; readonly emoji: string };
}

/** Why a message failed: Meta's code and its words. */
export interface PhoneFailure {
  readonly code: number;
  readonly title: string;
}

/** One message of a thread. `seq` grows over all threads; `at` is in milliseconds since 1970. */
export interface PhoneMessage {
  readonly seq: number;
  readonly wamid: string;
  readonly waId: string;
  readonly from: 'customer' | 'business';
  readonly at: number;
  readonly type: string;
  readonly shown: Shown;
  readonly replyTo?: string;
  readonly status: Tick;
  readonly failure?: PhoneFailure;
}

/** A person on the customer side. `phoneHidden`: the business sees only `userId`. */
export interface PhoneCustomer {
  readonly waId: string;
  readonly profileName: string;
  readonly userId: string;
  readonly phoneHidden: boolean;
}

/** The business number as a customer sees it. */
export interface PhoneBusiness {
  readonly name: string;
  readonly displayNumber: string;
}

/** Everything a page needs to begin with. `now` is the emulator's clock, in milliseconds since 1970. */
export interface PhoneSnapshot {
  readonly business: PhoneBusiness;
  readonly customers: readonly PhoneCustomer[];
  readonly messages: readonly PhoneMessage[];
  readonly now: number;
}

/**
 * What the event stream tells the page. `message` brings a new message or a changed one; `refused`: the bot tried a send that the API did not take;
 * `unheard`: the bot's webhook did not take an event.
 */
export type PhoneEvent =
  | { readonly type: 'customer'; readonly waId: string; readonly customer: PhoneCustomer }
  | { readonly type: 'message'; readonly waId: string; readonly message: PhoneMessage }
  | { readonly type: 'status'; readonly waId: string; readonly wamid: string; readonly status: Tick; readonly failure?: PhoneFailure }
  | { readonly type: 'typing'; readonly waId: string; readonly forMs: number }
  | { readonly type: 'refused'; readonly waId: string; readonly at: number; readonly code: number; readonly details: string }
  | { readonly type: 'unheard'; readonly waId: string; readonly at: number; readonly reason: string };

/** What a customer does on the page, as it is posted; files go separately, as bytes. */
export type PhoneAction =
  | { readonly type: 'text'; readonly text: string; readonly replyTo?: string }
  | { readonly type: 'press'; readonly wamid: string; readonly option: string }
  | ({ readonly type: 'location'; readonly replyTo?: string } & PhonePlace)
  | { readonly type: 'reaction'; readonly to: string; readonly emoji: string }
  | { readonly type: 'edit'; readonly wamid: string; readonly text: string }
  | { readonly type: 'revoke'; readonly wamid: string };
