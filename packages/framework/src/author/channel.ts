import type { Address, MediaRef, OutboundContent } from '../model/content.ts';
import type { EventOf } from '../model/event.ts';

/** Headers as they arrive: lower-case names; a header that came more than once is joined with ", ". */
export type WebhookHeaders = Readonly<Record<string, string | undefined>>;

/** What a channel can show; the reply floor degrades to it. */
export interface ChannelLimits {
  readonly textLength: number;
  readonly buttons: number;
  readonly buttonTitle: number;
  readonly rows: number;
  readonly rowTitle: number;
  readonly rowDescription: number;
  /** Longest text beside buttons or rows. */
  readonly choicesText: number;
  readonly openTitle: number;
}

/** How far a message of ours got; only ever raised. */
export type DeliveryRank = 'sent' | 'delivered' | 'read' | 'failed';

/** News of a message we sent. */
export interface DeliveryStatus {
  readonly account: string;
  /** The channel's id of our message. */
  readonly messageId: string;
  /** What we sent along to recognise it; null when the channel does not echo it. */
  readonly reference: string | null;
  readonly rank: DeliveryRank;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly errorCode: string | null;
  readonly errorText: string | null;
}

/** What one webhook body held. `unknown` names what this version ignores. */
export interface ParsedWebhook {
  readonly messages: readonly EventOf<'message'>[];
  readonly statuses: readonly DeliveryStatus[];
  /** What people of the company wrote to customers on the channel's own app; absent where the channel does not tell. */
  readonly echoes?: readonly { readonly address: Address; readonly messageId: string; readonly text: string }[];
  readonly unknown: readonly string[];
}

/**
 * How a send ended. `ambiguous`: nobody knows; `refused`: never with this message; `later`: again after `afterMs`. `everything`: nothing of this channel can
 * leave now, whomever it is for, so that it is one incident however many messages wait.
 */
export type SendResult =
  | { readonly is: 'sent'; readonly messageId: string }
  | { readonly is: 'refused'; readonly fault: Error }
  | { readonly is: 'later'; readonly afterMs: number; readonly fault: Error; readonly everything?: boolean }
  | { readonly is: 'ambiguous'; readonly fault: Error };

/** One message on its way out. */
export interface Outgoing {
  readonly address: Address;
  readonly content: OutboundContent;
  /** Echoed by statuses; unique per attempt. */
  readonly reference: string;
  /** Id of the customer's message this answers, for receipts and quoting. */
  readonly answers: string | null;
}

/**
 * A way to reach customers. It does transport only: no dialogue, no store.
 */
export interface Channel {
  readonly name: string;
  readonly limits: ChannelLimits;
  /**
   * Checks the signature over the raw bytes and reads the body.
   * @throws Fault `WEBHOOK.SIGNATURE`, `WEBHOOK.BODY`
   */
  parse(rawBody: Buffer, headers: WebhookHeaders): ParsedWebhook;
  /** Answers the channel's own verification request; undefined when it is refused. */
  verify?(query: Readonly<Record<string, string | undefined>>): string | undefined;
  send(outgoing: Outgoing, signal: AbortSignal): Promise<SendResult>;
  /** Read receipt and typing indicator; best effort. */
  seen?(address: Address, messageId: string, signal: AbortSignal): Promise<void>;
  /** Bytes of a customer's file. */
  fetchMedia?(file: MediaRef, signal: AbortSignal): Promise<Buffer>;
  /** Readiness of the other side. */
  probe?(signal: AbortSignal): Promise<'up' | 'degraded' | 'down'>;
}
