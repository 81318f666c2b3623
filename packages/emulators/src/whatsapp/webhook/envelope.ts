import type { PhoneCustomer } from '../../phone/wire.ts';
import type { Json } from '../send/field.ts';
import type { StoredMessage } from '../line/threads.ts';

const ACCOUNT_ID = '500600700800900';

/** The business number that webhooks are about. */
export interface BusinessNumber {
  readonly phoneNumberId: string;
  readonly displayNumber: string;
}

/** How a status webhook is to be filled. `failure` only with `failed`. */
export interface StatusNews {
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  readonly atMs: number;
  readonly failure?: { readonly code: number; readonly title: string; readonly details: string };
}

/** A webhook body with one message of a customer. `content` is what lies beside id and type: `{text: {body}}`, `{interactive: …}`. */
export function messageWebhook(
  number: BusinessNumber,
  customer: PhoneCustomer,
  message: { wamid: string; atMs: number; type: string; replyTo?: string },
  content: Json,
): object {
  const { wamid, atMs, type, replyTo } = message;
  return envelope(number, {
    contacts: [contact(customer)],
    messages: [
      {
        ...(replyTo !== undefined && { context: { from: number.displayNumber, id: replyTo } }),
        ...(!customer.phoneHidden && { from: customer.waId }),
        from_user_id: customer.userId,
        id: wamid,
        timestamp: seconds(atMs),
        type,
        ...content,
      },
    ],
  });
}

/** A webhook body with one status of a message of the business. */
export function statusWebhook(number: BusinessNumber, customer: PhoneCustomer, message: StoredMessage, news: StatusNews): object {
  const { status, failure } = news;
  return envelope(number, {
    ...(status !== 'failed' && { contacts: [contact(customer)] }),
    statuses: [
      {
        id: message.wamid,
        status,
        timestamp: seconds(news.atMs),
        ...(!customer.phoneHidden && { recipient_id: customer.waId }),
        recipient_user_id: customer.userId,
        ...(message.opaque !== undefined && { biz_opaque_callback_data: message.opaque }),
        ...((status === 'sent' || status === 'delivered') && { pricing: pricing(message) }),
        ...(failure !== undefined && {
          errors: [{ code: failure.code, title: failure.title, message: failure.title, error_data: { details: failure.details } }],
        }),
      },
    ],
  });
}

function envelope({ phoneNumberId, displayNumber }: BusinessNumber, value: object): object {
  const metadata = { display_phone_number: displayNumber, phone_number_id: phoneNumberId };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: ACCOUNT_ID, changes: [{ value: { messaging_product: 'whatsapp', metadata, ...value }, field: 'messages' }] }],
  };
}

function contact(customer: PhoneCustomer): object {
  return { profile: { name: customer.profileName }, ...(!customer.phoneHidden && { wa_id: customer.waId }), user_id: customer.userId };
}

function pricing({ type }: StoredMessage): object {
  return type === 'template'
    ? { billable: true, pricing_model: 'PMP', type: 'regular', category: 'utility' }
    : { billable: false, pricing_model: 'PMP', type: 'free_customer_service', category: 'service' };
}

const seconds = (atMs: number): string => String(Math.floor(atMs / 1000));
