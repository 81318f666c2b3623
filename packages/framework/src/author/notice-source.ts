import type { Address } from '../model/content.ts';
import type { WebhookHeaders } from './channel.ts';

/** News from a business system about one of its records. */
export interface Notice {
  /** Identity: the same key again is a duplicate. */
  readonly key: string;
  /** Kind and name of the record: `Service Booking`, `BKG-00012`. */
  readonly subject: string;
  readonly name: string;
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whose mailbox it goes to; null when the record belongs to nobody we can reach. */
  readonly address: Address | null;
}

/** A business system that sends webhooks. Transport only, like a channel. */
export interface NoticeSource {
  readonly name: string;
  /**
   * Checks the signature over the raw bytes and reads the body.
   * @throws Fault `WEBHOOK.SIGNATURE`, `WEBHOOK.BODY`
   */
  parse(rawBody: Buffer, headers: WebhookHeaders): readonly Notice[];
}
